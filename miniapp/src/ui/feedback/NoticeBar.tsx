import { View } from '@tarojs/components';
import { aria } from '../aria';
import { Button } from '../actions/Button';
import { Icon } from '../icons/Icon';
import type { Tone } from './Tag';
import './feedback.scss';

export interface NoticeBarProps {
  /** Also the icon. */
  tone: Exclude<Tone, 'plain'>;
  title?: string;
  text: string;
  action?: { label: string; onPress(): void | Promise<void> };
}

/** Something that the person must know before going on. */
export function NoticeBar({ tone, title, text, action }: NoticeBarProps) {
  return (
    <View className={`ui-notice ui-tone--${tone}`} {...aria({ role: tone === 'fault' ? 'alert' : 'status' })}>
      <Icon name={tone} />
      <View className="ui-notice__main">
        {title && <View className="ui-notice__title">{title}</View>}
        <View className="ui-notice__text">{text}</View>
        {action && (
          <View className="ui-notice__action">
            <Button kind="secondary" label={action.label} onPress={action.onPress} />
          </View>
        )}
      </View>
    </View>
  );
}
