import Taro from '@tarojs/taro';
import { PlatformError, type SignIn } from '../platform';
import { callFailure } from './call-failure';

export const signIn: SignIn = {
  async code() {
    const answer = await Taro.login().catch((reason: unknown) => {
      throw callFailure(reason, 'network');
    });
    if (!answer.code) throw new PlatformError('failed', answer.errMsg);
    return answer.code;
  },
  simulatedAccount: null,
};
