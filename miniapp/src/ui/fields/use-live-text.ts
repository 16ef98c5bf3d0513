import { useImperativeHandle, useRef, type Ref } from 'react';
import { usePage } from '../layout/page-context';

export interface FieldHandle {
  /** The text as it stands; call it on submit, because WeChat's blur comes after a button's tap. */
  text(): string;
}

export interface LiveTextOptions {
  id: string;
  initialText: string;
  onChange?(text: string): void;
  onCommit?(text: string): void;
  handle?: Ref<FieldHandle>;
}
type TextEvent = { detail: { value: string } };

/**
 * Semi-uncontrolled: the text lives in the phone's own control and in a ref. A controlled Input flickers, jumps its
 * caret and breaks Chinese input methods in Taro (#13979, #17391, #17893). To put another text into the field, give
 * the component another `key`.
 */
export function useLiveText({ id, initialText, onChange, onCommit, handle }: LiveTextOptions) {
  const page = usePage();
  const live = useRef(initialText);
  const committed = useRef(initialText);
  useImperativeHandle(handle, () => ({ text: () => live.current }), []);

  const commit = (text: string) => {
    live.current = text;
    if (text === committed.current) return;
    committed.current = text;
    onCommit?.(text);
  };
  return {
    onInput(event: TextEvent) {
      live.current = event.detail.value;
      onChange?.(live.current);
    },
    onFocus() {
      page.onFieldFocus(id);
    },
    onBlur(event: TextEvent) {
      page.onFieldBlur(id);
      commit(event.detail.value);
    },
    onConfirm(event: TextEvent) {
      commit(event.detail.value);
    },
  };
}
