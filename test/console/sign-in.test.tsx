/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { refusal } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { bureauClerk, sampleRow } from './support/sample-queue';

beforeEach(() => sessionStorage.clear());

async function signInAs(userName: string, password: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText('账号'), { target: { value: userName } });
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: '登录' }));
}

describe('signing in', () => {
  it('asks for both before it sends anything', async () => {
    const desk = openDesk();
    desk.staff = null;
    renderConsole(desk, '/applications');
    fireEvent.click(await screen.findByRole('button', { name: '登录' }));
    expect(await screen.findByText('请填写账号。')).toBeTruthy();
    expect(screen.getByText('请填写密码。')).toBeTruthy();
    expect(desk.sent('staff.signIn')).toHaveLength(0);
  });

  it('says that name or password is wrong, and lets the clerk in with the right ones', async () => {
    const desk = openDesk();
    desk.staff = null;
    desk.rows = [sampleRow(1)];
    desk.upset('staff.signIn', refusal('staff.signInFailed'));
    renderConsole(desk, '/applications');
    await signInAs('wuhan', 'wrong');
    expect((await screen.findByRole('alert')).textContent).toContain('账号或密码不正确。');
    await signInAs('wuhan', 'right');
    expect(await screen.findByText('武汉第1智能制造有限公司')).toBeTruthy();
  });

  it('says how long to wait after too many tries', async () => {
    const desk = openDesk();
    desk.staff = null;
    desk.upset('staff.signIn', refusal('staff.signInThrottled', { headers: { 'retry-after': '30' } }));
    renderConsole(desk, '/sign-in');
    await signInAs('wuhan', 'wrong');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('尝试次数太多，请稍后再试。');
    expect(alert.textContent).toContain('请等 30 秒再试。');
  });

  it('brings the clerk back to the same place after the session has ended', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1)];
    const router = renderConsole(desk, '/applications?status=all');
    await screen.findByText('武汉第1智能制造有限公司');
    desk.staff = null;
    fireEvent.click(screen.getByRole('tab', { name: /未予推荐/ }));
    expect(await screen.findByText(/登录已失效，请重新登录。登录后回到刚才的页面/)).toBeTruthy();
    desk.staff = bureauClerk;
    await signInAs('wuhan', 'right');
    await waitFor(() => expect(router.state.location.pathname).toBe('/applications'));
    expect(router.state.location.search).toBe('?status=declined');
  });

  it('signs out and shows nothing of the desk any more', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1)];
    renderConsole(desk, '/applications');
    await screen.findByText('武汉第1智能制造有限公司');
    fireEvent.click(screen.getByRole('button', { name: '退出' }));
    expect(await screen.findByLabelText('账号')).toBeTruthy();
    expect(desk.sent('staff.signOut')).toHaveLength(1);
    expect(screen.queryByText('武汉第1智能制造有限公司')).toBeNull();
  });

  it('shows a plain page for an address that does not exist', async () => {
    const desk = openDesk();
    renderConsole(desk, '/nowhere');
    expect(await screen.findByText('没有这个页面')).toBeTruthy();
  });
});
