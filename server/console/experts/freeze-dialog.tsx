import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReactElement } from 'react';
import type { RankingsView } from '#shared/api/views';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';
import { expertsWording } from './experts-wording';
import { ReasonDialog } from './reason-dialog';
import { rankingsKey } from './use-board';

/** Freezes what is on the screen; a second version wants its reason. */
export function FreezeDialog({ view, onClose }: { view: RankingsView; onClose: () => void }): ReactElement {
  const client = useQueryClient();
  const keys = useIntentKeys();
  const { message } = App.useApp();
  const isFirst = view.frozen.length === 0;
  const freeze = useMutation({
    mutationFn: (written: string) => {
      const body = { reason: isFirst ? null : written, previewSha256: view.previewSha256 };
      return call('experts.freezeRanking', {
        body,
        ifMatch: view.version,
        idempotencyKey: keys.keyFor({ endpoint: 'experts.freezeRanking', body, version: view.version }),
      });
    },
    onSuccess: (next) => {
      // Only the ranking of the running campaign can be frozen.
      client.setQueryData(rankingsKey({}), next);
      void message.success(expertsWording.ranking.done);
      onClose();
    },
    onError: () => void client.invalidateQueries({ queryKey: ['experts'] }),
  });
  return (
    <ReasonDialog
      isOptional={isFirst}
      title={expertsWording.ranking.freezeTitle}
      text={expertsWording.ranking.freezeText}
      isPending={freeze.isPending}
      error={freeze.error}
      onConfirm={(reason) => freeze.mutate(reason)}
      onClose={onClose}
    />
  );
}
