import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { SealView } from '#shared/api/views';
import { usePageKeys } from '../../ui/use-page-keys';
import { photosWording } from './photos-wording';
import { SealOverlay } from './seal-overlay';
import { chosenPicture, type PictureKind, type Pictures, type Viewing } from './shown-picture';
import { useFrameSize } from './use-frame-size';
import { usePictureView } from './use-picture-view';
import type { Size } from './view-transform';
import { ViewerPicture } from './viewer-picture';
import { ViewerTools } from './viewer-tools';

const KEY_MOVE_PIXELS = 80;
/** Before the frame is measured nothing is shown; this only keeps the arithmetic whole. */
const UNMEASURED: Size = { width: 1, height: 1 };

/** One page, large, as scan or as photograph: wheel, drag, buttons and keys. The caller gives it a key for each page. */
export function PhotoViewer({
  pictures,
  seals,
  name,
  viewing,
  onViewing,
}: {
  pictures: Pictures;
  seals: readonly SealView[];
  name: string;
  viewing: Viewing;
  onViewing: (viewing: Viewing) => void;
}): ReactElement {
  const frameElement = useRef<HTMLDivElement>(null);
  const measured = useFrameSize(frameElement);
  const frame = measured ?? UNMEASURED;
  const picture = chosenPicture(pictures, viewing.preferred);
  const { view, scale, ...act } = usePictureView(frameElement, picture, frame);
  const [grip, setGrip] = useState<{ x: number; y: number } | null>(null);
  const hasOutlines = picture.kind === 'scan' && seals.length > 0;

  const next: PictureKind = picture.kind === 'scan' ? 'photo' : 'scan';
  const hasBoth = pictures.length > 1;
  usePageKeys(
    useMemo(
      (): Record<string, () => void> =>
        hasBoth ? { s: () => onViewing({ ...viewing, preferred: next }) } : {},
      [hasBoth, next, viewing, onViewing],
    ),
  );
  const keys: Readonly<Record<string, () => void>> = {
    '+': act.zoomIn,
    '=': act.zoomIn,
    '-': act.zoomOut,
    '0': act.fitPage,
    w: act.fitWidth,
    r: act.turn,
    ArrowLeft: () => act.moveBy(KEY_MOVE_PIXELS, 0),
    ArrowRight: () => act.moveBy(-KEY_MOVE_PIXELS, 0),
    ArrowUp: () => act.moveBy(0, KEY_MOVE_PIXELS),
    ArrowDown: () => act.moveBy(0, -KEY_MOVE_PIXELS),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const asked = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (asked === undefined) return;
    event.preventDefault();
    asked();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrip({ x: event.clientX - view.x, y: event.clientY - view.y });
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (grip !== null) act.moveTo({ x: event.clientX - grip.x, y: event.clientY - grip.y });
  };
  return (
    <div className="viewer">
      <ViewerTools
        pictures={pictures}
        shown={picture}
        percent={Math.round(scale * 100)}
        act={act}
        onShow={(preferred) => onViewing({ ...viewing, preferred })}
        seals={hasOutlines ? { isShown: viewing.showsSeals, count: seals.length } : null}
        onToggleSeals={() => onViewing({ ...viewing, showsSeals: !viewing.showsSeals })}
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
        onDoubleClick={view.zoom === 'width' ? act.fitPage : act.fitWidth}
      >
        {measured !== null && (
          <ViewerPicture
            key={picture.address}
            picture={picture}
            name={photosWording.picture(name, picture.kind)}
            view={view}
            scale={scale}
          >
            {hasOutlines && viewing.showsSeals && (
              <SealOverlay seals={seals} view={view} scan={picture} frame={frame} />
            )}
          </ViewerPicture>
        )}
      </div>
    </div>
  );
}
