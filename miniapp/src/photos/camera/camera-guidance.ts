import type { PageRow } from '../page-rows';
import { retakePromise } from '../retake-promise';
import type { QueueState } from '../upload-tools';
import { pauseWording } from '../photo-wording';
import { cameraWording } from './camera-wording';

/** The one sentence under the picture: how it stands with what was taken, or what to photograph next. */
export function cameraGuidance(rows: readonly PageRow[], queue: QueueState): string {
  // While photos are on their way, nobody knows yet which page is next.
  return shotsOnTheWay(queue) ?? nextPage(rows);
}

function shotsOnTheWay({ entries, preparing, pause }: QueueState): string | null {
  const refused = entries.filter(({ state }) => state === 'refused').length;
  const underWay = entries.length - refused + preparing;
  if (underWay > 0) return pause === null ? cameraWording.underWay(underWay) : pauseWording(pause);
  return refused > 0 ? cameraWording.refused(refused) : null;
}

function nextPage(rows: readonly PageRow[]): string {
  const retake = rows.find(({ state }) => state === 'retake');
  if (retake) return cameraWording.again(retake.page) + (retakePromise(retake) ?? cameraWording.how);
  const missing = rows.find(({ state }) => state === 'missing');
  return missing ? cameraWording.next(missing.page, missing.needsUnitSeal) : cameraWording.complete;
}
