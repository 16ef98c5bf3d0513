import {
  fittedToWidth,
  movedTo,
  scaleOf,
  turned,
  wholePage,
  zoomedAt,
} from '../../server/console/review/photos/view-transform';

const picture = { width: 1414, height: 2000 };
const frame = { width: 700, height: 500 };

describe('how a page lies in the viewer', () => {
  it('shows the whole page at first, upright and turned', () => {
    expect(scaleOf(wholePage, picture, frame)).toBeCloseTo(0.25);
    expect(scaleOf(turned(wholePage), picture, frame)).toBeCloseTo(500 / 1414);
    expect(turned(turned(turned(turned(wholePage)))).quarterTurns).toBe(0);
  });

  it('keeps the point under the pointer where it is while zooming', () => {
    const at = { x: 60, y: -40 };
    const near = zoomedAt(wholePage, { factor: 2, at, picture, frame });
    const underPointer = (view: typeof near): number[] => {
      const scale = scaleOf(view, picture, frame);
      return [(at.x - view.x) / scale, (at.y - view.y) / scale];
    };
    expect(underPointer(near)[0]).toBeCloseTo(underPointer(wholePage)[0] ?? NaN);
    expect(underPointer(near)[1]).toBeCloseTo(underPointer(wholePage)[1] ?? NaN);
  });

  it('never zooms or drags the page out of sight', () => {
    let view = wholePage;
    for (let step = 0; step < 50; step += 1) {
      view = zoomedAt(view, { factor: 2, at: { x: 0, y: 0 }, picture, frame });
    }
    expect(scaleOf(view, picture, frame)).toBe(4);
    const dragged = movedTo(wholePage, { x: 10_000, y: -10_000 }, picture, frame);
    const halfPage = { x: (1414 * 0.25) / 2, y: (2000 * 0.25) / 2 };
    expect(dragged.x - halfPage.x).toBeLessThan(frame.width / 2);
    expect(dragged.y + halfPage.y).toBeGreaterThan(-frame.height / 2);
  });

  it('begins at the top of the page when fitted to the width', () => {
    const view = fittedToWidth(wholePage, picture, frame);
    const scale = scaleOf(view, picture, frame);
    expect(scale).toBeCloseTo(700 / 1414);
    expect(view.y - (2000 * scale) / 2).toBeCloseTo(-frame.height / 2);
  });
});
