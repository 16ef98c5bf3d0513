import { App, Button, Modal, QRCode } from 'antd';
import { useState, type ReactElement } from 'react';
import type { PublicationView } from '#shared/api/views';
import { formatChinaDate, formatChinaTime } from '#shared/text/china-time';
import { Mark } from '../ui/mark';
import { NewWindowSign } from '../ui/icons';
import { ProblemNotice } from '../ui/problem-notice';
import { ExtendForm } from './extend-form';
import { phaseAt, type Phase } from './phase-at';
import { publicityDeskWording as wording } from './publicity-wording';
import { usePublicationAct } from './use-publicity';

const tones = { coming: 'plain', running: 'waiting', over: 'attention', announced: 'good' } as const;

/** What was made public: where it stands, its address, and the way on to the announcement. */
export function PublicationPanel({
  publication,
  serverTimeUtc,
}: {
  publication: PublicationView;
  serverTimeUtc: string;
}): ReactElement {
  const phase = phaseAt(publication, serverTimeUtc);
  const address = `${window.location.origin}${publication.path}`;
  const count = (standing: string): number =>
    publication.entries.filter((entry) => entry.standing === standing).length;
  const [removed, skipped] = [count('removed'), count('skipped')];
  return (
    <section>
      <p className="publicity-title">
        {publication.title} <Mark tone={tones[phase]}>{wording.phases[phase]}</Mark>
      </p>
      <div className="publicity-facts">
        <dl>
          <dt>{wording.period}</dt>
          <dd>
            {wording.until(formatChinaDate(publication.startsAtUtc), formatChinaDate(publication.endsAtUtc))}
          </dd>
          <dt>{wording.listed}</dt>
          <dd>
            {[
              wording.count(count('listed')),
              ...(removed > 0 ? [`${wording.removed} ${wording.count(removed)}`] : []),
              ...(skipped > 0 ? [`${wording.skipped} ${wording.count(skipped)}`] : []),
            ].join('，')}
          </dd>
          {publication.announcedAtUtc !== null && (
            <>
              <dt>{wording.announcedAt}</dt>
              <dd>{formatChinaTime(publication.announcedAtUtc)}</dd>
            </>
          )}
          <dt>{wording.publicPage}</dt>
          <dd>
            <a href={publication.path} target="_blank" rel="noreferrer">
              {address} <NewWindowSign />
              <span className="visually-hidden">{wording.openPage}</span>
            </a>
          </dd>
          <dt>{wording.hash}</dt>
          <dd>
            <code>{publication.rankingSha256}</code>
          </dd>
        </dl>
        {/* The same address stands beside it as a link. */}
        <div aria-hidden="true">
          <QRCode value={address} size={128} bordered={false} type="svg" />
        </div>
      </div>
      {phase !== 'announced' && <NextStep publication={publication} phase={phase} />}
    </section>
  );
}

function NextStep({ publication, phase }: { publication: PublicationView; phase: Phase }): ReactElement {
  const [isConfirming, setIsConfirming] = useState(false);
  const { message } = App.useApp();
  const act = usePublicationAct(() => void message.success(wording.announced));
  const { open } = publication.objections;
  const hindrance = phase !== 'over' ? wording.notOverYet : open > 0 ? wording.objectionsOpen(open) : null;
  const selected = publication.entries.filter(({ standing }) => standing === 'listed').length;
  const announce = (): void => {
    setIsConfirming(false);
    act.mutate({ kind: 'announce', publication });
  };
  return (
    <>
      <div className="publicity-bar">
        <Button
          type="primary"
          disabled={hindrance !== null}
          loading={act.isPending}
          onClick={() => setIsConfirming(true)}
        >
          {wording.announce}
        </Button>
        {hindrance !== null && <span>{hindrance}</span>}
        <ExtendForm publication={publication} />
      </div>
      {act.isError && <ProblemNotice error={act.error} />}
      <Modal
        open={isConfirming}
        title={wording.announceTitle}
        okText={wording.announce}
        cancelText={wording.goBack}
        onOk={announce}
        onCancel={() => setIsConfirming(false)}
      >
        <p>{wording.announceText(selected, publication.entries.length - selected)}</p>
      </Modal>
    </>
  );
}
