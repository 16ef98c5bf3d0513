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
      <PlaceFault text={fault ?? null} />
    </div>
  );
}

/** What is wrong with this place, if anything. */
export function PlaceFault({ text }: { text: string | null }): ReactElement | null {
  if (text === null) return null;
  return (
    <span className="labelled__fault" role="alert">
      {text}
    </span>
  );
}
