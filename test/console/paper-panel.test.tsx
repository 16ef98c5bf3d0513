/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { PaperArrivalsView, PaperComparison } from '#shared/api/views';
import { refusal, type DeskAnswer, type MockDesk } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { sampleArrival, sampleArrivals } from './support/sample-opinion';
import { sampleReview, ulid } from './support/sample-review';

beforeEach(() => sessionStorage.clear());

const answered = (body: unknown, status = 200): DeskAnswer => ({ status, body, headers: {} });
const right = { kind: 'right', page: 1, revision: 2, isRight: true, text: '第 1 页，相符。' } as const;
const forged = {
  kind: 'forged',
  page: null,
  revision: null,
  isRight: false,
  text: '页码标记无法通过核验，可能被涂改或伪造，请查看原件。',
} as const;
const comparison = (changes: Partial<PaperComparison>): PaperComparison => ({
  revision: 2,
  pages: 2,
  codes: [right],
  missingPages: [2],
  completeCopies: 0,
  ...changes,
});

async function openPanel(arrivals: PaperArrivalsView): Promise<MockDesk> {
  const desk = openDesk();
  desk.reviews.set(ulid(1), sampleReview());
  desk.upset('paperArrivals.open', answered(arrivals), answered(arrivals));
  renderConsole(desk, `/applications/${ulid(1)}`);
  fireEvent.click(await screen.findByRole('button', { name: '纸质材料' }));
  await screen.findByText('到件记录');
  return desk;
}

function scan(code: string): void {
  const input = screen.getByLabelText('页角二维码');
  fireEvent.change(input, { target: { value: code } });
  fireEvent.keyDown(input, { key: 'Enter', code: 'Enter', keyCode: 13 });
  fireEvent.keyUp(input, { key: 'Enter', code: 'Enter', keyCode: 13 });
}

describe('paper beside the application', () => {
  it('is compared code by code as a scanner types, with what is missing', async () => {
    const desk = await openPanel(sampleArrivals());
    desk.upset(
      'paperArrivals.compare',
      answered(comparison({})),
      answered(comparison({ codes: [right, forged] })),
    );
    scan('CODE-1');
    await screen.findByText('第 1 页，相符。');
    scan('CODE-2');
    await screen.findByText(forged.text);
    expect(desk.sent('paperArrivals.compare').at(-1)?.body).toEqual({ codes: ['CODE-1', 'CODE-2'] });
    expect(screen.getByText('已扫 2 个码，其中 1 个不相符。齐全 0 份。还缺第 2 页。')).toBeTruthy();
  });

  it('is ticked with the copies that came and the codes that were scanned', async () => {
    const desk = await openPanel(sampleArrivals());
    const after = sampleArrivals({ version: 2, copiesArrived: 2, arrivals: [sampleArrival(2)] });
    desk.upset('paperArrivals.record', answered(after, 201));
    fireEvent.click(screen.getByRole('button', { name: '登记到件' }));
    await screen.findByText(/2 份，王科长 于 2026-11-24 15:20 登记/);
    const [sent] = desk.sent('paperArrivals.record');
    expect([sent?.ifMatch, sent?.body]).toEqual(['"1"', { copies: 2, codes: [] }]);
    expect(screen.getByText('应交 2 份，已到 2 份。')).toBeTruthy();
  });

  it('says that a colleague ticked meanwhile and shows what stands now', async () => {
    const desk = await openPanel(sampleArrivals());
    desk.upset('paperArrivals.record', refusal('version.stale'));
    fireEvent.click(screen.getByRole('button', { name: '登记到件' }));
    await screen.findByText('内容已在别处改动，请核对最新内容后再保存。');
    await waitFor(() => expect(desk.sent('paperArrivals.open').length).toBeGreaterThan(1));
  });

  it('is undone only with a reason', async () => {
    const desk = await openPanel(
      sampleArrivals({ version: 2, copiesArrived: 1, arrivals: [sampleArrival(1)] }),
    );
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    const confirm = screen.getByRole<HTMLButtonElement>('button', { name: '确认撤销' });
    expect(confirm.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('撤销的原因'), { target: { value: '登记错了' } });
    desk.upset('paperArrivals.undo', answered(sampleArrivals({ version: 3 })));
    fireEvent.click(confirm);
    await screen.findByText('还没有到件。');
    expect(desk.sent('paperArrivals.undo')[0]?.body).toEqual({ reason: '登记错了' });
  });

  it('that is missing is asked for, and a second time the same day says so', async () => {
    const desk = await openPanel(sampleArrivals({ may: { record: true, remind: true } }));
    desk.upset('paperArrivals.remind', answered({ told: 0, toldBefore: 1, left: 0 }));
    fireEvent.click(screen.getByRole('button', { name: '提醒企业交纸质材料' }));
    await screen.findByText('今天已经提醒过，没有重复通知。');
  });
});
