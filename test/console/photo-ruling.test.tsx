/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { PhotoView, ReviewView } from '#shared/api/views';
import { refusal, Unreachable, type MockDesk } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { provinceClerk, sampleRow } from './support/sample-queue';
import { samplePhoto, sampleReview, ulid } from './support/sample-review';

beforeEach(() => sessionStorage.clear());

const scan = { widthPixels: 1680, heightPixels: 2376, sha256: 'b'.repeat(64) };
const remarks: PhotoView['remarks'] = [
  {
    kind: 'sealPresence',
    place: 'cover',
    outcome: 'retake',
    score: 0.3,
    threshold: 0.55,
    text: '没有认出公章',
  },
  { kind: 'darkness', place: null, outcome: 'remark', score: 60, threshold: 75, text: '光线偏暗' },
];

/** Two pages: the first with findings, the second examined and sound. */
function examinedReview(changes: Partial<ReviewView> = {}): ReviewView {
  const sample = sampleReview();
  const photos = [
    samplePhoto(1, 1, { verdict: 'remarks', remarks, scan }),
    samplePhoto(2, 2, { scan, seals: [] }),
  ];
  const pages = photos.map(({ id }, index) => ({ page: index + 1, needsUnitSeal: index === 0, photoId: id }));
  return { ...sample, photos, print: sample.print && { ...sample.print, pages }, ...changes };
}

async function deskWith(review: ReviewView): Promise<MockDesk> {
  const desk = openDesk();
  desk.rows = [sampleRow(1)];
  desk.reviews.set(ulid(1), review);
  renderConsole(desk, `/applications/${ulid(1)}`);
  await screen.findByRole('heading', { level: 1 });
  return desk;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const findings = (): string[] =>
  Array.from(document.querySelectorAll('.findings li'), (item) => item.textContent ?? '');

async function writeRuling(choice: '合格' | '不合格', reason: string): Promise<void> {
  fireEvent.click(button('人工判定'));
  fireEvent.click(await screen.findByRole('radio', { name: choice }));
  fireEvent.change(screen.getByLabelText('判定理由'), { target: { value: reason } });
}

const addressOfPicture = (name: string): string | null =>
  screen
    .getByRole('button', { name, pressed: true })
    .closest('.viewer')
    ?.querySelector('a')
    ?.getAttribute('href') ?? null;

describe('what the machine found on a page', () => {
  it('is listed worst first, and marked on the thumbnail', async () => {
    await deskWith(examinedReview());
    expect(findings()).toEqual(['需核对没有认出公章', '有提示光线偏暗']);
    const marks = Array.from(
      document.querySelectorAll('.thumbnail'),
      (one) => one.querySelector('.thumbnail__flags')?.textContent,
    );
    expect(marks).toEqual(['需核对', '']);
    fireEvent.keyDown(document.body, { key: ']' });
    expect(await screen.findByText('系统检查未发现问题')).toBeTruthy();
  });

  it('is not claimed of a photograph that was never examined', async () => {
    await deskWith(sampleReview());
    expect(screen.queryByText('系统检查未发现问题')).toBeNull();
    expect(screen.queryByRole('button', { name: '扫描件' })).toBeNull();
  });
});

describe('a page for which no photograph is good enough', () => {
  it('shows the last one that was tried, and says so', async () => {
    const photos = [samplePhoto(1, 1, { verdict: 'retake', counts: false, remarks, scan })];
    const pages = [{ page: 1, needsUnitSeal: true, photoId: null }];
    const { print } = sampleReview();
    await deskWith(examinedReview({ photos, print: print && { ...print, pages } }));
    expect(screen.getByText('这一页还没有合格的照片，下面是最后一张。')).toBeTruthy();
    expect(addressOfPicture('扫描件')).toMatch(/\/scan$/);
  });
});

describe('scan and photograph', () => {
  it('begin with the scan, change with one key, and keep the choice on the next page', async () => {
    await deskWith(examinedReview());
    expect(addressOfPicture('扫描件')).toMatch(/\/scan$/);
    fireEvent.keyDown(document.body, { key: 's' });
    expect(addressOfPicture('原照片')).toMatch(/\/image$/);
    fireEvent.keyDown(document.body, { key: ']' });
    expect(addressOfPicture('原照片')).toMatch(/\/image$/);
    fireEvent.click(button('扫描件'));
    expect(addressOfPicture('扫描件')).toMatch(/\/scan$/);
  });
});

describe('overruling the machine', () => {
  it('sends choice and reason on the version that was seen, with one key across a retry', async () => {
    const desk = await deskWith(examinedReview());
    desk.upset('reviews.rulePhoto', new Unreachable());
    await writeRuling('不合格', '看不清公章。');
    fireEvent.click(button('确认判为不合格'));
    expect(await screen.findByText('连不上服务器，请检查网络后重试。')).toBeTruthy();
    fireEvent.click(button('确认判为不合格'));
    expect(await screen.findByText('人工判定不合格')).toBeTruthy();
    expect(screen.getByText('看不清公章。')).toBeTruthy();
    expect(screen.queryByLabelText('判定理由')).toBeNull();
    const [first, second] = desk.sent('reviews.rulePhoto');
    expect(second?.body).toEqual({ isValid: false, reason: '看不清公章。' });
    expect(second?.ifMatch).toBe('"7"');
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
  });

  it('asks for a choice and a reason before anything is sent', async () => {
    const desk = await deskWith(examinedReview());
    fireEvent.click(button('人工判定'));
    fireEvent.click(button('确认判定'));
    expect(await screen.findByText('请选择合格或不合格。')).toBeTruthy();
    expect(screen.getByText('请写明理由，或点选一条常用理由。')).toBeTruthy();
    expect(desk.sent('reviews.rulePhoto')).toHaveLength(0);
  });

  it('keeps the typed reason when somebody else was faster, and says what is so now', async () => {
    const desk = await deskWith(examinedReview());
    await writeRuling('不合格', '看不清公章。');
    const ruling = { isValid: true, reason: '已核对。', ruledAtUtc: '2026-11-24T06:00:00.000Z' };
    const [first, ...others] = examinedReview().photos;
    const photos = [{ ...(first as PhotoView), verdict: 'ruledValid' as const, ruling }, ...others];
    desk.reviews.set(ulid(1), examinedReview({ version: 8, photos }));
    fireEvent.click(button('确认判为不合格'));
    expect(await screen.findByText('这份申报刚才有变化，没有判定成。您写的理由还在。')).toBeTruthy();
    expect(await screen.findByText('现在的判定：人工判定合格，2026-11-24 14:00。')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('判定理由').value).toBe('看不清公章。');
    fireEvent.click(button('确认判为不合格'));
    expect(await screen.findByText('人工判定不合格')).toBeTruthy();
    expect(desk.sent('reviews.rulePhoto')[1]?.ifMatch).toBe('"8"');
  });

  it('folds on Escape without losing a word, also while another page is looked at', async () => {
    await deskWith(examinedReview());
    await writeRuling('合格', '已核对原件。');
    fireEvent.keyDown(screen.getByLabelText('判定理由'), { key: 'Escape' });
    expect(screen.queryByLabelText('判定理由')).toBeNull();
    expect(document.activeElement).toBe(button('人工判定'));
    fireEvent.keyDown(document.body, { key: ']' });
    fireEvent.keyDown(document.body, { key: '[' });
    fireEvent.click(button('人工判定'));
    expect((await screen.findByLabelText<HTMLTextAreaElement>('判定理由')).value).toBe('已核对原件。');
  });

  it('shows the province what was ruled, and no form', async () => {
    const ruling = { isValid: false, reason: '看不清公章。', ruledAtUtc: '2026-11-24T06:00:00.000Z' };
    const photos = [samplePhoto(1, 1, { verdict: 'ruledInvalid', counts: false, ruling })];
    const desk = openDesk();
    desk.staff = provinceClerk;
    desk.reviews.set(ulid(1), examinedReview({ moves: [], photos }));
    renderConsole(desk, `/applications/${ulid(1)}`);
    expect(await screen.findByText('看不清公章。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '人工判定' })).toBeNull();
    expect(screen.queryByRole('button', { name: '退回时要求重拍这一页' })).toBeNull();
  });
});

describe('a page that was ruled invalid', () => {
  async function ruledInvalid(): Promise<MockDesk> {
    const desk = await deskWith(examinedReview());
    await writeRuling('不合格', '看不清公章。');
    fireEvent.click(button('确认判为不合格'));
    await screen.findByText('人工判定不合格');
    return desk;
  }

  it('is pinned into the return with its reason', async () => {
    await ruledInvalid();
    fireEvent.click(button('退回时要求重拍这一页'));
    const text = await screen.findByLabelText<HTMLTextAreaElement>('对第 1 页的补正要求');
    expect(text.value).toBe('看不清公章。');
    expect(screen.getByText('已列入退回补正，第 1 条')).toBeTruthy();
  });

  it('is named where the approval is refused, with the way out', async () => {
    const desk = await ruledInvalid();
    fireEvent.click(button('审核通过'));
    const panel = screen.getByRole('complementary');
    expect(within(panel).getByText('有页面被判为不合格。请退回补正，或改判后再通过。')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('推荐意见'), { target: { value: '同意推荐。' } });
    desk.upset('reviews.approve', refusal('application.pagesInvalid'));
    fireEvent.click(within(panel).getByRole('button', { name: '审核通过' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认通过' }));
    const refused = await within(panel).findByRole('alert');
    expect(refused.textContent).toContain('没有通过。有页面被判为不合格。');
    expect(refused.textContent).toContain('第 1 页看不清公章。');
    fireEvent.click(within(panel).getByRole('button', { name: '退回，要求重拍这些页' }));
    await waitFor(() => expect(screen.getByLabelText('对第 1 页的补正要求')).toBeTruthy());
  });

  it('counts again when the clerk rules it valid', async () => {
    await ruledInvalid();
    await writeRuling('合格', '对照原件可辨。');
    fireEvent.click(button('确认判为合格'));
    expect(await screen.findByText('人工判定合格')).toBeTruthy();
    fireEvent.click(button('审核通过'));
    expect(screen.queryByText(/有页面被判为不合格/)).toBeNull();
  });
});
