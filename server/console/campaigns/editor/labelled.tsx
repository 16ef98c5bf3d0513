import type { ReactElement, ReactNode } from 'react';

/** An input with its caption above and what is wrong below. */
export function Labelled({
  label,
  fault,
  children,
  isWide = false,
}: {
  label: string;
  fault?: string | null;
  children: ReactNode;
  isWide?: boolean;
}): ReactElement {
  return (
    <div className={isWide ? 'labelled labelled--wide' : 'labelled'}>
      <span className="labelled__caption">{label}</span>
      {children}
      {fault !== undefined && fault !== null && (
        <span className="labelled__fault" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
