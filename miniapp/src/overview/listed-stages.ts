import type { ApplicationView } from '#shared/api/views';
import type { ListedStep } from '../ui';
import { openStage, stages, type Stage } from './next-step';
import { stageStateWording, stageWording } from './wording';

/** The contact's work from the form to the submission, for the progress list. */
export function listedStages(view: ApplicationView): ListedStep[] {
  const now = openStage(view);
  if (now === null) return [];
  const position = stages.indexOf(now);
  return stages.map((stage, index) => {
    const title = stageWording[stage];
    if (index < position) return { key: stage, title, state: 'done', remark: stageStateWording.done };
    const remark = index === position ? remarkNow(view, stage) : stageStateWording.later;
    return { key: stage, title, state: 'todo', remark };
  });
}

function remarkNow({ faults, print }: ApplicationView, stage: Stage): string {
  switch (stage) {
    case 'fill':
      return stageStateWording.missing(faults.length);
    case 'print':
      return print === null ? stageStateWording.now : stageStateWording.stale;
    case 'photograph':
      return stageStateWording.pages(print?.pages.filter(({ photoId }) => photoId === null).length ?? 0);
    case 'submit':
      return stageStateWording.now;
  }
}
