export interface Size {
  width: number;
  height: number;
}

/** How a picture lies in its frame. Offsets are in CSS pixels from the frame's middle. */
export interface View {
  /** A number: screen pixels per picture pixel. The words follow the frame's size. */
  zoom: number | 'page' | 'width';
  x: number;
  y: number;
  quarterTurns: 0 | 1 | 2 | 3;
}

export const wholePage: View = { zoom: 'page', x: 0, y: 0, quarterTurns: 0 };

const SCALE_MINIMUM = 0.05;
const SCALE_MAXIMUM = 4;
/** So much of the picture always stays in sight. */
const KEPT_IN_SIGHT_PIXELS = 60;

function turnedSize({ width, height }: Size, quarterTurns: View['quarterTurns']): Size {
  return quarterTurns % 2 === 0 ? { width, height } : { width: height, height: width };
}

export function scaleOf(view: View, picture: Size, frame: Size): number {
  if (typeof view.zoom === 'number') return view.zoom;
  const { width, height } = turnedSize(picture, view.quarterTurns);
  const byWidth = frame.width / width;
  return view.zoom === 'width' ? byWidth : Math.min(byWidth, frame.height / height);
}

/** Where a point of the picture (pixels from its top left corner) lies in the frame (CSS pixels from its top left). */
export function pointInFrame(
  point: { x: number; y: number },
  { view, picture, frame }: { view: View; picture: Size; frame: Size },
): { x: number; y: number } {
  const scale = scaleOf(view, picture, frame);
  let [x, y] = [(point.x - picture.width / 2) * scale, (point.y - picture.height / 2) * scale];
  for (let turn = 0; turn < view.quarterTurns; turn += 1) [x, y] = [-y, x];
  return { x: frame.width / 2 + view.x + x, y: frame.height / 2 + view.y + y };
}

/** Zooms by a factor so that the point of the frame (from its middle) keeps the same point of the picture under it. */
export function zoomedAt(
  view: View,
  {
    factor,
    at,
    picture,
    frame,
  }: { factor: number; at: { x: number; y: number }; picture: Size; frame: Size },
): View {
  const before = scaleOf(view, picture, frame);
  const after = Math.min(SCALE_MAXIMUM, Math.max(SCALE_MINIMUM, before * factor));
  const ratio = after / before;
  return movedTo(
    { ...view, zoom: after },
    { x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio },
    picture,
    frame,
  );
}

export function movedTo(view: View, to: { x: number; y: number }, picture: Size, frame: Size): View {
  const scale = scaleOf(view, picture, frame);
  const { width, height } = turnedSize(picture, view.quarterTurns);
  const within = (value: number, side: number, room: number): number => {
    const limit = Math.max(0, (side * scale + room) / 2 - KEPT_IN_SIGHT_PIXELS);
    return Math.min(limit, Math.max(-limit, value));
  };
  return { ...view, x: within(to.x, width, frame.width), y: within(to.y, height, frame.height) };
}

export function turned(view: View): View {
  return { ...wholePage, quarterTurns: ((view.quarterTurns + 1) % 4) as View['quarterTurns'] };
}

/** The whole width in sight, beginning at the top of the page. */
export function fittedToWidth(view: View, picture: Size, frame: Size): View {
  const fitted: View = { ...view, zoom: 'width', x: 0, y: 0 };
  const { height } = turnedSize(picture, view.quarterTurns);
  const overhang = height * scaleOf(fitted, picture, frame) - frame.height;
  return { ...fitted, y: Math.max(0, overhang / 2) };
}
