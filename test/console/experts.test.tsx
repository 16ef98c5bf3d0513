/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ExpertGroupView, ExpertView } from '#shared/api/views';
import { refusal, type DeskAnswer, type MockDesk } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { provinceClerk } from './support/sample-queue';
import { ulid } from './support/sample-review';

const ok = (body: unknown): DeskAnswer => ({ status: 200, body, headers: {} });

const expert: ExpertView = {
  id: ulid(70),
  displayName: '演示专家',
  isDisabled: false,
  profile: { employer: '演示大学', employerCreditCode: null, cityCode: '420100' },
  version: 4,
};
const group: ExpertGroupView = {
  id: ulid(71),
  name: '演示专家组',
  directions: ['direction1'],
  expertIds: [expert.id],
  version: 2,
};

function atDesk(): MockDesk {
  const desk = openDesk();
  desk.staff = provinceClerk;
  desk.upset(
    'experts.list',
    ...Array.from({ length: 9 }, () => () => ok({ experts: [expert], groups: [group] })),
  );
  renderConsole(desk, '/expert-review/people');
  return desk;
}

const save = (): void => void fireEvent.click(screen.getByRole('button', { name: /^保\s?存$/ }));

describe('the forms about experts', () => {
  it('say at the field what the server refused, keep what was typed, and send the same intent under the same key', async () => {
    const desk = atDesk();
    fireEvent.click(await screen.findByRole('button', { name: '修改 演示专家组' }));
    fireEvent.change(await screen.findByLabelText('名称'), { target: { value: '演示专家组甲' } });
    const fault = { field: 'name', code: 'taken', message: '已有同名的专家组' };
    desk.upset('experts.changeGroup', refusal('request.invalid', { faults: [fault] }), ok(group));
    save();
    expect(await screen.findByText('已有同名的专家组')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('演示专家组甲');
    save();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [first, second] = desk.sent('experts.changeGroup');
    expect([first?.ifMatch, first?.idempotencyKey]).toEqual([second?.ifMatch, second?.idempotencyKey]);
    expect(first?.body).toEqual({ name: '演示专家组甲', directions: ['direction1'], expertIds: [expert.id] });
  });

  it('say above the form what is about no field', async () => {
    const desk = atDesk();
    fireEvent.click(await screen.findByRole('button', { name: '修改 演示专家组' }));
    desk.upset('experts.changeGroup', refusal('version.stale'));
    save();
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByLabelText('名称')).toBeTruthy();
  });

  it('save no profile without a unit', async () => {
    atDesk();
    fireEvent.click(await screen.findByRole('button', { name: '登记单位 演示专家' }));
    fireEvent.change(await screen.findByLabelText('工作单位全称'), { target: { value: ' ' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^保\s?存$/ }).disabled).toBe(true);
  });
});
