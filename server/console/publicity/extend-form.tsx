import { App, Button } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import type { PublicationView } from '#shared/api/views';
import { chinaDay, endOfDayUtc, plusDaysUtc } from '#shared/publicity/publicity-rules';
import { ProblemNotice } from '../ui/problem-notice';
import { publicityDeskWording as wording } from './publicity-wording';
import { usePublicationAct } from './use-publicity';

/** A later end, never an earlier one. */
export function ExtendForm({ publication }: { publication: PublicationView }): ReactElement {
  const firstDay = chinaDay(plusDaysUtc(publication.endsAtUtc, 1));
  const [day, setDay] = useState('');
  const { message } = App.useApp();
  const act = usePublicationAct(() => void message.success(wording.extended));
  const id = useId();
  const extend = (): void => {
    act.mutate(
      { kind: 'extend', publication, body: { endsAtUtc: endOfDayUtc(day) } },
      { onSuccess: () => setDay('') },
    );
  };
  return (
    <span className="publicity-extend">
      <label htmlFor={id}>{wording.extendHeading}</label>
      <input
        id={id}
        className="publicity-date"
        type="date"
        min={firstDay}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
      <Button disabled={day === '' || day < firstDay} loading={act.isPending} onClick={extend}>
        {wording.extend}
      </Button>
      {act.isError && <ProblemNotice error={act.error} />}
    </span>
  );
}
