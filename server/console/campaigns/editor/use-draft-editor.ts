import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CampaignDraftView } from '#shared/api/views';
import { call } from '../../http/call';
import { asConsoleProblem } from '../../http/console-problem';
import type { Content, Editing } from './editing';

/** After the last key stroke. */
const SAVE_AFTER_MS = 800;

export interface DraftEditor extends Editing {
  /** As the server has it: version, faults, differences. */
  saved: CampaignDraftView;
  saving: 'saved' | 'waiting' | 'saving' | 'failed' | 'stale';
  error: Error | null;
  retry(): void;
}

/** The draft on the screen, saved by itself; the server says what is wrong with it and how it differs. */
export function useDraftEditor(loaded: CampaignDraftView): DraftEditor {
  const [saved, setSaved] = useState(loaded);
  const [content, setContent] = useState<Content>(loaded.content);
  const [sent, setSent] = useState<Content>(loaded.content);
  const save = useMutation({
    mutationFn: (wanted: Content) =>
      call('campaignDrafts.save', { params: { id: saved.id }, ifMatch: saved.version, body: wanted }),
    onMutate: setSent,
    onSuccess: (answer, wanted) => {
      setSaved(answer);
      setSent(answer.content);
      // What follows from the rest (numbers, steps) comes back from the server, unless the clerk has typed on.
      setContent((now) => (now === wanted ? answer.content : now));
    },
  });
  const { isPending, isError, mutate, reset } = save;
  const isChanged = content !== sent;
  const isStale = isError && asConsoleProblem(save.error).code === 'version.stale';
  useEffect(() => {
    if (!isChanged || isPending || isStale) return;
    const timer = setTimeout(() => mutate(content), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [content, isChanged, isPending, isStale, mutate]);

  const savingNow = isPending ? 'saving' : isError ? 'failed' : isChanged ? 'waiting' : 'saved';
  return {
    saved,
    content,
    isCorrection: saved.correctsCampaignId !== null,
    change: (next) => {
      if (isError && !isStale) reset();
      setContent(next);
    },
    faultAt: (place) => saved.faults.find((fault) => fault.place === place)?.message ?? null,
    saving: isStale ? 'stale' : savingNow,
    error: save.error,
    retry: () => mutate(content),
  };
}
