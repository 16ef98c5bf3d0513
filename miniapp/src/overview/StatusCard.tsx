import { View } from '@tarojs/components';
import { statuses, type Status } from '#shared/applications/statuses';
import type { ApplicationView } from '#shared/api/views';
import { Card, Tag, type Tone } from '../ui';
import { overviewWording, statusSentences, closedDraftSentence } from './wording';
import './overview.scss';

const tones: Partial<Record<Status, Tone>> = {
  returned: 'care',
  declined: 'fault',
  approved: 'done',
  recommended: 'done',
  received: 'done',
  selected: 'done',
  withdrawn: 'plain',
  notSelected: 'plain',
};

/** Where the application stands, what happens now and who acts. */
export function StatusCard({ application }: { application: ApplicationView }) {
  const { status, answers, decisionText, isReadOnlyAfterDeadline } = application;
  const projectName = typeof answers.projectName === 'string' ? answers.projectName : '';
  return (
    <Card
      title={projectName || overviewWording.unnamed}
      mark={<Tag tone={tones[status] ?? 'info'} label={statuses[status].label} />}
    >
      <View>{isReadOnlyAfterDeadline ? closedDraftSentence : statusSentences[status]}</View>
      {decisionText !== null && (
        <View className="overview-decision">
          <View className="overview-decision__title">{overviewWording.decision}</View>
          <View className="overview-decision__text">{decisionText}</View>
        </View>
      )}
    </Card>
  );
}
