import { View } from '@tarojs/components';
import { pageCodePlaces, pageCodeSizeMm, pageSizeMm, type PagePlace } from '#shared/pages/page-geometry';
import { platform } from '../../platform';
import { aria, useTap } from '../../ui';
import { isDrawn, type CameraAct, type CameraState } from './camera-state';
import { cameraWording, pictureText } from './camera-wording';
import './camera.scss';

export interface ViewfinderProps {
  state: CameraState;
  /** Grows with each shot: the picture blinks. */
  shots: number;
  onAct(act: CameraAct): void;
}

const corners = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;

/** The live picture with the frame to aim at: a sheet of A4, and where its two codes must be seen. */
export function Viewfinder({ state, shots, onAct }: ViewfinderProps) {
  const { LivePicture } = platform.camera;
  const text = pictureText(state.kind);
  return (
    <View className={`viewfinder${isDrawn(state) ? '' : ' viewfinder--without'}`}>
      {isDrawn(state) && <LivePicture key={state.start} isTorchOn={state.isTorchOn} onEvent={onAct} />}
      {text === '' ? (
        <View className="viewfinder__frame" {...aria({ isHidden: true })}>
          {corners.map((corner) => (
            <View key={corner} className={`viewfinder__corner viewfinder__corner--${corner}`} />
          ))}
          <View className="viewfinder__code" style={codeStyle(pageCodePlaces.first)} />
          <View className="viewfinder__code" style={codeStyle(pageCodePlaces.second)} />
        </View>
      ) : (
        <View className="viewfinder__text" {...aria({ role: 'status', isLive: true })}>
          {text}
        </View>
      )}
      {shots > 0 && <View key={shots} className="viewfinder__blink" {...aria({ isHidden: true })} />}
      {state.kind === 'live' && state.hasTorch && (
        <TorchButton isOn={state.isTorchOn} onPress={() => onAct({ kind: 'torchTapped' })} />
      )}
    </View>
  );
}

function TorchButton({ isOn, onPress }: { isOn: boolean; onPress(): void }) {
  const { tap } = useTap(onPress);
  return (
    <View
      className={`viewfinder__torch${isOn ? ' viewfinder__torch--on' : ''}`}
      onClick={tap}
      {...aria({ role: 'button', label: isOn ? cameraWording.torchOn : cameraWording.torch })}
    >
      {cameraWording.torch}
    </View>
  );
}

function codeStyle({ xMm, yMm }: PagePlace) {
  const share = (mm: number, wholeMm: number) => `${(mm / wholeMm) * 100}%`;
  return {
    left: share(xMm, pageSizeMm.width),
    top: share(yMm, pageSizeMm.height),
    width: share(pageCodeSizeMm, pageSizeMm.width),
    height: share(pageCodeSizeMm, pageSizeMm.height),
  };
}
