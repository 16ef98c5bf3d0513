import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ReviewView, SubmissionChanges } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { call } from '../../http/call';
import { ProblemNotice } from '../../ui/problem-notice';
import { targetLabel } from '../pin-target';
import { ChangedField } from './changed-field';
import { changesWording } from './changes-wording';

type Submissions = ReviewView['submissions'];

/** Two submissions beside each other; at first the returned one and what came back. */
export function ComparisonDialog({
  review,
  onClose,
}: {
  review: ReviewView;
  onClose: () => void;
}): ReactElement {
  const { id, submissions, changes } = review;
  const last = submissions.at(-1)?.sequence ?? 0;
  const returned = submissions.find(({ number }) => number === changes?.number)?.sequence ?? last - 1;
  const [one, setOne] = useState(returned);
  const [other, setOther] = useState(last);
  const comparison = useQuery({
    queryKey: ['review', id, 'comparison', one, other],
    queryFn: ({ signal }) =>
      call('reviews.compare', {
        params: { id },
        query: { one: String(one), other: String(other) },
        signal,
      }),
  });
  return (
    <Modal
      open
      title={changesWording.title}
      width={960}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{changesWording.close}</Button>}
    >
      <div className="comparison-choice">
        <SubmissionChoice
          label={changesWording.earlier}
          submissions={submissions.filter(({ sequence }) => sequence < other)}
          value={one}
          onChange={setOne}
        />
        <SubmissionChoice
          label={changesWording.later}
          submissions={submissions.filter(({ sequence }) => sequence > one)}
          value={other}
          onChange={setOther}
        />
      </div>
      {comparison.isPending && <Skeleton active title={false} paragraph={{ rows: 6, width: '100%' }} />}
      {comparison.isError && (
        <ProblemNotice
          error={comparison.error}
          onRetry={() => void comparison.refetch()}
          isRetrying={comparison.isFetching}
        />
      )}
      {comparison.data !== undefined && <Differences review={review} changes={comparison.data} />}
    </Modal>
  );
}

function SubmissionChoice({
  label,
  submissions,
  value,
  onChange,
}: {
  label: string;
  submissions: Submissions;
  value: number;
  onChange: (sequence: number) => void;
}): ReactElement {
  return (
    <label className="comparison-choice__one">
      {label}
      <select value={value} onChange={({ target }) => onChange(Number(target.value))}>
        {submissions.map(({ sequence, number, submittedAtUtc }) => (
          <option key={sequence} value={sequence}>
            {changesWording.submission(sequence, number, formatChinaTime(submittedAtUtc))}
          </option>
        ))}
      </select>
    </label>
  );
}

function Differences({
  review: { definition },
  changes: { fields, pages, attachmentKinds },
}: {
  review: ReviewView;
  changes: SubmissionChanges;
}): ReactElement {
  if (fields.length + pages.length + attachmentKinds.length === 0)
    return <p>{changesWording.noDifference}</p>;
  return (
    <>
      {pages.length > 0 && <p>{changesWording.pages(pages)}</p>}
      {attachmentKinds.length > 0 && (
        <p>
          {changesWording.attachments(
            attachmentKinds.map((key) => targetLabel(definition, { kind: 'attachment', key })),
          )}
        </p>
      )}
      {fields.map((change) => {
        const field = definition.form.fields.find(({ key }) => key === change.key);
        return field && <ChangedField key={change.key} field={field} change={change} />;
      })}
    </>
  );
}
