import { Button } from 'antd';
import type { ReactElement } from 'react';
import { opinionWording as words } from './opinion-wording';
import { useOpinion } from './use-opinion';

/** At the approval: the opinion that was already written and perhaps sealed, and what it means to write another. */
export function OpinionOffer({
  id,
  text,
  onText,
}: {
  id: string;
  text: string;
  onText: (text: string) => void;
}): ReactElement | null {
  const opinion = useOpinion(id).data;
  if (opinion === undefined || opinion.text === '' || opinion.text === text.trim()) return null;
  const isPrinted = opinion.print !== null && !opinion.print.isStale;
  return (
    <>
      {isPrinted && text.trim() !== '' && <p className="decision__hint">{words.differs}</p>}
      <Button size="small" onClick={() => onText(opinion.text)}>
        {words.takeOver}
      </Button>
    </>
  );
}
