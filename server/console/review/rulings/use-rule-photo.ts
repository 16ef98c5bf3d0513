import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import type { BodyOf } from '#shared/api/endpoints/index';
import type { ReviewView } from '#shared/api/views';
import { call } from '../../http/call';
import { ConsoleProblem } from '../../http/console-problem';
import { useIntentKeys } from '../../http/intent-key';
import { isOutrun } from '../decision/use-decide';
import { reviewKey } from '../use-review';
import { rulingWording } from './ruling-wording';

export type Ruling = BodyOf<'reviews.rulePhoto'>;

/** The photograph or the application is not what the clerk saw, so the server did nothing. */
export function isOutrunRuling(error: unknown): boolean {
  return isOutrun(error) || (error instanceof ConsoleProblem && error.code === 'photo.notRulable');
}

/** Sends a ruling on the version that is on the screen; a second try of the same ruling carries the same key. */
export function useRulePhoto(
  review: Pick<ReviewView, 'id' | 'version'>,
  { photoId, name, onRuled }: { photoId: string; name: string; onRuled: () => void },
): UseMutationResult<ReviewView, Error, Ruling> {
  const client = useQueryClient();
  const keys = useIntentKeys();
  const { message } = App.useApp();
  return useMutation<ReviewView, Error, Ruling>({
    mutationFn: (body) =>
      call('reviews.rulePhoto', {
        params: { id: review.id, photo: photoId },
        body,
        ifMatch: review.version,
        idempotencyKey: keys.keyFor({
          endpoint: 'reviews.rulePhoto',
          body: { photoId, ...body },
          version: review.version,
        }),
      }),
    onSuccess: (ruled, { isValid }) => {
      keys.settle();
      client.setQueryData(reviewKey(review.id), ruled);
      void message.success(rulingWording.done[isValid ? 'valid' : 'invalid'](name));
      onRuled();
    },
    onError: (error) => {
      if (isOutrunRuling(error)) void client.invalidateQueries({ queryKey: reviewKey(review.id) });
    },
  });
}
