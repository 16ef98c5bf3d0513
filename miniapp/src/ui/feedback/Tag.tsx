import { View } from '@tarojs/components';
import './feedback.scss';

export type Tone = 'plain' | 'info' | 'done' | 'care' | 'fault';

export interface TagProps {
  tone: Tone;
  label: string;
}

/** A status in a word. */
export function Tag({ tone, label }: TagProps) {
  return <View className={`ui-tag ui-tone--${tone}`}>{label}</View>;
}
