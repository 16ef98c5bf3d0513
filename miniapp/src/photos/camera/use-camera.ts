import { useDidHide, useDidShow } from '@tarojs/taro';
import { useReducer } from 'react';
import { platform, type ChosenFile } from '../../platform';
import { cameraAfter, firstCameraState, shutterAct } from './camera-state';

export interface CameraUse {
  /** A photo that was just taken; not waited for, so that the next can be taken at once. */
  onShot(photo: ChosenFile): void;
  /** The camera gave no picture. */
  onMissed(): void;
  /** Opens the phone's own camera app. */
  onSystemCamera(): Promise<void>;
}

/** The camera of one page: on while the page is shown, with what its large button does now. */
export function useCamera({ onShot, onMissed, onSystemCamera }: CameraUse) {
  const { camera } = platform;
  const [state, dispatch] = useReducer(cameraAfter, firstCameraState);
  useDidShow(() => dispatch({ kind: 'wanted' }));
  useDidHide(() => dispatch({ kind: 'left' }));
  const act = shutterAct(state, camera.openSettings !== null);
  const press = async (): Promise<void> => {
    switch (act) {
      case 'shoot':
        return camera.shoot().then(onShot, onMissed);
      case 'again':
        return dispatch({ kind: 'wanted' });
      case 'settings':
        if (await camera.openSettings?.()) dispatch({ kind: 'wanted' });
        return;
      case 'systemCamera':
        return onSystemCamera();
    }
  };
  return { state, dispatch, act, press };
}
