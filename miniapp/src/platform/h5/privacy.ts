import type { Privacy } from '../platform';

/** A browser has no such contract; the page shows the text of shared/campaigns/privacy-notice itself. */
export const privacy: Privacy = {
  async openContract() {
    return false;
  },
  async needsAuthorization() {
    return false;
  },
};
