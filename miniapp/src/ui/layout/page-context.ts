import { createContext, useContext } from 'react';

export interface PageContext {
  /** A field tells when it takes the keyboard, so that the page can move it clear of it. */
  onFieldFocus(fieldId: string): void;
  onFieldBlur(fieldId: string): void;
}

export const pageContext = createContext<PageContext>({ onFieldFocus() {}, onFieldBlur() {} });

export function usePage(): PageContext {
  return useContext(pageContext);
}
