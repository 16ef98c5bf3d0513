import { useEffect, useRef } from 'react';
import type { LivePictureProps } from '../platform';
import { startLiveVideo, type LiveVideo } from './live-video';

const filling = {
  position: 'absolute',
  top: 0,
  left: 0,
  width: '100%',
  height: '100%',
  objectFit: 'cover',
} as const;

/** A video of the browser's own, because Taro's Camera draws nothing on H5. */
export function LivePicture({ isTorchOn, onEvent }: LivePictureProps) {
  const element = useRef<HTMLVideoElement>(null);
  const live = useRef<LiveVideo | null>(null);
  useEffect(() => {
    if (element.current === null) return;
    const started = startLiveVideo(element.current, onEvent);
    live.current = started;
    return () => started.stop();
  }, [onEvent]);
  useEffect(() => live.current?.setTorch(isTorchOn), [isTorchOn]);
  return <video ref={element} style={filling} muted playsInline aria-hidden="true" />;
}
