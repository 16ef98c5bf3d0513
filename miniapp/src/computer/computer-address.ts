import { computerPage } from '#shared/applications/computer-page';
import { platform } from '../platform';

/** As it is typed into a browser: without `https://`, which browsers add. */
export function computerAddress(): string {
  const origin = platform.desk?.origin ?? API_BASE;
  return `${origin.replace(/^https:\/\//, '')}${computerPage.address}`;
}
