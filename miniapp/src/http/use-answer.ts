import { useCallback, useEffect, useRef, useState } from 'react';
import { wordingOf, type FailureWording } from './failure-wording';

export interface FetchedAnswer<Answer> {
  answer: Answer | null;
  failure: FailureWording | null;
  retry(): Promise<void>;
}

/** For what a page only reads. Asks again when `subject` changes; the newest question's answer holds. */
export function useAnswer<Answer>(subject: string, ask: () => Promise<Answer>): FetchedAnswer<Answer> {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<FailureWording | null>(null);
  const newestAsk = useRef(ask);
  newestAsk.current = ask;
  const question = useRef(0);

  const retry = useCallback(async () => {
    const mine = (question.current += 1);
    try {
      const found = await newestAsk.current();
      if (mine !== question.current) return;
      setAnswer(found);
      setFailure(null);
    } catch (reason) {
      if (mine === question.current) setFailure(wordingOf(reason));
    }
  }, []);
  useEffect(() => void retry(), [subject, retry]);
  return { answer, failure, retry };
}
