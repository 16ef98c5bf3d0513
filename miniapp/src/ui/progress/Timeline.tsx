import { View } from '@tarojs/components';
import './progress.scss';

export interface TimelineItem {
  key: string;
  title: string;
  /** Formatted already; `null` for what has not happened yet. */
  at: string | null;
  text?: string;
}
export interface TimelineProps {
  /** Oldest first; the last one that happened is the present state. */
  items: readonly TimelineItem[];
}

export function Timeline({ items }: TimelineProps) {
  const present = items.filter((item) => item.at !== null).length - 1;
  return (
    <View className="ui-timeline">
      {items.map((item, index) => (
        <View key={item.key} className={`ui-timeline__item ${itemClass(index, present)}`}>
          <View className="ui-timeline__title">{item.title}</View>
          {item.at !== null && <View className="ui-timeline__at">{item.at}</View>}
          {item.text && <View className="ui-timeline__text">{item.text}</View>}
        </View>
      ))}
    </View>
  );
}

function itemClass(index: number, present: number): string {
  if (index > present) return 'ui-timeline__item--ahead';
  return index === present ? 'ui-timeline__item--present' : '';
}
