import type { PhotoView } from '#shared/api/views';
import { RETAKES_BEFORE_ACCEPTING } from '#shared/pages/judge-photo';
import { verdictCodes, verdicts } from '#shared/pages/photo-verdicts';
import { isAtLeastAsNew } from '../../../miniapp/src/photos/photo-receipts';
import { isBoundByReceipt, pagesWithoutPhoto, photoGroups } from '../../../miniapp/src/photos/page-rows';
import { photoTag } from '../../../miniapp/src/photos/photo-tags';
import { retakePromise } from '../../../miniapp/src/photos/retake-promise';
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

describe('what a photo is called', () => {
  const rowOf = (photo: PhotoView) =>
    photoGroups({
      print: samplePrint([photo.counts ? photo.id : null]),
      photos: [photo],
    }).rows[0];

  it('is accepted with a hint where the examination has remarks, and with the name of who looked at it', () => {
    const labels = (['current', 'unchanged', 'remarks', 'placedByHand', 'ruledValid'] as const).map(
      (verdict) => [rowOf(samplePhoto('a', { verdict }))?.state, photoTag({ verdict }).label],
    );
    expect(labels).toEqual([
      ['accepted', '合格'],
      ['accepted', '合格'],
      ['accepted', '合格·有提示'],
      ['accepted', '合格·待核对'],
      ['accepted', '合格·已核对'],
    ]);
  });

  it('asks for another photo after every verdict that does not count', () => {
    for (const verdict of verdictCodes.filter((code) => !verdicts[code].counts)) {
      expect(rowOf(samplePhoto('a', { verdict, counts: false }))?.state).toBe('retake');
      expect(photoTag({ verdict }).label).toMatch(/需重拍|审核不合格/);
    }
  });
});

describe('a page that was sent back', () => {
  const retakes = (count: number, last: Partial<PhotoView> = {}) => {
    const photos = Array.from({ length: count }, (_, index) =>
      samplePhoto(`r${index}`, { verdict: 'retake', counts: false }),
    );
    if (Object.keys(last).length > 0) photos.push(samplePhoto('last', last));
    const [row] = photoGroups({ print: samplePrint([last.counts ? 'last' : null]), photos }).rows;
    return row ? retakePromise(row) : null;
  };

  it('tells after how many more photographs it is taken in as it is, as the server does', () => {
    expect(RETAKES_BEFORE_ACCEPTING).toBe(2);
    expect(retakes(0)).toBeNull();
    expect(retakes(1)).toBe('最多再拍 2 次，仍不清楚也会收下，由审核人员核对。');
    expect(retakes(2)).toBe('再拍仍不清楚也会收下，由审核人员核对。');
    expect(retakes(5)).toBe('再拍仍不清楚也会收下，由审核人员核对。');
  });

  it('promises nothing once a photograph counts, or where the machine sent nothing back', () => {
    expect(retakes(1, { counts: true })).toBeNull();
    expect(retakes(0, { verdict: 'stale', counts: false })).toBeNull();
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
