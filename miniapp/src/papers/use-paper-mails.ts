import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { call, useActKey, wordingOf } from '../http';

type PaperMails = AnswerOf<'paperMails.list'>;

/** How often the page asks while a mail is on its way. */
const EVERY_MS = 5_000;

/** The mails of the last day: asked for, and watched while the page is in sight. */
export function usePaperMails(applicationId: string, revision: number) {
  const [view, setView] = useState<PaperMails | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isShown, setIsShown] = useState(true);
  // The same address again is another mail once the first one was taken.
  const [sent, setSent] = useState(0);
  const keyFor = useActKey();
  useDidShow(() => setIsShown(true));
  useDidHide(() => setIsShown(false));

  const isUnderWay = view?.mails.some(({ state }) => state === 'sending') ?? false;
  useEffect(() => {
    if (!isShown) return undefined;
    const ask = () =>
      call('paperMails.list', { params: { id: applicationId } }).then(setView, () => undefined);
    void ask();
    if (!isUnderWay) return undefined;
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => clearInterval(timer);
  }, [applicationId, isShown, isUnderWay]);

  return {
    /** null while nothing is known: then nothing is offered. */
    view,
    failure,
    /** Never rejects. */
    async send(address: string): Promise<void> {
      setFailure(null);
      try {
        const params = { id: applicationId, revision: String(revision) };
        const idempotencyKey = keyFor({ address, revision, sent });
        setView(await call('paperMails.send', { params, body: { address }, idempotencyKey }));
        setSent((count) => count + 1);
      } catch (reason) {
        setFailure(wordingOf(reason).text);
      }
    },
  };
}
