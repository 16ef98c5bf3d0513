import type { ReactElement } from 'react';
import type { SealView } from '#shared/api/views';
import { sealOutline } from './seal-outline';
import type { Size, View } from './view-transform';

/** Thin lines around the seals that were found; drawn over the frame, so that they stay thin at every zoom. */
export function SealOverlay({
  seals,
  view,
  scan,
  frame,
}: {
  seals: readonly SealView[];
  view: View;
  scan: Size;
  frame: Size;
}): ReactElement {
  return (
    <svg className="viewer__seals" aria-hidden="true" focusable="false">
      {seals.map((seal, index) => {
        const { x, y, radiusX, radiusY, turnDegrees } = sealOutline(seal, { view, scan, frame });
        return (
          <ellipse
            key={index}
            rx={radiusX}
            ry={radiusY}
            transform={`translate(${x} ${y}) rotate(${turnDegrees})`}
          />
        );
      })}
    </svg>
  );
}
