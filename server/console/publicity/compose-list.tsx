import { App, Button, InputNumber, Modal } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import type { PublicityDesk } from '#shared/api/views';
import { chinaDay, endOfDayUtc, publicityRules } from '#shared/publicity/publicity-rules';
import { formatChinaTime } from '#shared/text/china-time';
import { ProblemNotice } from '../ui/problem-notice';
import { chosenList, type ListChoice } from './list-choice';
import { publicityDeskWording as wording } from './publicity-wording';
import { RankingTable } from './ranking-table';
import { usePublicationAct } from './use-publicity';

/** Chooses from the top of the ranking, sets the end, and makes it public after a last look. */
export function ComposeList({
  desk,
  ranking,
}: {
  desk: PublicityDesk;
  ranking: NonNullable<PublicityDesk['ranking']>;
}): ReactElement {
  const [choice, setChoice] = useState<ListChoice>({ count: 0, skipped: new Map() });
  const [endDay, setEndDay] = useState(chinaDay(desk.earliestEndUtc));
  const [isConfirming, setIsConfirming] = useState(false);
  const { message } = App.useApp();
  const act = usePublicationAct(() => void message.success(wording.published));
  const ids = { count: useId(), end: useId(), hint: useId() };
  const { listed, skipped, unexplained } = chosenList(ranking.rows, choice);
  const isReady = listed.length > 0 && unexplained.length === 0 && endDay !== '';

  const publish = (): void => {
    setIsConfirming(false);
    const body = {
      campaignId: desk.campaignId,
      rankingId: ranking.id,
      rankingSha256: ranking.sha256,
      listed,
      skipped,
      startsAtUtc: null,
      endsAtUtc: endOfDayUtc(endDay),
    };
    act.mutate({ kind: 'publish', body });
  };
  return (
    <section aria-labelledby="compose-heading">
      <p className="publicity-note">
        {wording.rankingOf(ranking.version, formatChinaTime(ranking.frozenAtUtc))} · {wording.hash}{' '}
        <code>{ranking.sha256.slice(0, 16)}…</code>
      </p>
      <h2 id="compose-heading">{wording.composeHeading}</h2>
      <p className="publicity-note">{wording.composeIntro}</p>
      <div className="publicity-bar">
        <label htmlFor={ids.count}>{wording.takeFirst}</label>
        <InputNumber
          id={ids.count}
          min={0}
          max={ranking.rows.length}
          precision={0}
          value={choice.count}
          onChange={(count) => setChoice({ ...choice, count: count ?? 0 })}
        />
        <span>{wording.takeFirstUnit}</span>
        <strong role="status">{wording.chosen(listed.length, skipped.length)}</strong>
        <label className="publicity-bar__end" htmlFor={ids.end}>
          {wording.endDate}
        </label>
        <input
          id={ids.end}
          className="publicity-date"
          type="date"
          required
          min={chinaDay(desk.earliestEndUtc)}
          value={endDay}
          aria-describedby={ids.hint}
          onChange={({ target }) => setEndDay(target.value)}
        />
        <Button
          type="primary"
          disabled={!isReady}
          loading={act.isPending}
          onClick={() => setIsConfirming(true)}
        >
          {wording.publish}
        </Button>
      </div>
      <p id={ids.hint} className="publicity-note">
        {wording.endHint(publicityRules.minWorkingDays, chinaDay(desk.earliestEndUtc))}
      </p>
      {act.isError && <ProblemNotice error={act.error} />}
      <RankingTable rows={ranking.rows} choice={choice} onChange={setChoice} />
      <Modal
        open={isConfirming}
        title={wording.publishTitle}
        okText={wording.publish}
        cancelText={wording.goBack}
        onOk={publish}
        onCancel={() => setIsConfirming(false)}
      >
        <p>{wording.publishText(listed.length, endDay)}</p>
      </Modal>
    </section>
  );
}
