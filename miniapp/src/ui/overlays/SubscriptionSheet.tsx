import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import type { TemplateKey } from '#shared/notices/notice-kinds';
import type { SubscriptionQuestion, Subscriptions } from '../../platform';
import { Button } from '../actions/Button';
import { CheckCard } from '../choices/ChoiceCard';
import { uiWording } from '../wording';
import { Overlay } from './Overlay';
import './overlays.scss';

const { subscription } = uiWording;

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
    <Overlay label={subscription.label} place="bottom">
      <View className="ui-dialog__title">{subscription.title}</View>
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
        <Button label={subscription.accept} onPress={() => answer((key) => !refused.includes(key))} />
        <Button kind="secondary" label={subscription.refuse} onPress={() => answer(() => false)} />
      </View>
    </Overlay>
  );
}
