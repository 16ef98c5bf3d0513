import type { CameraEvent } from '../../platform';

export interface CameraState {
  /**
   * away: the page is covered, and the camera is free for others. lost: the phone took it away. absent: there is none
   * that a page may show.
   */
  kind: 'starting' | 'live' | 'away' | 'lost' | 'denied' | 'absent';
  hasTorch: boolean;
  isTorchOn: boolean;
  /** Grows with each start, so that the live picture is drawn anew. */
  start: number;
}

export type CameraAct =
  | CameraEvent
  | { kind: 'torchTapped' }
  /** The page is shown, or the person asks for the camera. */
  | { kind: 'wanted' }
  | { kind: 'left' };

export const firstCameraState: CameraState = {
  kind: 'starting',
  hasTorch: false,
  isTorchOn: false,
  start: 0,
};

export function cameraAfter(state: CameraState, act: CameraAct): CameraState {
  switch (act.kind) {
    case 'ready':
      return { ...state, kind: 'live', hasTorch: act.hasTorch };
    case 'failed':
      // What a covered page still hears of its camera is old news.
      return state.kind === 'away' ? state : { ...state, kind: act.failure, isTorchOn: false };
    case 'torchTapped':
      return { ...state, isTorchOn: state.hasTorch && !state.isTorchOn };
    case 'left':
      return state.kind === 'absent' ? state : { ...state, kind: 'away', isTorchOn: false };
    case 'wanted':
      return isDrawn(state) || state.kind === 'absent'
        ? state
        : { ...state, kind: 'starting', start: state.start + 1 };
  }
}

/** Whether the live picture is drawn, which starts the camera and holds it. */
export function isDrawn({ kind }: CameraState): boolean {
  return kind === 'starting' || kind === 'live';
}

/** What the large button does, so that it always does something. */
export type ShutterAct = 'shoot' | 'again' | 'settings' | 'systemCamera';

/** `hasSettings`: the phone has a page where a refusal is taken back. */
export function shutterAct({ kind }: CameraState, hasSettings: boolean): ShutterAct {
  switch (kind) {
    case 'starting':
    case 'live':
      return 'shoot';
    case 'away':
    case 'lost':
      return 'again';
    case 'denied':
      return hasSettings ? 'settings' : 'systemCamera';
    case 'absent':
      return 'systemCamera';
  }
}
