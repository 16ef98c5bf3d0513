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

describe('signing in with more than a password', () => {
  it('asks for the code only when the server does, and sends it with the same password', async () => {
    const desk = openDesk();
    desk.staff = null;
    desk.upset('staff.signIn', refusal('staff.codeNeeded'), refusal('staff.codeWrong'));
    renderConsole(desk, '/sign-in');
    fireEvent.change(await screen.findByLabelText('账号'), { target: { value: 'wuhan' } });
    fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'a long password' } });
    expect(screen.queryByLabelText('验证码')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '登录' }));
    fireEvent.change(await screen.findByLabelText('验证码'), { target: { value: '123456' } });
    fireEvent.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByText(/验证码不正确、已过期或已用过/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('验证码'), { target: { value: '654321' } });
    fireEvent.click(screen.getByRole('button', { name: '登录' }));
    await waitFor(() => expect(desk.staff).not.toBeNull());
    expect(desk.sent('staff.signIn').map(({ body }) => body)).toEqual([
      { userName: 'wuhan', password: 'a long password' },
      { userName: 'wuhan', password: 'a long password', code: '123456' },
      { userName: 'wuhan', password: 'a long password', code: '654321' },
    ]);
  });

  it('shows somebody with a made-up password nothing but the way to their own', async () => {
    const desk = openDesk();
    desk.staff = { ...bureauClerk, mustChangePassword: true };
    renderConsole(desk, '/applications');
    expect(await screen.findByRole('heading', { name: '请先设置自己的密码' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: '申报列表' })).toBeNull();
    fireEvent.change(screen.getByLabelText('临时密码'), { target: { value: 'made-up' } });
    fireEvent.change(screen.getByLabelText('新密码'), { target: { value: '太短' } });
    expect(await screen.findByText('密码至少 12 个字符。')).toBeTruthy();
    expect(desk.sent('staff.changePassword')).toHaveLength(0);
  });
});
