import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import type { AuditEntryView } from '#shared/api/views';
import { ProblemNotice } from '../ui/problem-notice';
import { auditWording as wording } from './audit-wording';
import { useVerifyChain } from './use-audit';

/** What an entry says besides its line, and the way to check the chain that it stands in. */
export function AuditEntryDetails({ entry }: { entry: AuditEntryView }): ReactElement {
  const verify = useVerifyChain();
  const { facts, sealed, sequence, sha256, subject } = entry;
  return (
    <>
      <p>{wording.sequence(sequence)}</p>
      <dl className="audit-facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{wording.hash}</dt>
          <dd>{sha256}</dd>
        </div>
      </dl>
      {sealed > 0 && <p>{wording.sealed(sealed)}</p>}
      <Button size="small" loading={verify.isPending} onClick={() => verify.mutate(subject.id)}>
        {wording.verify}
      </Button>
      {verify.isError && <ProblemNotice error={verify.error} />}
      {verify.isSuccess && <Verdict {...verify.data} />}
    </>
  );
}

function Verdict({ entries, findings }: { entries: number; findings: readonly string[] }): ReactElement {
  if (findings.length === 0)
    return <Alert type="success" showIcon role="status" title={wording.whole(entries)} />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={wording.broken(findings.length)}
      description={
        <ul>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      }
    />
  );
}
