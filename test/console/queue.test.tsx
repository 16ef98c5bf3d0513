/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { refusal, Unreachable } from './support/mock-desk';
import { leavePage, openDesk, renderConsole } from './support/render-console';
import { provinceClerk, sampleRow } from './support/sample-queue';
import { sampleReview, ulid } from './support/sample-review';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

const bodyRows = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('tr[data-row-key]'));

describe('the queue', () => {
  it('shows the waiting applications of the clerk’s region with their facts', async () => {
    const desk = openDesk();
    desk.rows = [
      sampleRow(1),
      sampleRow(3, { openedAtUtc: '2026-11-21T00:30:00.000Z', isReturnedBefore: true }),
      sampleRow(4, { status: 'approved' }),
    ];
    renderConsole(desk, '/applications');

    expect(await screen.findByText('武汉市')).toBeTruthy();
    await waitFor(() => expect(bodyRows()).toHaveLength(2));
    const [first, second] = bodyRows();
    expect(first?.textContent).toContain('HB2020-420100-0001');
    expect(first?.textContent).toContain('未打开');
    expect(first?.textContent).toContain('2026-11-20 09:30');
    expect(second?.textContent).toContain('2026-11-21 08:30');
    expect(within(second as HTMLElement).getByText('优先')).toBeTruthy();
    expect(within(second as HTMLElement).getByText('补正后重新提交')).toBeTruthy();
    await waitFor(() => expect(within(first as HTMLElement).getByText('3')).toBeTruthy());
    expect(screen.getByRole('tab', { name: /市州审核通过\s*1/ })).toBeTruthy();
  });

  it('shows the province the bureau of each application', async () => {
    const desk = openDesk();
    desk.staff = provinceClerk;
    desk.rows = [sampleRow(1, { bureauCode: '420500' })];
    renderConsole(desk, '/applications');
    expect(await screen.findByText('宜昌市')).toBeTruthy();
    expect(screen.getByText('省厅经办')).toBeTruthy();
  });

  it('says what went wrong and shows the rows after another try', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1)];
    desk.upset('reviews.queue', refusal('session.notAllowed'));
    renderConsole(desk, '/applications');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('您的账号没有这项权限。');
    fireEvent.click(within(alert).getByRole('button', { name: '重试' }));
    await waitFor(() => expect(bodyRows()).toHaveLength(1));
  });

  it('asks again by itself when the connection drops once', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1)];
    desk.upset('reviews.queue', new Unreachable());
    renderConsole(desk, '/applications');
    await waitFor(() => expect(bodyRows()).toHaveLength(1), { timeout: 4000 });
  });

  it('keeps the tab and a two-character search in the address', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1), sampleRow(2, { unitName: '光谷云造科技公司' })];
    const router = renderConsole(desk, '/applications');
    await waitFor(() => expect(bodyRows()).toHaveLength(2));
    fireEvent.change(screen.getByRole('searchbox', { name: '搜索编号、单位或项目' }), {
      target: { value: '光谷' },
    });
    await waitFor(() => expect(bodyRows()).toHaveLength(1));
    expect(new URLSearchParams(router.state.location.search).get('search')).toBe('光谷');
    fireEvent.click(screen.getByRole('tab', { name: /全部/ }));
    await waitFor(() => expect(new URLSearchParams(router.state.location.search).get('status')).toBe('all'));
    expect(desk.sent('reviews.queue').at(-1)?.query.get('search')).toBe('光谷');
  });

  it('keeps filters and order in the address and asks the server for them', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1)];
    const router = renderConsole(desk, '/applications?order=unit');
    await waitFor(() => expect(bodyRows()).toHaveLength(1));
    fireEvent.click(screen.getByRole('checkbox', { name: '优先' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '未打开' }));
    await waitFor(() => expect(router.state.location.search).toBe('?order=unit&priority=yes&opened=no'));
    const asked = Object.fromEntries(desk.sent('reviews.queue').at(-1)?.query ?? []);
    expect(asked).toEqual({ status: 'submitted', order: 'unit', priority: 'yes', opened: 'no' });
    fireEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(router.state.location.search).toBe('?order=unit'));
  });

  it('goes on for each account where the list was left, after signing out too', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1, { status: 'approved' })];
    renderConsole(desk, '/applications?status=approved&order=submittedLast');
    await waitFor(() => expect(bodyRows()).toHaveLength(1));
    leavePage();
    sessionStorage.clear();
    const again = renderConsole(desk, '/applications');
    await waitFor(() => expect(again.state.location.search).toBe('?status=approved&order=submittedLast'));
    leavePage();
    desk.staff = provinceClerk;
    const other = renderConsole(desk, '/applications');
    await screen.findByText('省厅经办');
    expect(other.state.location.search).toBe('');
  });

  it('tells all keys at "?"', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1)];
    renderConsole(desk, '/applications');
    await waitFor(() => expect(bodyRows()).toHaveLength(1));
    fireEvent.keyDown(document.body, { key: '?' });
    expect(await screen.findByText('打开选中的申报')).toBeTruthy();
  });

  it('names the search when nothing is found, and clears it', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1)];
    renderConsole(desk, '/applications?search=鄂州');
    expect(await screen.findByText('没有找到含“鄂州”的申报。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '清除搜索' }));
    await waitFor(() => expect(bodyRows()).toHaveLength(1));
    expect(screen.getByRole('searchbox', { name: '搜索编号、单位或项目' })).toHaveProperty('value', '');
  });

  it('goes on from the last row to the next page without repeating rows', async () => {
    const desk = openDesk();
    desk.pageSize = 2;
    desk.rows = [1, 2, 3].map((serial) => sampleRow(serial));
    renderConsole(desk, '/applications');
    await waitFor(() => expect(bodyRows()).toHaveLength(2));
    fireEvent.click(screen.getByRole('button', { name: '显示更多' }));
    await waitFor(() => expect(bodyRows()).toHaveLength(3));
    expect(desk.sent('reviews.queue').at(-1)?.query.get('after')).toBe(ulid(2));
    expect(screen.getByText('共 3 份，已全部显示')).toBeTruthy();
  });

  it('moves with j and opens the marked application with Enter', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1), sampleRow(2)];
    desk.reviews.set(ulid(2), sampleReview({ id: ulid(2) }));
    const router = renderConsole(desk, '/applications');
    await waitFor(() => expect(bodyRows()).toHaveLength(2));
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'j' });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
    await waitFor(() => expect(router.state.location.pathname).toBe(`/applications/${ulid(2)}`));
  });
});
