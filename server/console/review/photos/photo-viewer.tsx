import { Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { uiWording } from '../../ui/ui-wording';
import { photosWording } from './photos-wording';
import { useFrameSize } from './use-frame-size';
import {
  fittedToWidth,
  movedTo,
  scaleOf,
  turned,
  wholePage,
  zoomedAt,
  type Size,
  type View,
} from './view-transform';
import { ViewerTools } from './viewer-tools';

const WHEEL_SPEED = 0.0015;
const ZOOM_STEP = 1.25;
const KEY_MOVE_PIXELS = 80;
const MIDDLE = { x: 0, y: 0 };
/** Before the frame is measured nothing is shown; this only keeps the arithmetic whole. */
const UNMEASURED: Size = { width: 1, height: 1 };

/** One photograph, large: wheel, drag, buttons and keys. The caller gives it a key, so that each picture starts whole. */
export function PhotoViewer({
  address,
  name,
  picture,
}: {
  address: string;
  name: string;
  picture: Size;
}): ReactElement {
  const frameElement = useRef<HTMLDivElement>(null);
  const measured = useFrameSize(frameElement);
  const frame = measured ?? UNMEASURED;
  const [view, setView] = useState<View>(wholePage);
  const [grip, setGrip] = useState<{ x: number; y: number } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const scale = scaleOf(view, picture, frame);

  const zoomBy = (factor: number): void =>
    setView((old) => zoomedAt(old, { factor, at: MIDDLE, picture, frame }));
  const moveBy = (x: number, y: number): void =>
    setView((old) => movedTo(old, { x: old.x + x, y: old.y + y }, picture, frame));
  const fitPage = (): void => setView((old) => ({ ...wholePage, quarterTurns: old.quarterTurns }));
  const fitWidth = (): void => setView((old) => fittedToWidth(old, picture, frame));
  const turn = (): void => setView(turned);

  // React registers wheel listeners as passive, and a passive one cannot keep the page from scrolling.
  const { width: frameWidth, height: frameHeight } = frame;
  const { width, height } = picture;
  useEffect(() => {
    const element = frameElement.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = {
        x: event.clientX - box.left - box.width / 2,
        y: event.clientY - box.top - box.height / 2,
      };
      setView((old) =>
        zoomedAt(old, {
          factor: Math.exp(-event.deltaY * WHEEL_SPEED),
          at,
          picture: { width, height },
          frame: { width: frameWidth, height: frameHeight },
        }),
      );
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [width, height, frameWidth, frameHeight]);

  const keys: Readonly<Record<string, () => void>> = {
    '+': () => zoomBy(ZOOM_STEP),
    '=': () => zoomBy(ZOOM_STEP),
    '-': () => zoomBy(1 / ZOOM_STEP),
    '0': fitPage,
    w: fitWidth,
    r: turn,
    ArrowLeft: () => moveBy(KEY_MOVE_PIXELS, 0),
    ArrowRight: () => moveBy(-KEY_MOVE_PIXELS, 0),
    ArrowUp: () => moveBy(0, KEY_MOVE_PIXELS),
    ArrowDown: () => moveBy(0, -KEY_MOVE_PIXELS),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrip({ x: event.clientX - view.x, y: event.clientY - view.y });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (grip === null) return;
    const to = { x: event.clientX - grip.x, y: event.clientY - grip.y };
    setView((old) => movedTo(old, to, picture, frame));
  };
  return (
    <div className="viewer">
      <ViewerTools
        percent={Math.round(scale * 100)}
        address={address}
        onZoomIn={() => zoomBy(ZOOM_STEP)}
        onZoomOut={() => zoomBy(1 / ZOOM_STEP)}
        onFitPage={fitPage}
        onFitWidth={fitWidth}
        onTurn={turn}
      />
      <div
        ref={frameElement}
        className={grip === null ? 'viewer__frame' : 'viewer__frame viewer__frame--held'}
        role="application"
        tabIndex={0}
        aria-label={photosWording.viewer(name)}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => setGrip(null)}
        onPointerCancel={() => setGrip(null)}
        onDoubleClick={view.zoom === 'width' ? fitPage : fitWidth}
      >
        {hasFailed ? (
          <div className="viewer__failure" role="alert">
            <p>{photosWording.notLoaded}</p>
            <Button
              onClick={() => {
                setHasFailed(false);
                setAttempt((old) => old + 1);
              }}
            >
              {uiWording.retry}
            </Button>
          </div>
        ) : (
          measured !== null && (
            <img
              key={attempt}
              className="viewer__picture"
              src={address}
              alt={name}
              draggable={false}
              width={width}
              height={height}
              style={{
                marginLeft: -width / 2,
                marginTop: -height / 2,
                transform: `translate(${view.x}px, ${view.y}px) rotate(${view.quarterTurns * 90}deg) scale(${scale})`,
              }}
              onError={() => setHasFailed(true)}
            />
          )
        )}
      </div>
    </div>
  );
}
