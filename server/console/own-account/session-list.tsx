import { Button, Empty, Table, Tag } from 'antd';
import type { ReactElement } from 'react';
import type { StaffSessionView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { ownAccountWording as wording } from './own-account-wording';

/** Sign-ins that run, with the way to end each; the one that is being used ends by signing out. */
export function SessionList({
  sessions,
  endingId,
  onEnd,
}: {
  sessions: readonly StaffSessionView[];
  endingId: string | null;
  onEnd: (session: StaffSessionView) => void;
}): ReactElement {
  if (sessions.length === 0)
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={wording.noSessions} />;
  return (
    <Table<StaffSessionView>
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...sessions]}
      columns={[
        {
          title: wording.sessionSince,
          render: (_, { createdAtUtc, isThisOne }) => (
            <>
              {formatChinaTime(createdAtUtc)} {isThisOne && <Tag>{wording.sessionThis}</Tag>}
            </>
          ),
        },
        { title: wording.sessionSeen, render: (_, { lastSeenAtUtc }) => formatChinaTime(lastSeenAtUtc) },
        {
          title: wording.sessionEnd,
          width: 90,
          render: (_, session) =>
            session.isThisOne ? null : (
              <Button size="small" loading={endingId === session.id} onClick={() => onEnd(session)}>
                {wording.sessionEnd}
              </Button>
            ),
        },
      ]}
    />
  );
}
