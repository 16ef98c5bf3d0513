import { RETAKES_BEFORE_ACCEPTING } from '#shared/pages/judge-photo';
import type { PageRow } from './page-rows';
import { retakePromiseWording } from './photo-wording';

/**
 * What a person who was sent back once may rely on: nothing is refused for ever by a machine. `null` while the page was
 * not sent back. Removed photos count for the server and not here, so that the promise is never too large.
 */
export function retakePromise({ state, photo, older }: PageRow): string | null {
  if (state !== 'retake' || photo === null) return null;
  const retakes = [photo, ...older].filter(({ verdict }) => verdict === 'retake').length;
  if (retakes === 0) return null;
  return retakePromiseWording(Math.max(1, RETAKES_BEFORE_ACCEPTING - retakes + 1));
}
