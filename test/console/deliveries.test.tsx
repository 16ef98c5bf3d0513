/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { DeliveryRow } from '#shared/api/views';
import { refusal, type DeskAnswer, type DeskRequest, type MockDesk } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { provinceClerk } from './support/sample-queue';
import { ulid } from './support/sample-review';

const ok = (body: unknown): DeskAnswer => ({ status: 200, body, headers: {} });

function failedRow(changes: Partial<DeliveryRow> = {}): DeliveryRow {
  return {
    id: ulid(1),
    version: 1,
    applicationId: ulid(2),
    applicationCode: 'K7Q2M9X4AB',
    unitName: '演示·甲公司',
    bureauCode: '420500',
    kind: 'returned',
    headline: '申报被退回，请按要求补正',
    state: 'failed',
    attempts: 3,
    error: '消息内容不合模板的要求，请核对模板后重发。',
    createdAtUtc: '2026-11-20T01:30:00.000Z',
    nextTryAtUtc: null,
    finishedAtUtc: '2026-11-20T01:31:00.000Z',
    isReadInInbox: false,
    isRetryable: true,
    ...changes,
  };
}

/** A board with these rows, at the province. */
function openBoard(rows: DeliveryRow[]): MockDesk {
  const desk = openDesk();
  desk.staff = provinceClerk;
  const list = ({ query }: DeskRequest): DeskAnswer => {
    const state = query.get('state');
    return ok({ rows: rows.filter((row) => state === null || row.state === state), nextBefore: null });
  };
  const counts = (): DeskAnswer => ok({ counts: { failed: rows.length } });
  desk.upset('deliveries.list', ...Array.from({ length: 9 }, () => list));
  desk.upset('deliveries.counts', ...Array.from({ length: 9 }, () => counts));
  return desk;
}

const bodyRows = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('tr[data-row-key]'));

describe('the delivery board', () => {
  it('shows each message with its end and the reason in words', async () => {
    const waiting = failedRow({ id: ulid(3), state: 'waiting', isRetryable: false, isReadInInbox: true });
    renderConsole(openBoard([failedRow(), waiting]), '/deliveries');
    await waitFor(() => expect(bodyRows()).toHaveLength(2));
    const [first, second] = bodyRows();
    for (const said of ['演示·甲公司', '宜昌市', '发送失败', '请核对模板后重发', '2026-11-20 09:30'])
      expect(first?.textContent).toContain(said);
    expect(within(first as HTMLElement).getByRole('button', { name: /重\s*发/ })).toBeTruthy();
    expect(second?.textContent).toContain('收件箱已读');
    expect(within(second as HTMLElement).queryByRole('button', { name: /重\s*发/ })).toBeNull();
  });

  it('keeps what it is narrowed to in the address, and says when nothing is there', async () => {
    const router = renderConsole(openBoard([failedRow()]), '/deliveries');
    fireEvent.click(await screen.findByRole('tab', { name: /未订阅微信消息/ }));
    expect(await screen.findByText('没有符合条件的消息。')).toBeTruthy();
    expect(router.state.location.search).toBe('?state=notSubscribed');
  });

  it('asks before it sends again, names the version it saw, and tells when a colleague was faster', async () => {
    const desk = openBoard([failedRow()]);
    desk.upset('deliveries.retry', refusal('version.stale'));
    renderConsole(desk, '/deliveries');
    await waitFor(() => expect(bodyRows()).toHaveLength(1));
    fireEvent.click(within(bodyRows()[0] as HTMLElement).getByRole('button', { name: /重\s*发/ }));
    const question = await screen.findByText('重发这条消息？');
    const box = question.closest('.ant-popover') as HTMLElement;
    fireEvent.click(within(box).getByRole('button', { name: /重\s*发/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('内容已在别处改动');
    expect(desk.sent('deliveries.retry').map(({ params, ifMatch }) => [params.id, ifMatch])).toEqual([
      [ulid(1), '"1"'],
    ]);
    await waitFor(() => expect(desk.sent('deliveries.list').length).toBeGreaterThan(1));
  });
});
