import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { PhotoView, ReviewView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { Mark } from '../../ui/mark';
import { usePins } from '../decision/pins-context';
import { rulingWording } from './ruling-wording';

/** What a clerk decided about the photograph, why and when; of a page without a valid one, the way to ask for another. */
export function RulingLine({
  review,
  photo,
  pageToAsk,
}: {
  review: Pick<ReviewView, 'moves'>;
  photo: Pick<PhotoView, 'ruling' | 'verdict'>;
  /** null where no new photograph is needed. */
  pageToAsk: number | null;
}): ReactElement | null {
  const { positionOf, pin } = usePins();
  const { ruling, verdict } = photo;
  if (ruling === null) return null;
  const mayAsk = pageToAsk !== null && verdict === 'ruledInvalid' && review.moves.includes('return');
  return (
    <div className="ruling-line">
      <Mark tone={ruling.isValid ? 'good' : 'bad'}>
        {rulingWording.ruled[ruling.isValid ? 'valid' : 'invalid']}
      </Mark>
      <span className="ruling-line__reason">{ruling.reason}</span>
      <span className="sheet-note">{formatChinaTime(ruling.ruledAtUtc)}</span>
      {mayAsk && (
        <AskAgain
          position={positionOf({ kind: 'page', page: pageToAsk })}
          onAsk={() => pin({ kind: 'page', page: pageToAsk }, ruling.reason)}
        />
      )}
    </div>
  );
}

function AskAgain({ position, onAsk }: { position: number | null; onAsk: () => void }): ReactElement {
  if (position !== null) return <span className="sheet-note">{rulingWording.asked(position)}</span>;
  return (
    <Button size="small" onClick={onAsk}>
      {rulingWording.askAgain}
    </Button>
  );
}
