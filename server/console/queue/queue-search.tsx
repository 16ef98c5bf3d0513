import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { SEARCH_MAX_CHARACTERS } from './queue-place';
import { queueWording } from './queue-wording';

const TYPING_PAUSE_MS = 300;

/**
 * Asks for a search when the typing pauses. While a Chinese input method composes, the letters in the box are not yet
 * what is meant, so nothing is asked. When the address comes to name a search that was not asked for here (back, or the
 * button that clears it), the box takes that over.
 */
export function QueueSearch({
  search,
  onSearch,
  inputRef,
}: {
  search: string;
  onSearch: (search: string) => void;
  inputRef: RefObject<InputRef>;
}): ReactElement {
  const [typed, setTyped] = useState(search);
  const [asked, setAsked] = useState(search);
  const [seen, setSeen] = useState(search);
  if (search !== seen) {
    setSeen(search);
    if (search !== asked) {
      setAsked(search);
      setTyped(search);
    }
  }
  const timer = useRef<number | undefined>(undefined);
  const isComposing = useRef(false);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const ask = (text: string, pauseMs: number): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setAsked(text.trim());
      onSearch(text.trim());
    }, pauseMs);
  };
  return (
    <Input.Search
      ref={inputRef}
      className="queue-search"
      value={typed}
      allowClear
      maxLength={SEARCH_MAX_CHARACTERS}
      aria-label={queueWording.searchLabel}
      placeholder={queueWording.searchHint}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        ask(event.currentTarget.value, TYPING_PAUSE_MS);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        if (!isComposing.current) ask(event.target.value, TYPING_PAUSE_MS);
      }}
      onSearch={(text) => ask(text, 0)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
