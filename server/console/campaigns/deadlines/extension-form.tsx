import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { BodyOf } from '#shared/api/endpoints/index';
import type { DeadlinesView } from '#shared/api/views';
import type { BureauCode } from '#shared/campaigns/bureaus';
import { call } from '../../http/call';
import { asConsoleProblem } from '../../http/console-problem';
import { useIntentKeys } from '../../http/intent-key';
import { ProblemNotice } from '../../ui/problem-notice';
import { deadlinesKey } from '../campaigns-queries';
import { campaignsWording as wording } from '../campaigns-wording';
import { ChinaTimeInput } from '../china-time-input';
import { Labelled } from '../editor/labelled';

const PROVINCE = 'province';

/** Who, until when and why; everybody who has not submitted is told. */
export function ExtensionForm({ deadlines }: { deadlines: DeadlinesView }): ReactElement {
  const { campaignId, version, bureaus } = deadlines;
  const client = useQueryClient();
  const keys = useIntentKeys();
  const { message } = App.useApp();
  const [scope, setScope] = useState<BureauCode | typeof PROVINCE>(PROVINCE);
  const [deadlineUtc, setDeadlineUtc] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const extend = useMutation({
    mutationFn: (body: BodyOf<'campaignDrafts.extendDeadline'>) =>
      call('campaignDrafts.extendDeadline', {
        params: { id: campaignId },
        body,
        ifMatch: version,
        idempotencyKey: keys.keyFor({ endpoint: 'extend', body, version }),
      }),
    onSuccess: (answer) => {
      keys.settle();
      client.setQueryData(deadlinesKey(campaignId), answer);
      setDeadlineUtc(null);
      setReason('');
      void message.success(wording.extended);
    },
    onError: () => void client.invalidateQueries({ queryKey: deadlinesKey(campaignId) }),
  });
  const problem = extend.isError ? asConsoleProblem(extend.error) : null;
  return (
    <section className="editor-block" aria-label={wording.extend}>
      {problem?.code === 'version.stale' && <Alert type="warning" role="alert" title={wording.outrun} />}
      {problem !== null && problem.code !== 'version.stale' && <ProblemNotice error={problem} />}
      <div className="editor-grid">
        <Labelled label={wording.scope}>
          <Select
            aria-label={wording.scope}
            value={scope}
            options={[
              { value: PROVINCE, label: wording.wholeProvince },
              ...bureaus.map(({ code, region }) => ({ value: code, label: region })),
            ]}
            onChange={setScope}
          />
        </Labelled>
        <Labelled
          label={`${wording.newDeadline} · ${wording.chinaTime}`}
          fault={problem?.faultAt('deadlineUtc') ?? null}
        >
          <ChinaTimeInput label={wording.newDeadline} valueUtc={deadlineUtc} onChange={setDeadlineUtc} />
        </Labelled>
        <Labelled
          label={`${wording.reason} · ${wording.reasonNote}`}
          fault={problem?.faultAt('reason') ?? null}
          isWide
        >
          <Input
            aria-label={wording.reason}
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Labelled>
      </div>
      <p className="editor-note">{wording.scopeNote}</p>
      <Button
        type="primary"
        loading={extend.isPending}
        disabled={deadlineUtc === null || reason.trim() === ''}
        onClick={() =>
          deadlineUtc !== null &&
          extend.mutate({ bureauCode: scope === PROVINCE ? null : scope, deadlineUtc, reason: reason.trim() })
        }
      >
        {wording.extendButton}
      </Button>
    </section>
  );
}
