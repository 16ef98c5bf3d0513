import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../http/call';
import { useIntentKeys } from '../../http/intent-key';
import { ProblemNotice } from '../../ui/problem-notice';
import { campaignsKey } from '../campaigns-queries';
import { campaignsWording as wording } from '../campaigns-wording';
import type { DraftEditor } from './use-draft-editor';

/** Publishing and throwing away, both on the version that is on the screen. */
export function DraftActs({ editor }: { editor: DraftEditor }): ReactElement {
  const { saved, saving, content } = editor;
  const { id, version, faults } = saved;
  const client = useQueryClient();
  const navigate = useNavigate();
  const keys = useIntentKeys();
  const { message } = App.useApp();
  const leave = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: campaignsKey });
    await navigate('/campaigns');
  };
  const publish = useMutation({
    mutationFn: () =>
      call('campaignDrafts.publish', {
        params: { id },
        body: {},
        ifMatch: version,
        idempotencyKey: keys.keyFor({ endpoint: 'publish', body: id, version }),
      }),
    onSuccess: async () => {
      void message.success(wording.publishDone);
      await leave();
    },
  });
  const discard = useMutation({
    mutationFn: () => call('campaignDrafts.discard', { params: { id }, ifMatch: version }),
    onSuccess: leave,
  });
  const isReady = saving === 'saved' && !publish.isPending && !discard.isPending;
  return (
    <>
      <Popconfirm title={wording.discardQuestion} onConfirm={() => discard.mutate()}>
        <Button disabled={!isReady}>{wording.discard}</Button>
      </Popconfirm>
      <Popconfirm
        title={wording.publishQuestion(content.definition.title)}
        onConfirm={() => publish.mutate()}
      >
        <Button type="primary" disabled={!isReady || faults.length > 0}>
          {wording.publish}
        </Button>
      </Popconfirm>
      {(publish.isError || discard.isError) && <ProblemNotice error={publish.error ?? discard.error} />}
    </>
  );
}
