import type { ApplicationView } from '#shared/api/views';
import { call, useAnswer } from '../http';
import { Card, NoticeBar, Section, Skeleton, Timeline } from '../ui';
import { timelineItems } from './timeline-items';
import { timelineWording } from './timeline-wording';

/** A part of the application's page: the path so far, fetched anew when the application has moved. */
export function ApplicationTimeline({ application }: { application: ApplicationView }) {
  const { id, version, status } = application;
  const { answer, failure, retry } = useAnswer(`${id} ${version}`, () =>
    call('applications.timeline', { params: { id } }),
  );
  return (
    <Section title={timelineWording.title}>
      <Card>
        {answer !== null && <Timeline items={timelineItems(answer.entries, status)} />}
        {answer === null && failure === null && <Skeleton rows={3} />}
        {failure !== null && (
          <NoticeBar
            tone="care"
            title={timelineWording.notFetched}
            text={failure.text}
            action={{ label: timelineWording.again, onPress: retry }}
          />
        )}
      </Card>
    </Section>
  );
}
