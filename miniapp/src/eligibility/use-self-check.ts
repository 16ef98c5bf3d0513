import { useEffect, useRef, useState } from 'react';
import { keep, readKept, storageKeys } from '../platform';
import { selfCheckAnswers, type SelfCheck, type SelfCheckAnswer } from './self-check';

/** Answers belong to the wording that was read: a corrected notice is asked anew. */
interface KeptSelfCheck {
  definitionKey: string;
  answers: SelfCheck;
}

export interface OpenSelfCheck {
  answers: SelfCheck;
  answer(condition: string, answer: SelfCheckAnswer): void;
  clear(): void;
}

/** What was answered on this phone; it is sent nowhere. */
export function useSelfCheck(campaignId: string, definitionKey: string): OpenSelfCheck {
  const [answers, setAnswers] = useState<SelfCheck>({});
  /** Ahead of what is drawn: two quick taps must both count. */
  const latest = useRef<SelfCheck>({});
  const storageKey = storageKeys.selfCheck(campaignId);
  useEffect(() => {
    let isCurrent = true;
    void readKept(storageKey, isKeptSelfCheck).then((kept) => {
      if (!isCurrent || kept?.definitionKey !== definitionKey) return;
      latest.current = { ...kept.answers, ...latest.current };
      setAnswers(latest.current);
    });
    return () => {
      isCurrent = false;
    };
  }, [storageKey, definitionKey]);
  const change = (next: SelfCheck) => {
    latest.current = next;
    setAnswers(next);
    void keep(storageKey, { definitionKey, answers: next } satisfies KeptSelfCheck);
  };
  return {
    answers,
    answer: (condition, answer) => change({ ...latest.current, [condition]: answer }),
    clear: () => change({}),
  };
}

function isKeptSelfCheck(value: unknown): value is KeptSelfCheck {
  if (typeof value !== 'object' || value === null) return false;
  if (!('definitionKey' in value && 'answers' in value)) return false;
  const { answers } = value;
  if (typeof answers !== 'object' || answers === null) return false;
  return Object.values(answers).every((answer) => (selfCheckAnswers as readonly unknown[]).includes(answer));
}
