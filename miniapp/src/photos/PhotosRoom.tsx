import { useState } from 'react';
import type { ApplicationView, PhotoView } from '#shared/api/views';
import { isEditable, OldCopyNotice, OpenedApplication, type OpenApplication } from '../applications';
import { openPage } from '../navigation';
import { toPrint } from '../routes';
import { aria, EmptyState, NoticeBar, Page, ProgressBar, Section } from '../ui';
import { View } from '@tarojs/components';
import { PageLines } from './PageLines';
import { isBoundByReceipt, photoGroups } from './page-rows';
import { PhotoDialogs, type OpenDialog } from './PhotoDialogs';
import { PhotoGroup } from './PhotoGroup';
import { PhotosBar } from './PhotosBar';
import { photoWording } from './photo-wording';
import { QueueSection } from './QueueSection';
import { usePhotoActs } from './use-photo-acts';
import { usePhotoQueue } from './use-photo-queue';

/** The stamped pages, photographed: which are there, which are missing, which must be taken again. */
export function PhotosRoom({ applicationId }: { applicationId: string }) {
  return (
    <OpenedApplication id={applicationId}>
      {(application, open) =>
        application.print === null ? (
          <Page>
            <EmptyState
              title={photoWording.noPrintTitle}
              text={photoWording.noPrintText}
              action={{ label: photoWording.toPrint, onPress: () => openPage(toPrint(applicationId)) }}
            />
          </Page>
        ) : (
          <Photos application={application} open={open} />
        )
      }
    </OpenedApplication>
  );
}

function Photos({ application, open }: { application: ApplicationView; open: OpenApplication }) {
  const photoQueue = usePhotoQueue(application.id);
  const acts = usePhotoActs({ application, open, photoQueue });
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { rows, unplaced, others } = photoGroups(application);
  const accepted = rows.filter(({ state }) => state === 'accepted').length;
  const canChange = isEditable(application);
  const openPhoto = (title: string, photo: PhotoView | null) => {
    const isBound = photo !== null && isBoundByReceipt(application, photo);
    const canTake = canChange && !(isBound && photo.counts);
    if (photo === null && !canTake) return;
    setDialog({ kind: 'page', title, photo, canTake, canChange: canChange && !isBound });
  };
  const latest = photoQueue.latestAdvice();
  return (
    <Page
      bottomBar={
        (canChange || acts.failure !== null) && (
          <PhotosBar
            application={application}
            acts={acts}
            isComplete={accepted === rows.length}
            canChange={canChange}
          />
        )
      }
      overlay={dialog && <PhotoDialogs dialog={dialog} rows={rows} acts={acts} show={setDialog} />}
    >
      <OldCopyNotice open={open} />
      {!canChange && (
        <NoticeBar tone="info" title={photoWording.lockedTitle} text={photoWording.lockedText} />
      )}
      {application.print?.isStale && (
        <NoticeBar
          tone="fault"
          text={photoWording.stale}
          action={{ label: photoWording.toReissue, onPress: () => openPage(toPrint(application.id)) }}
        />
      )}
      <Section
        title={photoWording.counted(accepted, rows.length)}
        hint={accepted === rows.length ? photoWording.allThere : photoWording.how}
      >
        <ProgressBar
          percent={(accepted / rows.length) * 100}
          label={photoWording.counted(accepted, rows.length)}
        />
        {latest !== null && (
          <View {...aria({ role: 'status', isLive: true })}>{photoWording.latest(latest)}</View>
        )}
      </Section>
      <QueueSection queue={photoQueue.queue} state={photoQueue.state} />
      <PhotoGroup
        title={photoWording.unplacedTitle}
        hint={photoWording.unplacedHint}
        photos={unplaced}
        tag={{ tone: 'care', label: photoWording.retake }}
        titleOf={(_, index) => photoWording.unplacedPhoto(index + 1)}
        onOpen={(photo, title) => openPhoto(title, photo)}
      />
      <PageLines rows={rows} onOpen={({ page }, photo) => openPhoto(photoWording.pageTitle(page), photo)} />
      <PhotoGroup
        title={photoWording.othersTitle}
        hint={photoWording.othersHint}
        photos={others}
        tag={{ tone: 'plain', label: photoWording.superseded }}
        titleOf={({ page }) => photoWording.pageTitle(page ?? 0)}
        onOpen={(photo, title) => openPhoto(title, photo)}
      />
    </Page>
  );
}
