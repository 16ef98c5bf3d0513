import { View } from '@tarojs/components';
import { aria, Button, useTap } from '../../ui';
import type { ShutterAct } from './camera-state';
import { cameraWording, shutterLabel } from './camera-wording';
import './camera.scss';

export interface CameraControlsProps {
  act: ShutterAct;
  onShutter(): Promise<void>;
  onAlbum(): Promise<void>;
  onDone(): Promise<void>;
}

/** Album, shutter, 完成. Where the camera gives no picture the shutter is a button that says what it does instead. */
export function CameraControls({ act, onShutter, onAlbum, onDone }: CameraControlsProps) {
  return (
    <>
      {act !== 'shoot' && (
        <View className="camera-controls__instead">
          <Button label={shutterLabel(act)} onPress={onShutter} />
        </View>
      )}
      <View className="camera-controls">
        <Button kind="secondary" label={cameraWording.album} onPress={onAlbum} />
        {act === 'shoot' && <Shutter onPress={onShutter} />}
        <Button kind="secondary" label={cameraWording.done} onPress={onDone} />
      </View>
    </>
  );
}

function Shutter({ onPress }: { onPress(): Promise<void> }) {
  const { isRunning, tap } = useTap(onPress);
  return (
    <View
      className={`shutter${isRunning ? ' shutter--busy' : ''}`}
      hoverClass="shutter--busy"
      onClick={tap}
      {...aria({ role: 'button', label: shutterLabel('shoot') })}
    >
      <View className="shutter__disc" />
    </View>
  );
}
