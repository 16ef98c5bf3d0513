import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useState } from 'react';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { call, wordingOf } from '../http';
import { keep, readKept, storageKeys } from '../platform';

type PrintLink = NonNullable<AnswerOf<'printLinks.open'>['link']>;

/** The code is told once: this phone remembers it as long as it works. */
interface KeptCode {
  link: string;
  code: string;
}

/** How often the page asks for time and downloads while a code works. */
const EVERY_MS = 10_000;

/** The code for computers: made, watched while the page is in sight, ended. None of the acts rejects. */
export function usePrintLink(applicationId: string, revision: number) {
  const [link, setLink] = useState<PrintLink | null>(null);
  const [kept, setKept] = useState<KeptCode | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isShown, setIsShown] = useState(true);
  useDidShow(() => setIsShown(true));
  useDidHide(() => setIsShown(false));
  const storageKey = storageKeys.printCode(applicationId);

  useEffect(() => {
    void readKept(storageKey, isKeptCode).then((found) => setKept((now) => now ?? found));
  }, [storageKey]);

  const isOpen = link !== null;
  useEffect(() => {
    if (!isShown) return undefined;
    const ask = () =>
      call('printLinks.open', { params: { id: applicationId } }).then(
        (answer) => setLink(answer.link),
        () => undefined,
      );
    void ask();
    if (!isOpen) return undefined;
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => clearInterval(timer);
  }, [applicationId, revision, isShown, isOpen]);

  const attempt = useCallback(async (act: () => Promise<void>): Promise<void> => {
    setFailure(null);
    try {
      await act();
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  }, []);

  return {
    link,
    /** null: none works, or another phone has made it. */
    code: kept !== null && kept.link === link?.id ? kept.code : null,
    /** One that this phone has made does not work any more. */
    isOver: link === null && kept !== null,
    failure,
    make: () =>
      attempt(async () => {
        const params = { id: applicationId, revision: String(revision) };
        const made = await call('printLinks.make', { params, body: {} });
        const newest = { link: made.link.id, code: made.code };
        setKept(newest);
        setLink(made.link);
        await keep(storageKey, newest);
      }),
    end: (id: string) =>
      attempt(async () => {
        setLink((await call('printLinks.end', { params: { id: applicationId, link: id } })).link);
        setKept(null);
        await keep(storageKey, null);
      }),
  };
}

function isKeptCode(value: unknown): value is KeptCode {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'link' in value && typeof value.link === 'string' && 'code' in value && typeof value.code === 'string'
  );
}
