import type { ApplicationView, PhotoView } from '#shared/api/views';
import { photoStanding } from '../../../miniapp/src/photos/result/photo-standing';
import { sealOutline } from '../../../miniapp/src/photos/result/seal-outlines';
import { sampleApplication, samplePhoto, samplePrint } from '../support/sample-application';

function standingOf(photo: PhotoView, changes: Partial<ApplicationView> = {}) {
  return photoStanding(sampleApplication({ photos: [photo], ...changes }), photo);
}

describe('the page about one photo', () => {
  it('says that a photo with remarks counts, and lets it be taken again', () => {
    const photo = samplePhoto('a', { verdict: 'remarks' });
    expect(standingOf(photo, { print: samplePrint(['a']) })).toMatchObject({
      tag: { label: '合格·有提示', tone: 'care' },
      countsText: '算数，可以用来提交。',
      canRetake: true,
      canRemove: true,
      needsUnitSeal: true,
    });
  });

  it('says of a photo that a clerk ruled out that it does not count', () => {
    const photo = samplePhoto('a', { verdict: 'ruledInvalid', counts: false });
    expect(standingOf(photo)).toMatchObject({
      tag: { label: '审核不合格', tone: 'fault' },
      countsText: '不算数，还不能用来提交。',
    });
  });

  it('calls a photo superseded while another one stands for its page', () => {
    const old = samplePhoto('old');
    const application = sampleApplication({
      print: samplePrint(['new']),
      photos: [old, samplePhoto('new')],
    });
    expect(photoStanding(application, old)).toMatchObject({ tag: { label: '不用' }, promise: null });
  });

  it('offers the pages without a counting photo to one that may be placed by hand', () => {
    const unread = samplePhoto('u', { page: null, verdict: 'noCode', counts: false, placeableByHand: true });
    const photos = [samplePhoto('a'), unread];
    const print = samplePrint(['a', null, null]);
    expect(standingOf(unread, { print, photos }).placeablePages).toEqual([2, 3]);
    expect(standingOf({ ...unread, placeableByHand: false }, { print, photos }).placeablePages).toEqual([]);
  });

  it('changes nothing of an application that is handed in, and nothing of what a receipt names', () => {
    const photo = samplePhoto('a');
    const print = samplePrint(['a']);
    expect(standingOf(photo, { print, status: 'submitted' })).toMatchObject({
      canRetake: false,
      canRemove: false,
    });
    const submission = { number: 'SC-1', submittedAtUtc: '2026-11-24T08:00:00.000Z', sha256: '0'.repeat(64) };
    expect(standingOf(photo, { print, status: 'returned', submission })).toMatchObject({
      isBound: true,
      canRetake: false,
      canRemove: false,
    });
  });
});

describe('the outline of a seal', () => {
  it('lies around the seal, in shares of the A4 page, whatever size the page is shown in', () => {
    const outline = sealOutline({ xMm: 105, yMm: 148.5, widthMm: 39, heightMm: 39, turnDegrees: 0 });
    expect(outline).toEqual({
      left: '40%',
      top: '42.929%',
      width: '20%',
      height: '14.141%',
      transform: 'rotate(0deg)',
    });
  });

  it('turns an oval seal about its middle', () => {
    const seal = { xMm: 60, yMm: 200, widthMm: 45, heightMm: 30, turnDegrees: -24 };
    const { left, top, width, height, transform } = sealOutline(seal);
    const middle = [left, top].map(
      (start, index) => parseFloat(start) + parseFloat([width, height][index] ?? '') / 2,
    );
    expect(middle[0]).toBeCloseTo((60 / 210) * 100, 2);
    expect(middle[1]).toBeCloseTo((200 / 297) * 100, 2);
    expect(transform).toBe('rotate(-24deg)');
  });
});
