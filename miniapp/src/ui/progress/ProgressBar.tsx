import { View } from '@tarojs/components';
import { aria } from '../aria';
import './progress.scss';

export interface ProgressBarProps {
  /** 0 to 100. */
  percent: number;
  label: string;
}

export function ProgressBar({ percent, label }: ProgressBarProps) {
  const bounded = Math.round(Math.min(100, Math.max(0, percent)));
  return (
    <View className="ui-progress" {...aria({ role: 'progressbar', label: `${label}，${bounded}%` })}>
      <View className="ui-progress__done" style={{ width: `${bounded}%` }} />
    </View>
  );
}
