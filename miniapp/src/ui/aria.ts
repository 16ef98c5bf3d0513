import { platform } from '../platform';

export interface Spoken {
  role?:
    | 'button'
    | 'checkbox'
    | 'radio'
    | 'radiogroup'
    | 'alert'
    | 'status'
    | 'dialog'
    | 'heading'
    | 'progressbar'
    | 'img'
    | 'link'
    | 'main'
    | 'region';
  label?: string;
  isChecked?: boolean;
  isDisabled?: boolean;
  /** Kept from screen readers: decoration beside a spoken text. */
  isHidden?: boolean;
  isLive?: boolean;
}

type AriaProps = Record<string, string | number | boolean | undefined>;
const focusable: readonly (Spoken['role'] | undefined)[] = ['button', 'checkbox', 'radio', 'link', 'region'];

/** What a screen reader hears, in the names of the target: WeChat has aria-role where browsers have role. */
export function aria(spoken: Spoken): AriaProps {
  const { role, label, isChecked, isDisabled, isHidden, isLive } = spoken;
  if (platform.target === 'weapp') {
    return {
      ariaRole: role,
      ariaLabel: label,
      ariaChecked: isChecked,
      ariaDisabled: isDisabled,
      ariaHidden: isHidden,
      ariaLive: isLive ? 'polite' : undefined,
    };
  }
  // Taro's H5 components drop an attribute whose value is false, and "false" is what aria-checked has to say.
  return {
    role,
    'aria-level': role === 'heading' ? 2 : undefined,
    'aria-label': label,
    'aria-checked': isChecked === undefined ? undefined : String(isChecked),
    'aria-disabled': isDisabled === undefined ? undefined : String(isDisabled),
    'aria-hidden': isHidden ? 'true' : undefined,
    'aria-live': isLive ? 'polite' : undefined,
    // Left out, not undefined: Taro's H5 components make a 0 of that, and all the page takes the focus.
    ...(focusable.includes(role) ? { tabIndex: 0 } : {}),
  };
}

/** For Input and Textarea, whose real control stands inside Taro's own element on H5. */
export function fieldAria(
  label: string,
  { isFaulty, inputMode = 'text' }: { isFaulty: boolean; inputMode?: 'text' | 'decimal' | 'numeric' },
): AriaPropsOfField {
  if (platform.target === 'weapp') return { ariaLabel: label };
  return { nativeProps: { 'aria-label': label, 'aria-invalid': String(isFaulty), inputMode } };
}

interface AriaPropsOfField {
  ariaLabel?: string;
  nativeProps?: Record<string, string>;
}
