import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';
import { ProblemNotice } from '../ui/problem-notice';
import { queueWording } from './queue-wording';

const owedKey = ['queue', 'paper-owed'] as const;
const { remindAll: words } = queueWording;

/** Tells all of the region whose paper has not come, each at most once a day; of very many the server tells a part a time, and the button stays. */
export function RemindAll(): ReactElement | null {
  const { data: owed } = useQuery({
    queryKey: owedKey,
    queryFn: ({ signal }) => call('paperArrivals.owed', { signal }),
  });
  const remind = useRemindAll();
  if (owed === undefined) return null;
  const { toTell, toldToday } = owed;
  return (
    <span className="queue-remind">
      {toTell > 0 && (
        <Popconfirm
          title={words.confirm(toTell)}
          description={words.onceADay}
          okText={words.yes}
          cancelText={words.no}
          onConfirm={() => remind.mutate()}
        >
          <Button size="small" loading={remind.isPending}>
            {words.button(toTell)}
          </Button>
        </Popconfirm>
      )}
      <span role="status">
        {remind.isSuccess ? words.done(remind.data) : toldToday > 0 && words.toldToday(toldToday)}
      </span>
      {remind.isError && <ProblemNotice error={remind.error} />}
    </span>
  );
}

function useRemindAll(): UseMutationResult<AnswerOf<'paperArrivals.remind'>, Error, void> {
  const client = useQueryClient();
  const keys = useIntentKeys();
  return useMutation({
    mutationFn: () => {
      const body = { applicationIds: null };
      const idempotencyKey = keys.keyFor({ endpoint: 'paperArrivals.remind', body, version: null });
      return call('paperArrivals.remind', { body, idempotencyKey });
    },
    onSuccess: () => {
      keys.settle();
      return client.invalidateQueries({ queryKey: owedKey });
    },
  });
}
