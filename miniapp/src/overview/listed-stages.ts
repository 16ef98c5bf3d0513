import { openStage, stages, type Stage } from '#shared/applications/open-stage';
import type { ApplicationView } from '#shared/api/views';
import { openFormReasons } from '../answers';
import type { ListedStep } from '../ui';
import { stageStateWording, stageWording } from './wording';

/** The contact's work from the form to the submission, for the progress list. */
export function listedStages(view: ApplicationView): ListedStep[] {
  const open = openStage(view);
  if (open === null) return [];
  // What was returned is sound by the rules, and still to be worked on where the clerk asked for it.
  const now = view.status === 'returned' && openFormReasons(view) > 0 ? 'fill' : open;
  const position = stages.indexOf(now);
  return stages.map((stage, index) => {
    const title = stageWording[stage];
    if (index < position) return { key: stage, title, state: 'done', remark: stageStateWording.done };
    const remark = index === position ? remarkNow(view, stage) : stageStateWording.later;
    return { key: stage, title, state: 'todo', remark };
  });
}

function remarkNow(view: ApplicationView, stage: Stage): string {
  const { faults, print, status } = view;
  switch (stage) {
    case 'fill':
      return stageStateWording.missing(faults.length + (status === 'returned' ? openFormReasons(view) : 0));
    case 'print':
      return print === null ? stageStateWording.now : stageStateWording.stale;
    case 'photograph':
      return stageStateWording.pages(print?.pages.filter(({ photoId }) => photoId === null).length ?? 0);
    case 'submit':
      return stageStateWording.now;
  }
}
