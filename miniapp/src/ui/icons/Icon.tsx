import { View } from '@tarojs/components';
import { aria } from '../aria';
import './icons.scss';

export type IconName =
  | 'done'
  | 'care'
  | 'fault'
  | 'info'
  | 'next'
  | 'down'
  | 'offline'
  | 'waiting'
  | 'camera'
  | 'printer'
  | 'computer'
  | 'bell'
  | 'eye'
  | 'list'
  | 'document'
  | 'people';

/** Beside words that say the same: a screen reader passes over it. The shapes are in _shapes.scss. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`ui-icon ui-icon--${name}`} {...aria({ isHidden: true })} />;
}
