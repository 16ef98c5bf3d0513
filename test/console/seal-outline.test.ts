import { sealOutline } from '../../server/console/review/photos/seal-outline';
import { movedTo, turned, wholePage, zoomedAt } from '../../server/console/review/photos/view-transform';

/** An A4 page at 8 pixels a mm, in a frame that shows it whole at one CSS pixel a mm. */
const scan = { width: 1680, height: 2376 };
const frame = { width: 500, height: 297 };
const seal = { xMm: 140, yMm: 200, widthMm: 42, heightMm: 30, turnDegrees: 10 };
const outlined = (view = wholePage) => sealOutline(seal, { view, scan, frame });

describe('the line around a seal of the straightened page', () => {
  it('lies around the seal, a little outside of its ring', () => {
    expect(outlined()).toEqual({
      x: expect.closeTo(frame.width / 2 + 140 - 105) as number,
      y: expect.closeTo(200) as number,
      radiusX: expect.closeTo(21 + 1.5) as number,
      radiusY: expect.closeTo(15 + 1.5) as number,
      turnDegrees: 10,
    });
  });

  it('stays on the seal while the page is zoomed and moved', () => {
    const at = { x: 35, y: 200 - frame.height / 2 };
    const near = zoomedAt(wholePage, { factor: 3, at, picture: scan, frame });
    expect(outlined(near).x).toBeCloseTo(outlined().x);
    expect(outlined(near).y).toBeCloseTo(outlined().y);
    expect(outlined(near).radiusX).toBeCloseTo(3 * outlined().radiusX);
    const moved = movedTo(near, { x: near.x + 12, y: near.y - 7 }, scan, frame);
    expect(outlined(moved).x).toBeCloseTo(outlined(near).x + 12);
    expect(outlined(moved).y).toBeCloseTo(outlined(near).y - 7);
  });

  it('turns with the page, and is back after four turns', () => {
    const quarter = turned(wholePage);
    const scale = frame.height / scan.width;
    // A quarter clockwise: what was below the middle is left of it, what was right of it is below.
    expect(outlined(quarter).x).toBeCloseTo(frame.width / 2 - (200 * 8 - scan.height / 2) * scale);
    expect(outlined(quarter).y).toBeCloseTo(frame.height / 2 + (140 * 8 - scan.width / 2) * scale);
    expect(outlined(quarter).turnDegrees).toBe(100);
    expect(outlined(turned(turned(turned(quarter))))).toEqual(outlined());
  });
});
