import { Splitter } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import type { PinTarget, ReviewView } from '#shared/api/views';
import { readQueuePlace } from '../queue/queue-place';
import { useStaff } from '../sign-in/staff-context';
import { DecisionPanel } from './decision/decision-panel';
import { pinned, pinnedAt, type DecisionDraft } from './decision/decision-draft';
import { PinsContext } from './decision/pins-context';
import { useDecisionDraft } from './decision/use-decision-draft';
import { PagePane } from './photos/page-pane';
import { targetElementId, targetKey } from './pin-target';
import { OpinionPanel } from './opinion/opinion-panel';
import { PaperPanel } from './paper/paper-panel';
import { ReviewHead, type ReviewSide } from './review-head';
import { SheetPane } from './sheet/sheet-pane';
import { rememberSplit, rememberedSplit } from './split-size';

/** One application on the desk: the data left, the pages right, and beside them the decision that is being written. */
export function ReviewDesk({ review }: { review: ReviewView }): ReactElement {
  const staff = useStaff();
  const [parameters] = useSearchParams();
  const place = readQueuePlace(parameters);
  const [draft, change] = useDecisionDraft(staff.accountId, review.id);
  const [shownPage, setShownPage] = useState(1);
  const [focusedReason, setFocusedReason] = useState<string | null>(null);
  const [split] = useState(rememberedSplit);

  const [side, setSide] = useState<ReviewSide | null>(null);
  const kind = draft.kind;
  const pins = useMemo(
    () => ({
      isPinning: kind === 'return',
      positionOf: (target: PinTarget) => pinnedAt(draft, target),
      pin: (target: PinTarget, text?: string) => {
        change((old) => ({ ...pinned(old, target, text), kind: 'return' }));
        setSide(null);
        setFocusedReason(targetKey(target));
      },
    }),
    [draft, kind, change],
  );
  const show = (target: PinTarget): void => {
    if (target.kind === 'page') setShownPage(target.page);
    else document.getElementById(targetElementId(target))?.scrollIntoView({ block: 'center' });
  };
  const choose = (next: DecisionDraft['kind']): void => {
    change((old) => ({ ...old, kind: next }));
    if (next !== null) setSide(null);
  };
  const foldSide = (): void => setSide(null);
  return (
    <PinsContext.Provider value={pins}>
      <div className="review-desk">
        <ReviewHead
          review={review}
          place={place}
          decision={side === null ? kind : null}
          onDecision={choose}
          side={side}
          onSide={setSide}
        />
        <div className="review-desk__body">
          <Splitter className="review-desk__panes" onResizeEnd={rememberSplit}>
            <Splitter.Panel defaultSize={split} min={300}>
              <SheetPane review={review} onShow={show} />
            </Splitter.Panel>
            <Splitter.Panel min={300}>
              <PagePane review={review} shownPage={shownPage} onShowPage={setShownPage} />
            </Splitter.Panel>
          </Splitter>
          {side === 'opinion' && <OpinionPanel id={review.id} onFold={foldSide} />}
          {side === 'paper' && <PaperPanel id={review.id} onFold={foldSide} />}
          {kind !== null && side === null && (
            <DecisionPanel
              // Faults and refusals of one decision are not those of another.
              key={kind}
              review={review}
              place={place}
              kind={kind}
              draft={draft}
              change={change}
              focusedReason={focusedReason}
              onShow={show}
            />
          )}
        </div>
      </div>
    </PinsContext.Provider>
  );
}
