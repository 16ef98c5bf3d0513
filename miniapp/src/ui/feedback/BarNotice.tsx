import { View } from '@tarojs/components';
import { NoticeBar, type NoticeBarProps } from './NoticeBar';
import './feedback.scss';

/** Above the page's main buttons, where the person has just tapped: what came of the tap. */
export function BarNotice(props: NoticeBarProps) {
  return (
    <View className="ui-bar-notice">
      <NoticeBar {...props} />
    </View>
  );
}
