import { Camera } from '@tarojs/components';
import type { LivePictureProps } from '../platform';
import { callFailure } from './call-failure';

const filling = { position: 'absolute', top: 0, left: 0, width: '100%', height: '100%' } as const;

/** WeChat's own component asks for the permission when it is first drawn. */
export function LivePicture({ isTorchOn, onEvent }: LivePictureProps) {
  return (
    <Camera
      style={filling}
      mode="normal"
      devicePosition="back"
      resolution="high"
      flash={isTorchOn ? 'torch' : 'off'}
      // WeChat does not tell whether there is a lamp; without one "torch" does nothing.
      onInitDone={() => onEvent({ kind: 'ready', hasTorch: true })}
      onStop={() => onEvent({ kind: 'failed', failure: 'lost' })}
      onError={({ detail }) => {
        const isDenied = callFailure(detail).kind === 'denied';
        onEvent({ kind: 'failed', failure: isDenied ? 'denied' : 'lost' });
      }}
    />
  );
}
