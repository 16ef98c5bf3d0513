import type { ReactElement, ReactNode } from 'react';

/** The few signs that the console needs, drawn as lines on 16 by 16. Their meaning is always told in words beside them. */
function Sign({ children, isFilled = false }: { children: ReactNode; isFilled?: boolean }): ReactElement {
  return (
    <svg
      className="sign"
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      aria-hidden="true"
      focusable="false"
      fill={isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}

export function PinSign({ isSet }: { isSet: boolean }): ReactElement {
  return (
    <Sign isFilled={isSet}>
      <path d="M5.5 2h5l-.6 4.6 2.1 2.2v1H4v-1l2.1-2.2z" />
      <path d="M8 9.8V14" />
    </Sign>
  );
}

export function CrossSign(): ReactElement {
  return (
    <Sign>
      <path d="M3.5 3.5l9 9m0-9l-9 9" />
    </Sign>
  );
}

export function CheckSign(): ReactElement {
  return (
    <Sign>
      <path d="M3 8.5l3.5 3.5L13 4.5" />
    </Sign>
  );
}

export function RemarkSign(): ReactElement {
  return (
    <Sign>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.8v4m0 2.2v.2" />
    </Sign>
  );
}

export function FileSign(): ReactElement {
  return (
    <Sign>
      <path d="M4 1.8h5L12.2 5v9.2H4zM9 1.8V5h3.2" />
    </Sign>
  );
}

export function ZoomSign({ direction }: { direction: 'in' | 'out' }): ReactElement {
  return (
    <Sign>
      <circle cx="7" cy="7" r="4.6" />
      <path d="M10.4 10.4L14 14M5 7h4" />
      {direction === 'in' && <path d="M7 5v4" />}
    </Sign>
  );
}

export function RotateSign(): ReactElement {
  return (
    <Sign>
      <path d="M13.2 8A5.2 5.2 0 1 1 11.5 4.2" />
      <path d="M12.2 1.6l-.4 3-3-.3" />
    </Sign>
  );
}

export function SealSign(): ReactElement {
  return (
    <Sign>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.6l1 2.2 2.4.3-1.8 1.6.5 2.4L8 9.9l-2.1 1.2.5-2.4-1.8-1.6 2.4-.3z" />
    </Sign>
  );
}

export function NewWindowSign(): ReactElement {
  return (
    <Sign>
      <path d="M12.5 9v4.5h-10v-10H7M9.5 2.5h4v4M13.3 2.7L7.5 8.5" />
    </Sign>
  );
}
