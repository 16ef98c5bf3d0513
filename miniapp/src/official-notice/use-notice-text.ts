import { useCallback, useEffect, useState } from 'react';
import type { NoticeTextView } from '#shared/api/views';
import { call, wordingOf, type FailureWording } from '../http';
import { keep, readKept, storageKeys } from '../platform';

export interface OpenNotice {
  notice: NoticeTextView | null;
  /** Also beside a notice that is only the copy on the phone. */
  failure: FailureWording | null;
  reload(): Promise<void>;
}

/** The copy on the phone at once, the server's text when it comes; a notice is seldom corrected and often read. */
export function useNoticeText(campaignId: string): OpenNotice {
  const [notice, setNotice] = useState<NoticeTextView | null>(null);
  const [failure, setFailure] = useState<FailureWording | null>(null);
  const reload = useCallback(async () => {
    const key = storageKeys.noticeText(campaignId);
    const kept = await readKept(key, isNoticeText);
    if (kept) setNotice((known) => known ?? kept);
    try {
      const fetched = await call('campaigns.notice', { params: { id: campaignId } });
      setNotice(fetched);
      setFailure(null);
      await keep(key, fetched);
    } catch (reason) {
      setFailure(wordingOf(reason));
    }
  }, [campaignId]);
  useEffect(() => void reload(), [reload]);
  return { notice, failure, reload };
}

function isNoticeText(value: unknown): value is NoticeTextView {
  return typeof value === 'object' && value !== null && 'text' in value && 'campaignId' in value;
}
