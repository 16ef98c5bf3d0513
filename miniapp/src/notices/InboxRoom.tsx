import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import type { NoticeView } from '#shared/api/views';
import { useMe } from '../accounts';
import { openPage } from '../navigation';
import { BarNotice, Button, EmptyState, ErrorState, NoticeBar, Page, Skeleton } from '../ui';
import { MessagesLeft } from './MessagesLeft';
import { NoticeLine } from './NoticeLine';
import { noticeWording } from './notice-wording';
import { useInbox } from './use-inbox';

/** Every notice there ever was; WeChat's message is only a courtesy beside it. */
export function InboxRoom() {
  const inbox = useInbox(useMe().me?.accountId ?? null);
  const [isLost, setIsLost] = useState(false);
  useDidShow(() => void inbox.reload());
  const { notices, failure } = inbox;

  const openNotice = async (notice: NoticeView) => {
    void inbox.markRead(notice);
    setIsLost(false);
    // A notice of a newer server may name a page that this release does not have.
    await openPage(`/${notice.page}`).catch(() => setIsLost(true));
  };

  if (notices === null) {
    return (
      <Page>
        {failure === null ? <Skeleton rows={6} /> : <ErrorState failure={failure} onRetry={inbox.reload} />}
      </Page>
    );
  }
  return (
    <Page
      bottomBar={
        isLost && (
          <BarNotice
            tone="care"
            text={noticeWording.noPage}
            action={{ label: noticeWording.understood, onPress: () => setIsLost(false) }}
          />
        )
      }
    >
      {failure !== null && (
        <NoticeBar
          tone="care"
          text={noticeWording.oldCopy(failure.text)}
          action={{ label: noticeWording.again, onPress: inbox.reload }}
        />
      )}
      {notices.length === 0 && <EmptyState title={noticeWording.emptyTitle} text={noticeWording.emptyText} />}
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} onOpen={openNotice} />
      ))}
      {inbox.hasMore && (
        <Button
          kind="secondary"
          label={noticeWording.more}
          busyLabel={noticeWording.moreBusy}
          onPress={inbox.loadMore}
        />
      )}
      <MessagesLeft />
    </Page>
  );
}
