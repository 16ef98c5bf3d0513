import { View } from '@tarojs/components';
import type { NoticeView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { aria, Icon, Tag, useTap } from '../ui';
import { noticeWording } from './notice-wording';
import './notices.scss';

export function NoticeLine({
  notice,
  onOpen,
}: {
  notice: NoticeView;
  onOpen(notice: NoticeView): Promise<void>;
}) {
  const { tap } = useTap(() => onOpen(notice));
  const { title, text, sentAtUtc, readAtUtc } = notice;
  const isUnread = readAtUtc === null;
  const sentAt = formatChinaTime(sentAtUtc);
  // In the order in which it stands there, so that who speaks what is seen is understood.
  const spoken = [title, ...(isUnread ? [noticeWording.unread] : []), text, sentAt].join('，');
  return (
    <View
      className={`notice-line${isUnread ? ' notice-line--unread' : ''}`}
      hoverClass="ui-pressed"
      onClick={tap}
      {...aria({ role: 'link', label: spoken })}
    >
      <View className="notice-line__main">
        <View className="notice-line__head">
          <View className="notice-line__title">{title}</View>
          {isUnread && <Tag tone="fault" label={noticeWording.unread} />}
        </View>
        <View className="notice-line__text">{text}</View>
        <View className="notice-line__time">{sentAt}</View>
      </View>
      <Icon name="next" />
    </View>
  );
}
