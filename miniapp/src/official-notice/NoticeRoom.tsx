import { useMemo } from 'react';
import { noticeParts, type NoticePart } from '#shared/campaigns/notice-parts';
import { platform } from '../platform';
import { Button, Card, EmptyState, ErrorState, LinkRow, NoticeBar, Page, Section, Skeleton } from '../ui';
import { NoticePartText } from './NoticePartText';
import { useNoticeText } from './use-notice-text';
import { officialNoticeWording } from './wording';

const contentsId = 'notice-contents';
const marginAbovePx = 12;

/** The notice as it was issued, with its attachments, and a list of its parts to go to. */
export function NoticeRoom({ campaignId }: { campaignId: string }) {
  const { notice, failure, reload } = useNoticeText(campaignId);
  const parts = useMemo(() => noticeParts(notice?.text ?? ''), [notice]);
  if (notice === null) {
    return (
      <Page>
        {failure === null ? <Skeleton rows={8} /> : <ErrorState failure={failure} onRetry={reload} />}
      </Page>
    );
  }
  if (notice.text === null) {
    return (
      <Page>
        <EmptyState title={officialNoticeWording.emptyTitle} text={officialNoticeWording.emptyText} />
      </Page>
    );
  }
  const goTo = (id: string) => void platform.display.scrollTo(`#${id}`, marginAbovePx);
  return (
    <Page
      bottomBar={
        <Button kind="secondary" label={officialNoticeWording.contents} onPress={() => goTo(contentsId)} />
      }
    >
      {failure !== null && (
        <NoticeBar
          tone="care"
          text={officialNoticeWording.oldCopy(failure.text)}
          action={{ label: officialNoticeWording.again, onPress: reload }}
        />
      )}
      <Contents parts={parts} onOpen={goTo} />
      {parts.map((part) => (
        <NoticePartText key={part.key} id={elementIdOf(part)} part={part} />
      ))}
    </Page>
  );
}

const elementIdOf = ({ key }: NoticePart): string => `notice-${key}`;

function Contents({ parts, onOpen }: { parts: readonly NoticePart[]; onOpen(id: string): void }) {
  return (
    <Section id={contentsId} title={officialNoticeWording.contents}>
      <Card>
        {parts.map((part) => (
          <LinkRow
            key={part.key}
            title={part.title ?? officialNoticeWording.beginning}
            text={part.name ?? undefined}
            onPress={() => onOpen(elementIdOf(part))}
          />
        ))}
      </Card>
    </Section>
  );
}
