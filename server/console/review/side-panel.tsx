import { Button } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { decisionWording } from './decision/decision-wording';

/** What is worked on beside the application, in the place and look of a decision. */
export function SidePanel({
  title,
  onFold,
  children,
}: {
  title: string;
  onFold: () => void;
  children: ReactNode;
}): ReactElement {
  return (
    <aside className="decision side-panel" aria-label={title}>
      <div className="decision__head">
        <h2>{title}</h2>
        <Button size="small" onClick={onFold}>
          {decisionWording.fold}
        </Button>
      </div>
      <div className="decision__body">{children}</div>
    </aside>
  );
}
