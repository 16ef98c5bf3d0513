import type { ReactElement } from 'react';
import type { ObjectionView } from '#shared/api/views';
import { formatChinaDate, formatChinaTime } from '#shared/text/china-time';
import { call } from '../http/call';
import { CoveredPerson } from '../ui/covered-person';
import { Mark } from '../ui/mark';
import { AnswerForm } from './answer-form';
import { publicityDeskWording as wording } from './publicity-wording';

const tones = { open: 'attention', rejected: 'plain', upheld: 'bad' } as const;

/** What somebody from outside has written is shown as text, with its line breaks and nothing else. */
export function ObjectionCard({
  objection,
  serverTimeUtc,
}: {
  objection: ObjectionView;
  serverTimeUtc: string;
}): ReactElement {
  const { number, about, ruling, dueAtUtc, answerText, answeredAtUtc } = objection;
  const isOverdue = ruling === 'open' && serverTimeUtc > dueAtUtc;
  return (
    <li className="objection">
      <h3>
        {about === null ? wording.wholeList : wording.about(about.unitName, about.projectName)}{' '}
        <Mark tone={tones[ruling]}>{wording.rulings[ruling]}</Mark>
        {isOverdue && <Mark tone="bad">{wording.overdue}</Mark>}
      </h3>
      <p className="publicity-note">
        {number} · {wording.submittedAt} {formatChinaTime(objection.submittedAtUtc)} · {wording.dueAt}{' '}
        {formatChinaDate(dueAtUtc)}
      </p>
      <p className="objection__text">{objection.reason}</p>
      <CoveredPerson
        label={wording.objector}
        covered={[objection.objectorName, objection.objectorUnit]}
        disclose={async (idempotencyKey) => {
          const asked = { params: { id: objection.id }, body: {}, idempotencyKey };
          const { name, unit, telephone } = await call('publicity.revealObjector', asked);
          return [name, unit, telephone];
        }}
      />
      {ruling === 'open' ? (
        <AnswerForm objection={objection} />
      ) : (
        <p className="objection__text objection__answer">
          <strong>{wording.answer}</strong> {answerText}
          {answeredAtUtc !== null && (
            <span className="publicity-note"> {formatChinaTime(answeredAtUtc)}</span>
          )}
        </p>
      )}
    </li>
  );
}
