import type { PageRow } from '../page-rows';
import { retakePromise } from '../retake-promise';
import type { QueueState } from '../upload-tools';
import { pauseWording } from '../photo-wording';
import { cameraWording } from './camera-wording';

/** The one sentence under the picture: what to photograph next, and how. */
export function cameraGuidance(rows: readonly PageRow[], { entries, preparing }: QueueState): string {
  // While photos are on their way, nobody knows yet which page is next.
  if (entries.length + preparing > 0) return cameraWording.anyPage;
  const retake = rows.find(({ state }) => state === 'retake');
  if (retake) return [cameraWording.again(retake.page), retakePromise(retake)].join('');
  const missing = rows.find(({ state }) => state === 'missing');
  return missing ? cameraWording.next(missing.page, missing.needsUnitSeal) : cameraWording.complete;
}

/** How it stands with the photos that were taken and have no answer yet; `null` when there are none. */
export function shotsOnTheWay({ entries, preparing, pause }: QueueState): string | null {
  const refused = entries.filter(({ state }) => state === 'refused').length;
  const underWay = entries.length - refused + preparing;
  if (refused > 0) return cameraWording.refused(refused);
  if (underWay === 0) return null;
  return pause === null ? cameraWording.underWay(underWay) : pauseWording(pause);
}
