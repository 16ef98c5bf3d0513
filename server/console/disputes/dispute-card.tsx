import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import type { DisputeView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { Mark } from '../ui/mark';
import { ProblemNotice } from '../ui/problem-notice';
import { DecisionForm } from './decision-form';
import { disputesWording as wording } from './disputes-wording';
import { useRevealedClaimant } from './use-disputes';

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
      <Claimant dispute={dispute} />
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

function Claimant({ dispute: { id, personName, mobile } }: { dispute: DisputeView }): ReactElement {
  const reveal = useRevealedClaimant(id);
  const shown = reveal.data ?? { personName, mobile };
  return (
    <div className="dispute__person">
      <span>
        {wording.claimant}：{shown.personName} · {shown.mobile}
      </span>
      {reveal.data === undefined && (
        <Popconfirm
          title={wording.revealTitle}
          description={wording.revealText}
          okText={wording.revealOk}
          onConfirm={() => reveal.mutate()}
        >
          <Button size="small" loading={reveal.isPending}>
            {wording.reveal}
          </Button>
        </Popconfirm>
      )}
      {reveal.isError && <ProblemNotice error={reveal.error} />}
    </div>
  );
}
