import { View } from '@tarojs/components';
import { aria } from '../aria';
import { Icon } from '../icons/Icon';
import { useTap } from '../actions/use-tap';
import { Tag, type Tone } from '../feedback/Tag';
import { uiWording } from '../wording';
import './progress.scss';

export interface ListedStep {
  key: string;
  title: string;
  state: 'todo' | 'done' | 'faulty' | 'locked';
  /** What stands at the right; default by state. Say what is missing: "还差 2 项". */
  remark?: string;
}
export interface StepListProps {
  steps: readonly ListedStep[];
  onOpen(key: string): void;
}

/** The parts of a job, with what is missing in each. */
export function StepList({ steps, onOpen }: StepListProps) {
  return (
    <View className="ui-steps">
      {steps.map((step, index) => (
        <StepLine key={step.key} step={step} number={index + 1} onOpen={onOpen} />
      ))}
    </View>
  );
}

const tones = {
  todo: 'plain',
  done: 'done',
  faulty: 'fault',
  locked: 'plain',
} satisfies Record<ListedStep['state'], Tone>;

function StepLine({ step, number, onOpen }: { step: ListedStep; number: number; onOpen(key: string): void }) {
  const { tap } = useTap(() => onOpen(step.key));
  const shown = step.remark ?? uiWording.steps[step.state];
  return (
    <View
      className="ui-steps__line"
      hoverClass="ui-pressed"
      onClick={tap}
      {...aria({ role: 'link', label: `${number}，${step.title}，${shown}` })}
    >
      <View className={`ui-steps__number ui-steps__number--${step.state}`}>
        {step.state === 'done' ? <Icon name="done" /> : number}
      </View>
      <View className="ui-steps__main">
        <View className="ui-steps__title">{step.title}</View>
        <Tag tone={tones[step.state]} label={shown} />
      </View>
      <Icon name="next" />
    </View>
  );
}
