import type { ApplicationView, PhotoView } from '#shared/api/views';
import { isEditable, OldCopyNotice, OpenedApplication, type OpenApplication } from '../applications';
import { DismissableHowTo } from '../how-to';
import { openPage } from '../navigation';
import { toCamera, toPhoto, toPrint } from '../routes';
import { NoticeBar, Page, ProgressBar, Section } from '../ui';
import { NewestAnswer } from './NewestAnswer';
import { NoPrint } from './NoPrint';
import { PageLines } from './PageLines';
import { photoGroups } from './page-rows';
import { PhotoGroup } from './PhotoGroup';
import { PhotosBar } from './PhotosBar';
import { supersededTag, unplacedTag } from './photo-tags';
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
          <NoPrint applicationId={applicationId} />
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
  const { rows, unplaced, others } = photoGroups(application);
  const accepted = rows.filter(({ state }) => state === 'accepted').length;
  const canChange = isEditable(application);
  const { id } = application;
  const openPhoto = (photo: PhotoView) => void openPage(toPhoto(id, photo.id));
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
    >
      <OldCopyNotice open={open} />
      {!canChange && (
        <NoticeBar tone="info" title={photoWording.lockedTitle} text={photoWording.lockedText} />
      )}
      {application.print?.isStale && (
        <NoticeBar
          tone="fault"
          text={photoWording.stale}
          action={{ label: photoWording.toReissue, onPress: () => openPage(toPrint(id)) }}
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
        <NewestAnswer application={application} latest={photoQueue.latestPhoto()} />
      </Section>
      {canChange && accepted < rows.length && <DismissableHowTo of="photograph" />}
      <QueueSection queue={photoQueue.queue} state={photoQueue.state} />
      <PhotoGroup
        applicationId={id}
        title={photoWording.unplacedTitle}
        hint={photoWording.unplacedHint}
        photos={unplaced}
        tag={unplacedTag}
        titleOf={(_, index) => photoWording.unplacedPhoto(index + 1)}
        onOpen={openPhoto}
      />
      <PageLines
        applicationId={id}
        rows={rows}
        onOpen={openPhoto}
        onTake={() => canChange && void openPage(toCamera(id))}
      />
      <PhotoGroup
        applicationId={id}
        title={photoWording.othersTitle}
        hint={photoWording.othersHint}
        photos={others}
        tag={supersededTag}
        titleOf={({ page }) => photoWording.pageTitle(page ?? 0)}
        onOpen={openPhoto}
      />
    </Page>
  );
}
