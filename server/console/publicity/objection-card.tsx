import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import type { ObjectionView } from '#shared/api/views';
import { formatChinaDate, formatChinaTime } from '#shared/text/china-time';
import { Mark } from '../ui/mark';
import { ProblemNotice } from '../ui/problem-notice';
import { AnswerForm } from './answer-form';
import { publicityDeskWording as wording } from './publicity-wording';
import { useRevealedObjector } from './use-publicity';

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
      <Objector objection={objection} />
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

function Objector({ objection }: { objection: ObjectionView }): ReactElement {
  const reveal = useRevealedObjector(objection.id);
  const shown = reveal.data;
  const facts =
    shown === undefined
      ? [objection.objectorName, objection.objectorUnit]
      : [shown.name, shown.unit, shown.telephone];
  return (
    <div className="objection__person">
      <span>
        {wording.objector}：{facts.filter((fact) => fact !== '').join(' · ')}
      </span>
      {shown === undefined && (
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
