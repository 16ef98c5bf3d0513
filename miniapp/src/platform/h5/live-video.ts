import type { CameraEvent } from '../platform';

let shown: HTMLVideoElement | null = null;

/** The element with the live picture, while there is one. */
export function currentVideo(): HTMLVideoElement | null {
  return shown;
}

export interface LiveVideo {
  setTorch(isOn: boolean): void;
  stop(): void;
}

// TypeScript's list of track properties leaves the lamp out.
type TorchCapabilities = MediaTrackCapabilities & { torch?: boolean };

/** Starts the back camera in the element; what comes of it is told by events until stop(). */
export function startLiveVideo(video: HTMLVideoElement, onEvent: (event: CameraEvent) => void): LiveVideo {
  let stream: MediaStream | null = null;
  let isStopped = false;
  const release = (opened: MediaStream) => opened.getTracks().forEach((track) => track.stop());

  const start = async () => {
    const opened = await openBackCamera();
    if (isStopped) return release(opened);
    stream = opened;
    shown = video;
    video.srcObject = opened;
    await video.play();
    const [track] = opened.getVideoTracks();
    track?.addEventListener('ended', () => !isStopped && onEvent({ kind: 'failed', failure: 'lost' }));
    const capabilities: TorchCapabilities = track?.getCapabilities?.() ?? {};
    onEvent({ kind: 'ready', hasTorch: capabilities.torch === true });
  };
  start().catch((reason: unknown) => {
    if (!isStopped) onEvent({ kind: 'failed', failure: failureOf(reason) });
  });

  return {
    setTorch(isOn) {
      const constraints = { advanced: [{ torch: isOn } as MediaTrackConstraintSet] };
      // A lamp that does not obey costs no more than its light.
      void stream
        ?.getVideoTracks()[0]
        ?.applyConstraints(constraints)
        .catch(() => undefined);
    },
    stop() {
      isStopped = true;
      if (shown === video) shown = null;
      if (stream) release(stream);
    },
  };
}

function openBackCamera(): Promise<MediaStream> {
  // Missing on plain HTTP, and in browsers inside of other apps.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices?.getUserMedia) return Promise.reject(new DOMException('no getUserMedia', 'NotFoundError'));
  return devices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1920 } },
  });
}

function failureOf(reason: unknown): 'denied' | 'absent' | 'lost' {
  const name = reason instanceof DOMException ? reason.name : '';
  if (name === 'NotAllowedError') return 'denied';
  return name === 'NotReadableError' || name === 'AbortError' ? 'lost' : 'absent';
}
