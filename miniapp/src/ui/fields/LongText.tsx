import { Textarea } from '@tarojs/components';

export interface LongTextProps {
  className: string;
  defaultValue: string;
  maxlength: number;
  placeholder?: string;
  placeholderClass: string;
  disabled: boolean;
  onInput(event: TextEvent): void;
  onFocus(): void;
  onBlur(event: TextEvent): void;
  onConfirm(event: TextEvent): void;
  ariaLabel?: string;
  /** Of the browser's control, where the target is the web. */
  nativeProps?: Record<string, string>;
}
type TextEvent = { detail: { value: string } };

/** The control of a text of several lines. WeChat's grows by itself; the web's is in LongText.h5. */
export function LongText(props: LongTextProps) {
  return <Textarea {...props} autoHeight adjustPosition={false} disableDefaultPadding />;
}
