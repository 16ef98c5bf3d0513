import { View } from '@tarojs/components';
import { textAnswer } from '#shared/applications/answers';
import type { ApplicationView } from '#shared/api/views';
import { statusWords } from '../standing';
import { Card, Tag } from '../ui';
import { overviewWording } from './wording';
import './overview.scss';

/** Where the application stands, what happens now and who acts. */
export function StatusCard({ application }: { application: ApplicationView }) {
  const { answers, decisionText } = application;
  const { label, tone, sentence } = statusWords(application);
  return (
    <Card
      title={textAnswer(answers, 'projectName') || overviewWording.unnamed}
      mark={<Tag tone={tone} label={label} />}
    >
      <View>{sentence}</View>
      {decisionText !== null && (
        <View className="overview-decision">
          <View className="overview-decision__title">{overviewWording.decision}</View>
          <View className="overview-decision__text">{decisionText}</View>
        </View>
      )}
    </Card>
  );
}
