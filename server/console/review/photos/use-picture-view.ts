import { useEffect, useState, type RefObject } from 'react';
import type { Picture, PictureKind } from './shown-picture';
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

const WHEEL_SPEED = 0.0015;
const ZOOM_STEP = 1.25;
const MIDDLE = { x: 0, y: 0 };

export interface PictureView {
  view: View;
  /** Screen pixels per picture pixel. */
  scale: number;
  zoomIn: () => void;
  zoomOut: () => void;
  moveBy: (x: number, y: number) => void;
  moveTo: (to: { x: number; y: number }) => void;
  fitPage: () => void;
  fitWidth: () => void;
  turn: () => void;
}

/** How the picture lies in its frame, and what moves it. Scan and photograph are each left as they were looked at. */
export function usePictureView(
  frameElement: RefObject<HTMLElement | null>,
  { kind, width, height }: Picture,
  { width: frameWidth, height: frameHeight }: Size,
): PictureView {
  const [views, setViews] = useState<Readonly<Record<PictureKind, View>>>({
    scan: wholePage,
    photo: wholePage,
  });
  const picture: Size = { width, height };
  const frame: Size = { width: frameWidth, height: frameHeight };
  const view = views[kind];
  const change = (next: (old: View) => View): void =>
    setViews((old) => ({ ...old, [kind]: next(old[kind]) }));
  const zoomBy = (factor: number): void =>
    change((old) => zoomedAt(old, { factor, at: MIDDLE, picture, frame }));

  // React registers wheel listeners as passive, and a passive one cannot keep the page from scrolling.
  useEffect(() => {
    const element = frameElement.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const zoom = {
        factor: Math.exp(-event.deltaY * WHEEL_SPEED),
        at: { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 },
        picture: { width, height },
        frame: { width: frameWidth, height: frameHeight },
      };
      setViews((old) => ({ ...old, [kind]: zoomedAt(old[kind], zoom) }));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frameElement, kind, width, height, frameWidth, frameHeight]);

  return {
    view,
    scale: scaleOf(view, picture, frame),
    zoomIn: () => zoomBy(ZOOM_STEP),
    zoomOut: () => zoomBy(1 / ZOOM_STEP),
    moveBy: (x, y) => change((old) => movedTo(old, { x: old.x + x, y: old.y + y }, picture, frame)),
    moveTo: (to) => change((old) => movedTo(old, to, picture, frame)),
    fitPage: () => change((old) => ({ ...wholePage, quarterTurns: old.quarterTurns })),
    fitWidth: () => change((old) => fittedToWidth(old, picture, frame)),
    turn: () => change(turned),
  };
}
