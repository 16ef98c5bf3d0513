import { useCallback, useEffect, useState } from 'react';
import type { NoticeView } from '#shared/api/views';
import { refreshMe } from '../accounts';
import { call, wordingOf, type FailureWording } from '../http';
import { keep, readKept, storageKeys } from '../platform';

export interface Inbox {
  /** Newest first; `null` until the first answer. */
  notices: readonly NoticeView[] | null;
  hasMore: boolean;
  failure: FailureWording | null;
  /** From the newest on. */
  reload(): Promise<void>;
  loadMore(): Promise<void>;
  /** Shown as read at once; a lost answer leaves it unread on the server, and nothing else. */
  markRead(notice: NoticeView): Promise<void>;
}

/** The newest notices stay on the phone, so that they can be read without a network; of nobody before it is known who. */
export function useInbox(accountId: string | null): Inbox {
  const [notices, setNotices] = useState<readonly NoticeView[] | null>(null);
  const [nextBefore, setNextBefore] = useState<string | null>(null);
  const [failure, setFailure] = useState<FailureWording | null>(null);

  const storageKey = accountId === null ? null : storageKeys.inbox(accountId);
  useEffect(() => {
    if (storageKey === null) return;
    void readKept(storageKey, areNotices).then((kept) => setNotices((known) => known ?? kept));
  }, [storageKey]);

  const load = useCallback(
    async (before: string | undefined) => {
      try {
        const page = await call('notices.inbox', { query: before === undefined ? {} : { before } });
        setNotices((known) => (before === undefined ? page.notices : [...(known ?? []), ...page.notices]));
        setNextBefore(page.nextBefore);
        setFailure(null);
        if (before === undefined && storageKey !== null) await keep(storageKey, page.notices);
      } catch (reason) {
        setFailure(wordingOf(reason));
      }
    },
    [storageKey],
  );
  const reload = useCallback(() => load(undefined), [load]);

  return {
    notices,
    hasMore: nextBefore !== null,
    failure,
    reload,
    loadMore: () => load(nextBefore ?? undefined),
    async markRead(notice) {
      if (notice.readAtUtc !== null) return;
      const read = (readAtUtc: string | null) =>
        setNotices(
          (known) =>
            known?.map((other) => (other.id === notice.id ? { ...other, readAtUtc } : other)) ?? null,
        );
      read(notice.sentAtUtc);
      try {
        const answer = await call('notices.read', { params: { id: notice.id }, body: {} });
        read(answer.readAtUtc);
        await refreshMe();
      } catch {
        read(null);
      }
    },
  };
}

function areNotices(value: unknown): value is NoticeView[] {
  return (
    Array.isArray(value) &&
    value.every(
      (row: unknown) => typeof row === 'object' && row !== null && 'page' in row && 'readAtUtc' in row,
    )
  );
}
