import { useLaunch } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { platform } from './platform';
import { readTypeSize } from './ui';
import './app.scss';

export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => {
    platform.updates.watch();
    void readTypeSize();
  });
  return children;
}
