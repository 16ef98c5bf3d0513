import Taro from '@tarojs/taro';
import type { Network } from '../platform';

export const network: Network = {
  async isOnline() {
    const { networkType } = await Taro.getNetworkType();
    return networkType !== 'none';
  },
  onChange(listener) {
    const report: Taro.onNetworkStatusChange.Callback = ({ isConnected }) => listener(isConnected);
    Taro.onNetworkStatusChange(report);
    return () => Taro.offNetworkStatusChange(report);
  },
};
