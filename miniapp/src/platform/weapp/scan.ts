import Taro from '@tarojs/taro';
import { callFailure, isCancelled } from './call-failure';

/** From the camera only: a picture that somebody has sent is not in front of the phone. */
export async function scan(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch (reason) {
    if (isCancelled(reason)) return null;
    throw callFailure(reason);
  }
}
