import { View } from '@tarojs/components';
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
  return (
    <View className="ui-step-header">
      <View className="ui-step-header__count">
        第 {current} 步，共 {total} 步
      </View>
      <View className="ui-step-header__title">{title}</View>
      <ProgressBar percent={(current / total) * 100} label={`第 ${current} 步，共 ${total} 步`} />
    </View>
  );
}
