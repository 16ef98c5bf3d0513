import { View } from '@tarojs/components';
import { uiWording } from '../wording';
import { ProgressBar } from './ProgressBar';
import './progress.scss';

export interface StepHeaderProps {
  /** 1-based. */
  current: number;
  total: number;
  title: string;
}

/** Where one is in a form of several steps. */
export function StepHeader({ current, total, title }: StepHeaderProps) {
  const place = uiWording.step(current, total);
  return (
    <View className="ui-step-header">
      <View className="ui-step-header__count">{place}</View>
      <View className="ui-step-header__title">{title}</View>
      <ProgressBar percent={(current / total) * 100} label={place} />
    </View>
  );
}
