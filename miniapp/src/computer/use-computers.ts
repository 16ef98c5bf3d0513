import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { call } from '../http';
import { computersStore, takeComputers, type ComputersView } from './computers-store';

/** What is typed on a computer is seen on the phone after at most this and one answer. */
const EVERY_MS = 4_000;
const none: ComputersView['computers'] = [];

/**
 * The computers at an application. Asked once when the page is shown, and again and again while one is connected and the
 * page is in sight; a network that is away is asked again.
 */
export function useComputers(applicationId: string): ComputersView['computers'] {
  const computers = useStore(computersStore, (all) => all[applicationId] ?? none);
  const [isShown, setIsShown] = useState(true);
  useDidShow(() => setIsShown(true));
  useDidHide(() => setIsShown(false));
  const isConnected = computers.length > 0;
  useEffect(() => {
    if (!isShown || applicationId === '') return undefined;
    const ask = () =>
      call('computerLinks.list', { params: { id: applicationId } }).then(
        (view) => takeComputers(applicationId, view),
        () => undefined,
      );
    void ask();
    if (!isConnected) return undefined;
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => clearInterval(timer);
  }, [applicationId, isShown, isConnected]);
  return computers;
}
