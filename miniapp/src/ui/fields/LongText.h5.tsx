import type { ChangeEvent, FocusEvent } from 'react';
import type { LongTextProps } from './LongText';

/**
 * The browser's own control. Taro's counts the lines at every key by trying out heights, which takes a slow phone a tenth
 * of a second; the browser makes room by itself (field-sizing in fields.scss). What an input method composes is told when
 * it is done.
 */
export function LongText(props: LongTextProps) {
  const { className, defaultValue, maxlength, placeholder, disabled, nativeProps } = props;
  const told = (control: HTMLTextAreaElement) => ({ detail: { value: control.value } });
  return (
    <textarea
      className={`${className} ui-control__area--web`}
      defaultValue={defaultValue}
      maxLength={maxlength}
      placeholder={placeholder}
      disabled={disabled}
      onInput={(event: ChangeEvent<HTMLTextAreaElement>) => {
        const { isComposing } = event.nativeEvent as InputEvent;
        if (!isComposing) props.onInput(told(event.currentTarget));
      }}
      onCompositionEnd={(event) => props.onInput(told(event.currentTarget))}
      onFocus={() => props.onFocus()}
      onBlur={(event: FocusEvent<HTMLTextAreaElement>) => props.onBlur(told(event.currentTarget))}
      {...nativeProps}
    />
  );
}
