import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import type { BodyOf } from '#shared/api/endpoints/index';
import type { ReviewView } from '#shared/api/views';
import { useCampaignChoice } from '../../app/chosen-campaign';
import { call } from '../../http/call';
import { ConsoleProblem } from '../../http/console-problem';
import { useIntentKeys } from '../../http/intent-key';
import { writeQueuePlace, type QueuePlace } from '../../queue/queue-place';
import { rememberRow } from '../../queue/saved-place';
import { forgetQueues } from '../../queue/use-queue';
import { useStaff } from '../../sign-in/staff-context';
import { idAfterDecision } from '../next-application';
import { reviewKey } from '../use-review';
import { decisionWording } from './decision-wording';
import { forgetDraft } from './stored-draft';

export type Decision =
  | { kind: 'return'; body: BodyOf<'reviews.return'> }
  | { kind: 'approve'; body: BodyOf<'reviews.approve'> }
  | { kind: 'decline'; body: BodyOf<'reviews.decline'> };

/** The application is not what the clerk saw, so the server did nothing. */
export function isOutrun(error: unknown): boolean {
  return (
    error instanceof ConsoleProblem &&
    (error.code === 'version.stale' || error.code === 'application.moveNotAllowed')
  );
}

/** Pages were found invalid, here or at another desk. */
export function isPagesInvalid(error: unknown): boolean {
  return error instanceof ConsoleProblem && error.code === 'application.pagesInvalid';
}

/**
 * Sends a decision on the version that is on the screen. A second try of the same decision carries the same key. When
 * the application has moved on, it is read again and the written text stays.
 */
export function useDecide(
  review: ReviewView,
  place: QueuePlace,
): UseMutationResult<ReviewView, Error, Decision> {
  const client = useQueryClient();
  const choice = useCampaignChoice();
  const navigate = useNavigate();
  const staff = useStaff();
  const keys = useIntentKeys();
  const { message } = App.useApp();

  const goOn = async (): Promise<void> => {
    const search = writeQueuePlace(place).toString();
    const suffix = search === '' ? '' : `?${search}`;
    // Not knowing what comes next is no failure of the decision: the list shows it.
    const nextId = await idAfterDecision(client, { ...place, ...choice }, review.id).catch(() => undefined);
    void forgetQueues(client);
    if (nextId === null) void message.info(decisionWording.nothingLeft);
    if (typeof nextId === 'string') rememberRow(staff.accountId, nextId);
    await navigate(
      typeof nextId === 'string' ? `/applications/${nextId}${suffix}` : `/applications${suffix}`,
    );
  };

  return useMutation<ReviewView, Error, Decision>({
    mutationFn: (decision) => {
      const sent = {
        params: { id: review.id },
        ifMatch: review.version,
        idempotencyKey: keys.keyFor({
          endpoint: decision.kind,
          body: decision.body,
          version: review.version,
        }),
      };
      if (decision.kind === 'return') return call('reviews.return', { ...sent, body: decision.body });
      if (decision.kind === 'approve') return call('reviews.approve', { ...sent, body: decision.body });
      return call('reviews.decline', { ...sent, body: decision.body });
    },
    onSuccess: async (decided, { kind }) => {
      keys.settle();
      client.setQueryData(reviewKey(review.id), decided);
      void message.success(decisionWording.done[kind](review.unit.name));
      forgetDraft(staff.accountId, review.id);
      await goOn();
    },
    onError: (error) => {
      if (isOutrun(error) || isPagesInvalid(error))
        void client.invalidateQueries({ queryKey: reviewKey(review.id) });
    },
  });
}
