import Taro from '@tarojs/taro';
import type { Contact } from '../platform';
import { callFailure, isCancelled } from './call-failure';

export const contact: Contact = {
  async call(phoneNumber) {
    try {
      await Taro.makePhoneCall({ phoneNumber });
    } catch (reason) {
      if (!isCancelled(reason)) throw callFailure(reason);
    }
  },
};
