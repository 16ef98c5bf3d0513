/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { CallListRow } from '#shared/api/views';
import { refusal, type DeskAnswer, type MockDesk } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { ulid } from './support/sample-review';

const ok = (body: unknown): DeskAnswer => ({ status: 200, body, headers: {} });

const row: CallListRow = {
  applicationId: ulid(2),
  applicationCode: 'K7Q2M9X4AB',
  version: 2,
  unitName: '演示·甲公司',
  projectName: '演示·平台',
  bureauCode: '420100',
  contactName: '张*',
  mobile: '138****0001',
  notices: [
    {
      id: ulid(5),
      kind: 'returned',
      headline: '申报被退回，请按要求补正',
      sentAtUtc: '2026-11-20T01:30:00.000Z',
      state: 'notSubscribed',
    },
  ],
  lastCall: {
    outcome: 'noAnswer',
    note: '<b>下午</b>再打',
    atUtc: '2026-11-20T02:00:00.000Z',
    byName: '演示·审核员',
  },
};

/** The list as long as nobody was reached. */
function openList(): MockDesk & { isReached: boolean } {
  const desk = Object.assign(openDesk(), { isReached: false });
  const list = (): DeskAnswer => ok({ rows: desk.isReached ? [] : [row], nextBefore: null });
  desk.upset('deliveries.callList', ...Array.from({ length: 9 }, () => list));
  return desk;
}

describe('the call list', () => {
  it('shows whom to call about what, and the last call, as text whatever it holds', async () => {
    renderConsole(openList(), '/calls');
    expect(await screen.findByText('演示·甲公司')).toBeTruthy();
    const { textContent } = document.querySelector('.call-row') as HTMLElement;
    for (const said of ['张*', '138****0001', '申报被退回', '没有接通', '<b>下午</b>再打'])
      expect(textContent).toContain(said);
  });

  it('notes that the contact was reached, with the note, and takes the row off the list', async () => {
    const desk = openList();
    desk.upset('deliveries.recordCall', () => {
      desk.isReached = true;
      return ok({ row: null });
    });
    renderConsole(desk, '/calls');
    fireEvent.change(await screen.findByLabelText('演示·甲公司 的电话备注'), { target: { value: '已说明' } });
    fireEvent.click(screen.getByRole('button', { name: '已告知' }));
    expect(await screen.findByText('演示·甲公司 已告知，移出名单。')).toBeTruthy();
    await waitFor(() => expect(document.querySelector('.call-row')).toBeNull());
    expect(desk.sent('deliveries.recordCall')[0]).toMatchObject({
      ifMatch: '"2"',
      body: { throughNoticeId: ulid(5), outcome: 'reached', note: '已说明' },
    });
  });

  it('keeps the note when a colleague was faster, and says so', async () => {
    const desk = openList();
    desk.upset('deliveries.recordCall', refusal('version.stale'));
    renderConsole(desk, '/calls');
    const note = await screen.findByLabelText<HTMLTextAreaElement>('演示·甲公司 的电话备注');
    fireEvent.change(note, { target: { value: '已说明' } });
    fireEvent.click(screen.getByRole('button', { name: '没有接通' }));
    expect((await screen.findByRole('alert')).textContent).toContain('内容已在别处改动');
    expect(note.value).toBe('已说明');
  });
});
