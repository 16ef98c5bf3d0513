import { Alert, Empty, Tabs } from 'antd';
import { useMemo, useState, type ReactElement } from 'react';
import { fillPath } from '#shared/api/paths';
import type { ReviewView } from '#shared/api/views';
import { useRulingDrafts } from '../rulings/use-ruling-drafts';
import { pageSlots } from './page-slots';
import { PhotoStage } from './photo-stage';
import { photosWording } from './photos-wording';
import { firstViewing } from './shown-picture';

/** The right side: the stamped pages as photographed, and the print as issued to compare them with. */
export function PagePane({
  review,
  shownPage,
  onShowPage,
}: {
  review: ReviewView;
  shownPage: number;
  onShowPage: (page: number) => void;
}): ReactElement {
  const { print, photos } = review;
  const [tab, setTab] = useState('photographs');
  const [viewing, setViewing] = useState(firstViewing);
  const drafts = useRulingDrafts();
  const slots = useMemo(() => pageSlots({ print, photos }), [print, photos]);
  if (print === null && slots.length === 0) {
    return <Empty className="page-pane__empty" description={photosWording.noPrint} />;
  }
  return (
    <Tabs
      className="page-pane"
      size="small"
      activeKey={tab}
      onChange={setTab}
      destroyOnHidden
      tabBarExtraContent={print === null ? undefined : photosWording.revision(print.revision)}
      items={[
        {
          key: 'photographs',
          label: photosWording.photographs,
          children: (
            <>
              {print?.isStale === true && <Alert type="warning" banner title={photosWording.stale} />}
              <PhotoStage
                review={review}
                slots={slots}
                shownPage={shownPage}
                onShowPage={onShowPage}
                viewing={viewing}
                onViewing={setViewing}
                drafts={drafts}
              />
            </>
          ),
        },
        ...(print === null
          ? []
          : [
              {
                key: 'paper',
                label: photosWording.paper,
                children: <IssuedPaper id={review.id} revision={print.revision} page={shownPage} />,
              },
            ]),
      ]}
    />
  );
}

/** The browser's own viewer shows the PDF; a browser without one still has the link. */
function IssuedPaper({ id, revision, page }: { id: string; revision: number; page: number }): ReactElement {
  const address = fillPath('reviews.paper', { id, revision: String(revision) });
  return (
    <div className="issued-paper">
      <a href={address} target="_blank" rel="noopener">
        {photosWording.openOriginal}
      </a>
      <iframe src={`${address}#page=${page}`} title={photosWording.paperFrame(revision)} />
    </div>
  );
}
