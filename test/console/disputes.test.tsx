/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { DisputeView } from '#shared/api/views';
import { refusal, type DeskAnswer, type MockDesk } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { ulid } from './support/sample-review';

const ok = (body: unknown): DeskAnswer => ({ status: 200, body, headers: {} });
const script = '<img src=x onerror=alert(1)>';

const dispute: DisputeView = {
  id: ulid(80),
  version: 3,
  unitName: '演示联合制造有限公司',
  creditCode: '91420100MA0000006H',
  statement: script,
  personName: '演**',
  mobile: '138****0001',
  filedAtUtc: '2026-11-20T01:30:00.000Z',
  state: 'open',
  reason: null,
  decidedAtUtc: null,
  members: 2,
  hasHandedIn: false,
};

function atDesk(disputes: DisputeView[]): MockDesk {
  const desk = openDesk();
  desk.upset('disputes.list', ...Array.from({ length: 9 }, () => () => ok({ disputes, isPart: false })));
  renderConsole(desk, '/disputes');
  return desk;
}

const button = (name: RegExp): HTMLElement => screen.getByRole('button', { name });
const press = (name: RegExp): void => void fireEvent.click(button(name));
const decide = /^决\s?定$/;

describe('the disputed claims of a region', () => {
  it('show what strangers write as text, and the person only after a question', async () => {
    const desk = atDesk([dispute]);
    expect(await screen.findByText(script)).toBeTruthy();
    expect(document.querySelector('.dispute img')).toBeNull();
    expect(screen.getByText(/演\*\* · 138\*\*\*\*0001/)).toBeTruthy();
    desk.upset('disputes.revealClaimant', ok({ personName: '演示某', mobile: '13800000001' }));
    press(/^查看姓名和电话$/);
    fireEvent.click(await screen.findByRole('button', { name: /^查\s?看$/ }));
    expect(await screen.findByText(/演示某 · 13800000001/)).toBeTruthy();
  });

  it('are handed over after a second question, with the version that was seen and a reason', async () => {
    const desk = atDesk([dispute]);
    fireEvent.click(await screen.findByLabelText('改由异议人办理'));
    expect(button(decide)).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText(/^理由/), { target: { value: '已电话核实' } });
    press(decide);
    expect(desk.sent('disputes.decide')).toEqual([]);
    desk.upset('disputes.decide', ok({ ...dispute, version: 4, state: 'handedOver' }));
    press(/^改由异议人办理$/);
    await waitFor(() => expect(desk.sent('disputes.decide')).toHaveLength(1));
    const [sent] = desk.sent('disputes.decide');
    expect(sent?.body).toEqual({ ruling: 'handedOver', reason: '已电话核实' });
    expect(sent?.ifMatch).toContain('3');
  });

  it('say why a decision was refused, and keep what was typed', async () => {
    const desk = atDesk([dispute]);
    fireEvent.click(await screen.findByLabelText('维持原登记'));
    fireEvent.change(screen.getByLabelText(/^理由/), { target: { value: '已电话核实' } });
    desk.upset('disputes.decide', refusal('dispute.closed'));
    press(decide);
    expect(await screen.findByText(/这件认领异议已经处理完或撤回/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^理由/).value).toBe('已电话核实');
  });

  it('say that there are none', async () => {
    atDesk([]);
    expect(await screen.findByText('没有待处理的认领异议。')).toBeTruthy();
  });
});
