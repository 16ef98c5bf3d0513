import { Alert, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import type { PinTarget, ReviewView } from '#shared/api/views';
import type { RequestFault } from '#shared/api/problems';
import { asConsoleProblem } from '../../http/console-problem';
import { httpWording } from '../../http/http-wording';
import type { QueuePlace } from '../../queue/queue-place';
import { ProblemNotice } from '../../ui/problem-notice';
import { pagesWithoutPhoto } from '../rulings/pages-without-photo';
import { decisionOf } from './decision-of-draft';
import { ConfirmDecision } from './confirm-decision';
import type { DecisionDraft, DecisionKind } from './decision-draft';
import { faultsOfDraft } from './decision-faults';
import { decisionWording } from './decision-wording';
import { PagesInvalidNotice } from './pages-invalid-notice';
import { OpinionForm } from './opinion-form';
import { OutrunNotice } from './outrun-notice';
import { ReturnForm } from './return-form';
import { isOutrun, isPagesInvalid, useDecide } from './use-decide';
import type { ChangeDraft } from './use-decision-draft';

/** Beside the application: what is being decided, with its faults, the confirmation and the outcome. */
export function DecisionPanel({
  review,
  place,
  kind,
  draft,
  change,
  focusedReason,
  onShow,
}: {
  review: ReviewView;
  place: QueuePlace;
  kind: DecisionKind;
  draft: DecisionDraft;
  change: ChangeDraft;
  focusedReason: string | null;
  onShow: (target: PinTarget) => void;
}): ReactElement {
  const decide = useDecide(review, place);
  const [found, setFound] = useState<readonly RequestFault[]>([]);
  const [isConfirming, setIsConfirming] = useState(false);
  const isAllowed = review.moves.includes(kind);
  const invalidPages = kind === 'approve' ? pagesWithoutPhoto(review) : [];
  const isRefusedForPages = isPagesInvalid(decide.error);
  const faults = decide.error === null ? found : [...found, ...asConsoleProblem(decide.error).faults];

  const edit: ChangeDraft = (next) => {
    change(next);
    setFound([]);
    if (decide.error !== null && !isOutrun(decide.error)) decide.reset();
  };
  const check = (): void => {
    const now = faultsOfDraft(draft, Date.now());
    setFound(now);
    setIsConfirming(now.length === 0);
  };
  const send = (): void => {
    const decision = decisionOf(draft);
    setIsConfirming(false);
    if (decision !== null) decide.mutate(decision);
  };
  return (
    <aside className="decision" aria-label={decisionWording.titles[kind]}>
      <div className="decision__head">
        <h2>{decisionWording.titles[kind]}</h2>
        <Button
          size="small"
          title={decisionWording.foldHint}
          onClick={() => change((old) => ({ ...old, kind: null }))}
        >
          {decisionWording.fold}
        </Button>
      </div>
      <div className="decision__body">
        {decide.isError && isOutrun(decide.error) && <OutrunNotice review={review} kind={kind} />}
        {invalidPages.length > 0 && (
          <PagesInvalidNotice pages={invalidPages} wasRefused={isRefusedForPages} onShow={onShow} />
        )}
        {decide.isError && !isOutrun(decide.error) && !(isRefusedForPages && invalidPages.length > 0) && (
          <>
            <ProblemNotice error={decide.error} />
            {asConsoleProblem(decide.error).kind !== 'refused' && (
              <p className="decision__hint">{httpWording.writeUncertain}</p>
            )}
          </>
        )}
        {!isAllowed && !decide.isError && !decide.isSuccess && (
          <Alert type="warning" showIcon title={decisionWording.notAllowedNow} />
        )}
        {kind === 'return' ? (
          <ReturnForm
            definition={review.definition}
            draft={draft}
            change={edit}
            faults={faults}
            focusedReason={focusedReason}
            onShow={onShow}
          />
        ) : (
          <OpinionForm id={review.id} kind={kind} draft={draft} change={edit} faults={faults} />
        )}
      </div>
      <div className="decision__foot">
        <Button
          type="primary"
          block
          danger={kind === 'decline'}
          disabled={!isAllowed}
          loading={decide.isPending}
          onClick={check}
        >
          {kind === 'return' ? decisionWording.preview : decisionWording[kind]}
        </Button>
      </div>
      {isConfirming && (
        <ConfirmDecision
          review={review}
          kind={kind}
          draft={draft}
          onConfirm={send}
          onGoBack={() => setIsConfirming(false)}
        />
      )}
    </aside>
  );
}
