import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { ScoringView } from '#shared/api/views';
import { ReasonDialog } from '../experts/reason-dialog';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';
import { scoringWording } from './scoring-wording';

/** 申请回避: with a reason, and then the application leaves this desk. */
export function RecuseButton({ view }: { view: ScoringView }): ReactElement | null {
  const [isOpen, setIsOpen] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const keys = useIntentKeys();
  const { message } = App.useApp();
  const recuse = useMutation({
    mutationFn: (reason: string) =>
      call('scoring.recuse', {
        params: { id: view.id },
        body: { reason },
        idempotencyKey: keys.keyFor({ endpoint: 'scoring.recuse', body: reason, version: null }),
      }),
    onSuccess: async () => {
      void message.success(scoringWording.recused);
      void client.invalidateQueries({ queryKey: ['scoring', 'list'] });
      await navigate('/scoring');
    },
  });
  if (view.isClosed || view.sheet.submittedAtUtc !== null) return null;
  return (
    <>
      <Button size="small" onClick={() => setIsOpen(true)}>
        {scoringWording.recuse}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={scoringWording.recuseTitle}
          text={scoringWording.recuseText}
          isPending={recuse.isPending}
          error={recuse.error}
          onConfirm={(reason) => recuse.mutate(reason)}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
