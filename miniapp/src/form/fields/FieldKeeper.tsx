import { useState, type ReactNode } from 'react';

/** Remembers the text that a control starts with: it is drawn once, and the phone owns the text from then on. */
export function FieldKeeper({ text, children }: { text: string; children(initialText: string): ReactNode }) {
  const [initialText] = useState(text);
  return children(initialText);
}
