import { useLaunch } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { platform } from './platform';
import './app.scss';

export default function App({ children }: { children?: ReactNode }) {
  useLaunch(() => platform.updates.watch());
  return children;
}
