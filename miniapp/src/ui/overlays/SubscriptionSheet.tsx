import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import type { SubscriptionQuestion, Subscriptions } from '../../platform';
import { Button } from '../actions/Button';
import { CheckCard } from '../choices/ChoiceCard';
import { Overlay } from './Overlay';
import './overlays.scss';

export interface SubscriptionSheetProps {
  simulation: NonNullable<Subscriptions['simulation']>;
}

/** Plays WeChat's own sheet in the demonstration: every template ticked, each to be taken out. */
export function SubscriptionSheet({ simulation }: SubscriptionSheetProps) {
  const [question, setQuestion] = useState(() => simulation.current());
  useEffect(() => simulation.onChange(() => setQuestion(simulation.current())), [simulation]);
  return question && <Question question={question} />;
}

function Question({ question }: { question: SubscriptionQuestion }) {
  const [refused, setRefused] = useState<readonly TemplateKey[]>([]);
  const answer = (isAccepted: (key: TemplateKey) => boolean) =>
    question.answer(
      Object.fromEntries(question.templates.map(({ key }) => [key, isAccepted(key) ? 'accept' : 'reject'])),
    );
  return (
    <Overlay label="接收消息" place="bottom">
      <View className="ui-dialog__title">“双创申报”想给您发送以下消息（演示）</View>
      {question.templates.map(({ key, title }) => (
        <CheckCard
          key={key}
          title={title}
          isChosen={!refused.includes(key)}
          onChange={(isChosen) =>
            setRefused(isChosen ? refused.filter((other) => other !== key) : [...refused, key])
          }
        />
      ))}
      <View className="ui-dialog__buttons">
        <Button label="允许" onPress={() => answer((key) => !refused.includes(key))} />
        <Button kind="secondary" label="拒绝" onPress={() => answer(() => false)} />
      </View>
    </Overlay>
  );
}
