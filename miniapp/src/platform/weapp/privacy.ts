import Taro from '@tarojs/taro';
import type { Privacy } from '../platform';

/**
 * WeChat shows its own dialog at the first protected call (base library 2.32.3), so we only ask and link. Callbacks,
 * because Taro makes no promises of these two.
 */
export const privacy: Privacy = {
  openContract() {
    return new Promise((resolve) => {
      Taro.openPrivacyContract({ success: () => resolve(true), fail: () => resolve(false) });
    });
  },
  needsAuthorization() {
    return new Promise((resolve) => {
      Taro.getPrivacySetting({
        success: ({ needAuthorization }) => resolve(needAuthorization),
        fail: () => resolve(false),
      });
    });
  },
};
