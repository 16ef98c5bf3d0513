import { View } from '@tarojs/components';
import { aria } from '../aria';
import { useTap } from '../actions/use-tap';
import { Tag, type Tone } from '../feedback/Tag';
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

const states = {
  todo: { tone: 'plain', remark: '未填写' },
  done: { tone: 'done', remark: '已填好' },
  faulty: { tone: 'fault', remark: '需要改正' },
  locked: { tone: 'plain', remark: '不能修改' },
} satisfies Record<ListedStep['state'], { tone: Tone; remark: string }>;

function StepLine({ step, number, onOpen }: { step: ListedStep; number: number; onOpen(key: string): void }) {
  const { tap } = useTap(() => onOpen(step.key));
  const { tone, remark } = states[step.state];
  const shown = step.remark ?? remark;
  return (
    <View
      className="ui-steps__line"
      hoverClass="ui-pressed"
      onClick={tap}
      {...aria({ role: 'link', label: `${number}，${step.title}，${shown}` })}
    >
      <View className={`ui-steps__number ui-steps__number--${step.state}`}>{number}</View>
      <View className="ui-steps__main">
        <View className="ui-steps__title">{step.title}</View>
        <Tag tone={tone} label={shown} />
      </View>
      <View className="ui-arrow" />
    </View>
  );
}
