import { View } from '@tarojs/components';
import { aria } from '../aria';
import './feedback.scss';

export interface SkeletonProps {
  rows?: number;
}

/** Grey lines while a page is fetched. */
export function Skeleton({ rows = 4 }: SkeletonProps) {
  return (
    <View className="ui-skeleton" {...aria({ role: 'status', label: '正在打开' })}>
      {Array.from({ length: rows }, (_, row) => (
        <View className="ui-skeleton__row" key={row} />
      ))}
    </View>
  );
}
