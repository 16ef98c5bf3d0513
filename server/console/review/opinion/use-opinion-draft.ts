import { useEffect, useRef, useState } from 'react';
import type { OpinionView } from '#shared/api/views';
import { call } from '../../http/call';
import { ConsoleProblem } from '../../http/console-problem';
import { useSaveOpinion } from './use-opinion';

/** So long after the last key the text is saved. */
const PAUSE_MS = 800;

export interface OpinionDraft {
  text: string;
  write: (text: string) => void;
  state: 'saved' | 'unsaved' | 'saving' | 'failed' | 'stale';
  error: unknown;
  /** After a refusal because a colleague was faster: mine instead of theirs, or theirs. */
  keepMine: () => void;
  takeTheirs: () => void;
  retry: () => void;
}

/** What is typed, saved by itself; what has not been saved when the panel closes is sent on the way out. */
export function useOpinionDraft(id: string, opinion: OpinionView): OpinionDraft {
  /** null: nothing but what the server has. */
  const [typed, setTyped] = useState<string | null>(null);
  const { mutate, isPending, isError, error, reset } = useSaveOpinion(id);
  const { version } = opinion;
  const isUnsaved = typed !== null && typed.trim() !== opinion.text;
  const rest = useRef<{ text: string; version: number } | null>(null);
  useEffect(() => {
    rest.current = isUnsaved && !isError ? { text: typed, version } : null;
  });
  useEffect(() => {
    if (!isUnsaved || isPending || isError) return;
    const timer = setTimeout(() => mutate({ text: typed, version }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isUnsaved, isPending, isError, typed, version, mutate]);
  useEffect(
    () => () => {
      const left = rest.current;
      if (left === null) return;
      const { text, version: seen } = left;
      void call('opinions.save', { params: { id }, body: { text }, ifMatch: seen }).catch(() => undefined);
    },
    [id],
  );
  const isStale = error instanceof ConsoleProblem && error.code === 'version.stale';
  return {
    text: typed ?? opinion.text,
    write: setTyped,
    state: isPending ? 'saving' : isStale ? 'stale' : isError ? 'failed' : isUnsaved ? 'unsaved' : 'saved',
    error,
    keepMine: reset,
    takeTheirs: () => {
      setTyped(null);
      reset();
    },
    retry: reset,
  };
}
