import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { bureauByCode } from '#shared/campaigns/bureaus';
import { callOutcomes, type CallOutcome } from '#shared/notices/delivery-states';
import type { CallListRow } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { ContactReveal } from '../review/sheet/contact-reveal';
import { useRevealedContact } from '../review/sheet/use-revealed-contact';
import { ProblemNotice } from '../ui/problem-notice';
import { callsWording } from './calls-wording';
import { useRecordCall } from './use-call-list';

const NOTE_MAX = 300;

/** One enterprise to be called: whom, what to tell, and how the call went. */
export function CallRow({
  row,
  showsRegion,
  onNoted,
}: {
  row: CallListRow;
  showsRegion: boolean;
  onNoted: (said: string) => void;
}): ReactElement {
  const [note, setNote] = useState('');
  const reveal = useRevealedContact(row.applicationId);
  const record = useRecordCall(row);
  const contact = reveal.data ?? row;
  const settle = (outcome: CallOutcome): void =>
    record.mutate(
      { outcome, note },
      {
        onSuccess: () => {
          setNote('');
          onNoted(outcome === 'reached' ? callsWording.done(row.unitName) : callsWording.noted);
        },
      },
    );
  return (
    <li className="call-row">
      <div>
        <h2 className="call-row__unit">{row.unitName}</h2>
        <p className="call-row__project">{row.projectName}</p>
        <p className="call-row__links">
          {showsRegion && <span>{bureauByCode(row.bureauCode)?.region ?? row.bureauCode}</span>}
          <Link to={`/applications/${row.applicationId}`}>{callsWording.open}</Link>
        </p>
      </div>
      <div>
        <p className="call-row__contact">
          {contact.contactName}{' '}
          <strong>{contact.mobile === '' ? callsWording.noMobile : contact.mobile}</strong>
        </p>
        <ContactReveal reveal={reveal} />
      </div>
      <div>
        <ul className="call-row__notices" aria-label={callsWording.untold}>
          {row.notices.map(({ id, headline, sentAtUtc }) => (
            <li key={id}>
              {headline} <time dateTime={sentAtUtc}>{formatChinaTime(sentAtUtc)}</time>
            </li>
          ))}
        </ul>
        {row.lastCall !== null && (
          <p className="call-row__last">
            {callsWording.lastCall}：
            {callsWording.lastCallOf(
              callOutcomes[row.lastCall.outcome].label,
              formatChinaTime(row.lastCall.atUtc),
              row.lastCall.byName,
            )}
            {row.lastCall.note !== '' && `。${row.lastCall.note}`}
          </p>
        )}
      </div>
      <div className="call-row__form">
        <Input.TextArea
          aria-label={callsWording.noteOf(row.unitName)}
          placeholder={callsWording.notePlaceholder}
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={NOTE_MAX}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div className="call-row__buttons">
          <Button type="primary" loading={record.isPending} onClick={() => settle('reached')}>
            {callsWording.reached}
          </Button>
          <Button disabled={record.isPending} onClick={() => settle('noAnswer')}>
            {callsWording.noAnswer}
          </Button>
        </div>
        {record.isError && <ProblemNotice error={record.error} />}
      </div>
    </li>
  );
}
