import { View } from '@tarojs/components';
import { aria } from '../aria';
import { uiWording } from '../wording';
import './feedback.scss';

export interface SkeletonProps {
  rows?: number;
}

/** Grey lines while a page is fetched. */
export function Skeleton({ rows = 4 }: SkeletonProps) {
  return (
    <View className="ui-skeleton" {...aria({ role: 'status', label: uiWording.opening })}>
      {Array.from({ length: rows }, (_, row) => (
        <View className="ui-skeleton__row" key={row} />
      ))}
    </View>
  );
}
