import { Input } from 'antd';
import { useId, useState, type ClipboardEvent, type ReactElement } from 'react';
import { paperWording as words } from './paper-wording';

/** Where a hand scanner types: each code ends with Enter. A pasted text may hold many codes. */
export function ScanField({
  isDisabled,
  onCodes,
}: {
  isDisabled: boolean;
  onCodes: (codes: string[]) => void;
}): ReactElement {
  const [typed, setTyped] = useState('');
  const inputId = useId();
  const take = (text: string): void => {
    const codes = text.split(/\s+/).filter((code) => code !== '');
    setTyped('');
    if (codes.length > 0) onCodes(codes);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    if (!/\s/.test(text.trim())) return;
    event.preventDefault();
    take(text);
  };
  return (
    <>
      <label htmlFor={inputId}>{words.scan}</label>
      <Input
        id={inputId}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        disabled={isDisabled}
        value={typed}
        placeholder={words.scanHint}
        title={words.scanHint}
        onChange={({ target }) => setTyped(target.value)}
        onPaste={onPaste}
        onPressEnter={() => take(typed)}
      />
    </>
  );
}
