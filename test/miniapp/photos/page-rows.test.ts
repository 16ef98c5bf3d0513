import { isAtLeastAsNew } from '../../../miniapp/src/photos/photo-receipts';
import { isBoundByReceipt, pagesWithoutPhoto, photoGroups } from '../../../miniapp/src/photos/page-rows';
import { sampleApplication, samplePhoto, samplePrint } from '../support/sample-application';

describe('the photos by pages', () => {
  const application = sampleApplication({
    print: samplePrint(['new', null, null]),
    photos: [
      samplePhoto('old'),
      samplePhoto('new'),
      samplePhoto('stale', { page: 2, counts: false, verdict: 'stale', advice: '请重拍。' }),
      samplePhoto('unread', { page: null, counts: false, verdict: 'noCode' }),
      samplePhoto('beyond', { page: 9, counts: false, verdict: 'stale' }),
    ],
  });
  const { rows, unplaced, others } = photoGroups(application);

  it('shows the photo that counts and folds the others of the page', () => {
    expect(rows[0]).toMatchObject({ state: 'accepted', photo: { id: 'new' }, older: [{ id: 'old' }] });
  });

  it('tells a page without a photo from one that must be taken again', () => {
    expect(rows.map(({ state }) => state)).toEqual(['accepted', 'retake', 'missing']);
    expect(pagesWithoutPhoto(rows)).toEqual([2, 3]);
  });

  it('keeps photos without a page, and of pages that are no more, in groups of their own', () => {
    expect([unplaced.map(({ id }) => id), others.map(({ id }) => id)]).toEqual([['unread'], ['beyond']]);
  });

  it('leaves alone what belongs to a receipt while a correction is open', () => {
    const submission = { number: 'SC-1', submittedAtUtc: '2026-11-24T08:00:00.000Z', sha256: '0'.repeat(64) };
    const early = samplePhoto('early');
    expect(isBoundByReceipt({ status: 'returned', submission }, early)).toBe(true);
    expect(isBoundByReceipt({ status: 'draft', submission }, early)).toBe(false);
    const late = samplePhoto('late', { takenInAtUtc: '2026-11-24T09:00:00.000Z' });
    expect(isBoundByReceipt({ status: 'returned', submission }, late)).toBe(false);
  });
});

describe('the view that comes with a receipt', () => {
  const shown = sampleApplication({ photos: [samplePhoto('a'), samplePhoto('b')] });

  it('is left out when it is older than what is shown, as a replayed answer is', () => {
    expect(isAtLeastAsNew(sampleApplication({ photos: [samplePhoto('a')] }), shown)).toBe(false);
    expect(isAtLeastAsNew({ ...shown, version: shown.version - 1 }, shown)).toBe(false);
  });

  it('is taken when it knows all that is shown', () => {
    expect(isAtLeastAsNew({ ...shown, photos: [...shown.photos, samplePhoto('c')] }, shown)).toBe(true);
    expect(isAtLeastAsNew(shown, null)).toBe(true);
  });
});
