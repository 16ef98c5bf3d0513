import { formatChinaTimeInWords } from '#shared/text/china-time';
import { call, useAnswer } from '../http';
import { Card, DataRow, EmptyState, ErrorState, Page, Section, Skeleton } from '../ui';
import { readingsWording } from './readings-wording';

/** Which offices have looked at the own application, newest first. */
export function ReadingsRoom({ applicationId }: { applicationId: string }) {
  const { answer, failure, retry } = useAnswer(applicationId, () =>
    call('applications.readings', { params: { id: applicationId } }),
  );
  return (
    <Page>
      {answer === null && failure === null && <Skeleton rows={6} />}
      {failure !== null && <ErrorState failure={failure} onRetry={retry} />}
      {answer !== null && answer.readings.length === 0 && (
        <EmptyState icon="eye" title={readingsWording.empty} text={readingsWording.hint} />
      )}
      {answer !== null && answer.readings.length > 0 && (
        <Section title={readingsWording.title} hint={readingsWording.hint}>
          <Card>
            {answer.readings.map(({ atUtc, office, what, reason }, index) => (
              <DataRow
                key={index}
                label={formatChinaTimeInWords(atUtc)}
                value={readingsWording.line(office, what, reason)}
              />
            ))}
          </Card>
        </Section>
      )}
    </Page>
  );
}
