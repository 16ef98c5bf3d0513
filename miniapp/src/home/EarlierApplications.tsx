import type { MeView } from '#shared/api/views';
import { statuses } from '#shared/applications/statuses';
import { openPage } from '../navigation';
import { toApplication } from '../routes';
import { Card, LinkRow, Section } from '../ui';
import { homeWording } from './wording';

/** What the unit handed in in other years, to be looked at. */
export function EarlierApplications({ applications }: { applications: MeView['earlierApplications'] }) {
  if (applications.length === 0) return null;
  return (
    <Section title={homeWording.earlier}>
      <Card>
        {applications.map(({ id, status, projectName, campaignTitle }) => (
          <LinkRow
            key={id}
            title={projectName || homeWording.unnamed}
            text={campaignTitle}
            value={statuses[status].label}
            onPress={() => openPage(toApplication(id))}
          />
        ))}
      </Card>
    </Section>
  );
}
