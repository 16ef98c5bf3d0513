import type { ReactElement } from 'react';
import type { DisputeView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { call } from '../http/call';
import { CoveredPerson } from '../ui/covered-person';
import { Mark } from '../ui/mark';
import { DecisionForm } from './decision-form';
import { disputesWording as wording } from './disputes-wording';

/** What somebody from outside has written is shown as text, with its line breaks and nothing else. */
export function DisputeCard({
  dispute,
  onDecided,
}: {
  dispute: DisputeView;
  onDecided: () => void;
}): ReactElement {
  const { unitName, creditCode, statement, filedAtUtc, state, reason, decidedAtUtc } = dispute;
  return (
    <li className="dispute">
      <h2>
        {unitName} <Mark tone={state === 'open' ? 'attention' : 'plain'}>{wording.marks[state]}</Mark>
      </h2>
      <p className="disputes-note">
        {creditCode} · {wording.filed(formatChinaTime(filedAtUtc))} ·{' '}
        {wording.now(dispute.members, dispute.hasHandedIn)}
      </p>
      <p className="dispute__text">{statement}</p>
      <CoveredPerson
        label={wording.claimant}
        covered={[dispute.personName, dispute.mobile]}
        disclose={async (idempotencyKey) => {
          const asked = { params: { id: dispute.id }, body: {}, idempotencyKey };
          const { personName, mobile } = await call('disputes.revealClaimant', asked);
          return [personName, mobile];
        }}
      />
      {state === 'open' ? (
        <DecisionForm dispute={dispute} onDecided={onDecided} />
      ) : (
        <p className="dispute__text">
          <strong>{wording.answer}</strong> {reason}
          {decidedAtUtc !== null && <span className="disputes-note"> {formatChinaTime(decidedAtUtc)}</span>}
        </p>
      )}
    </li>
  );
}
