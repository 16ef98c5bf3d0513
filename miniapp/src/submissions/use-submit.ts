import { useState } from 'react';
import type { ApplicationView, CampaignView } from '#shared/api/views';
import { applicationState, settleAnswers, type OpenApplication } from '../applications';
import { ApiProblem, call, sendOnce, wordingOf } from '../http';
import { replacePage } from '../navigation';
import { askForMessages } from '../notices';
import { toReceipt } from '../routes';
import { submitOnTap, type SubmitOutcome } from './submit-flow';

/** The act behind the button, and what came of it when it was not a receipt. */
export function useSubmit({
  application,
  open,
  campaign,
}: {
  application: ApplicationView;
  open: OpenApplication;
  campaign: CampaignView;
}) {
  const { id } = application;
  const [outcome, setOutcome] = useState<Exclude<SubmitOutcome, { kind: 'submitted' }> | null>(null);
  const current = () => applicationState(id).application ?? application;

  const submit = async () => {
    const reached = await submitOnTap({
      ask: () => askForMessages(campaign, 'submit'),
      settle: () => settleAnswers(current()),
      current,
      send: (version) =>
        sendOnce(`submit.${id}`, version, (idempotencyKey) =>
          call('applications.submit', { params: { id }, body: {}, ifMatch: version, idempotencyKey }),
        ),
      look: async () => {
        try {
          return await call('applications.get', { params: { id } });
        } catch {
          return null;
        }
      },
      problemOf: (reason) => (reason instanceof ApiProblem ? reason : null),
      wordingOf: (reason) => wordingOf(reason).text,
    });
    if (reached.kind === 'submitted') {
      open.replace(reached.application);
      await replacePage(toReceipt(id));
      return;
    }
    if (reached.kind === 'changed' && reached.application) open.replace(reached.application);
    else void open.reload();
    setOutcome(reached);
  };
  return { outcome, clearOutcome: () => setOutcome(null), submit };
}
