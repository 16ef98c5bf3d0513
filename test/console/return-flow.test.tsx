/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReviewView } from '#shared/api/views';
import { refusal, Unreachable, type MockDesk } from './support/mock-desk';
import { leavePage, openDesk, renderConsole } from './support/render-console';
import { provinceClerk, sampleRow } from './support/sample-queue';
import { sampleReview, ulid } from './support/sample-review';

beforeEach(() => sessionStorage.clear());

function deskWith(changes: Partial<ReviewView> = {}): MockDesk {
  const desk = openDesk();
  desk.rows = [sampleRow(1), sampleRow(2)];
  desk.reviews.set(ulid(1), sampleReview(changes));
  desk.reviews.set(
    ulid(2),
    sampleReview({ id: ulid(2), unit: { ...sampleReview().unit, name: '下一家公司' } }),
  );
  return desk;
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

async function pinMobileAndPage(): Promise<void> {
  await screen.findByRole('heading', { level: 1, name: '武汉长江智造有限公司' });
  fireEvent.click(button('退回补正'));
  fireEvent.click(button('指出移动电话需要补正'));
  fireEvent.change(screen.getByLabelText('对移动电话的补正要求'), { target: { value: '请核对手机号码。' } });
  fireEvent.click(button(/^指出第 1 页.*需要补正$/));
  fireEvent.change(screen.getByLabelText('对第 1 页的补正要求'), { target: { value: '请盖章后重拍。' } });
}

async function confirmReturn(): Promise<void> {
  fireEvent.click(button('预览并退回'));
  const preview = await screen.findByRole('dialog');
  expect(preview.textContent).toContain('请核对手机号码。');
  expect(preview.textContent).toContain('第 1 页');
  fireEvent.click(within(preview).getByRole('button', { name: '确认退回' }));
}

describe('returning an application', () => {
  it('sends each pinned reason on the version that was seen, with one key across a retry, and goes on', async () => {
    const desk = deskWith();
    desk.upset('reviews.return', new Unreachable());
    const router = renderConsole(desk, `/applications/${ulid(1)}`);
    await pinMobileAndPage();
    fireEvent.change(screen.getByLabelText('补正期限日期'), { target: { value: '2099-01-05' } });
    await confirmReturn();
    expect(await screen.findByText('连不上服务器，请检查网络后重试。')).toBeTruthy();
    expect(screen.getByText('不能确定是否已经办成。再点一次不会重复办理。')).toBeTruthy();
    await confirmReturn();
    await waitFor(() => expect(router.state.location.pathname).toBe(`/applications/${ulid(2)}`));

    const [first, second] = desk.sent('reviews.return');
    expect(second?.body).toEqual({
      reasons: [
        { target: { kind: 'field', key: 'mobile' }, text: '请核对手机号码。' },
        { target: { kind: 'page', page: 1 }, text: '请盖章后重拍。' },
      ],
      correctUntilUtc: '2099-01-05T10:00:00.000Z',
    });
    expect(second?.ifMatch).toBe('"7"');
    expect(first?.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
    expect(await screen.findByRole('heading', { level: 1, name: '下一家公司' })).toBeTruthy();
  });

  it('takes a new key when the clerk changes the text before trying again', async () => {
    const desk = deskWith();
    desk.upset('reviews.return', new Unreachable());
    renderConsole(desk, `/applications/${ulid(1)}`);
    await pinMobileAndPage();
    await confirmReturn();
    await screen.findByText('连不上服务器，请检查网络后重试。');
    fireEvent.change(screen.getByLabelText('对第 1 页的补正要求'), {
      target: { value: '请盖章后全部重拍。' },
    });
    await confirmReturn();
    await waitFor(() => expect(desk.sent('reviews.return')).toHaveLength(2));
    const [first, second] = desk.sent('reviews.return');
    expect(second?.idempotencyKey).not.toBe(first?.idempotencyKey);
  });

  it('keeps the text, says what happened and allows no return after the contact has withdrawn', async () => {
    const desk = deskWith();
    desk.upset('reviews.return', () => {
      desk.reviews.set(
        ulid(1),
        sampleReview({
          version: 8,
          status: 'withdrawn',
          moves: [],
          timeline: [{ atUtc: '2026-11-24T07:10:00.000Z', what: '企业撤回申报', by: 'contact', text: null }],
        }),
      );
      return refusal('version.stale');
    });
    renderConsole(desk, `/applications/${ulid(1)}`);
    await pinMobileAndPage();
    await confirmReturn();
    expect(await screen.findByText('现在的状态：已撤回。')).toBeTruthy();
    expect(screen.getByText('最近一步：企业撤回申报，2026-11-24 15:10。')).toBeTruthy();
    expect(screen.getByLabelText('对移动电话的补正要求')).toHaveProperty('value', '请核对手机号码。');
    expect(button('预览并退回')).toHaveProperty('disabled', true);
  });

  it('sends the kept text on the new version when the return is still possible', async () => {
    const desk = deskWith();
    desk.upset('reviews.return', () => {
      desk.reviews.set(ulid(1), sampleReview({ version: 9 }));
      return refusal('version.stale');
    });
    renderConsole(desk, `/applications/${ulid(1)}`);
    await pinMobileAndPage();
    await confirmReturn();
    await screen.findByText('请核对最新内容，再次确认即可。');
    await confirmReturn();
    await waitFor(() => expect(desk.sent('reviews.return')).toHaveLength(2));
    const [first, second] = desk.sent('reviews.return');
    expect(second?.ifMatch).toBe('"9"');
    expect(second?.idempotencyKey).not.toBe(first?.idempotencyKey);
  });

  it('still has the pins and the text after a reload', async () => {
    const desk = deskWith();
    renderConsole(desk, `/applications/${ulid(1)}`);
    await pinMobileAndPage();
    leavePage();
    renderConsole(desk, `/applications/${ulid(1)}`);
    expect(await screen.findByLabelText('对第 1 页的补正要求')).toHaveProperty('value', '请盖章后重拍。');
    expect(button('移动电话已指出，第 1 条')).toBeTruthy();
  });

  it('shows the server’s fault beside the reason that it names', async () => {
    const desk = deskWith();
    desk.upset(
      'reviews.return',
      refusal('application.reasonsInvalid', {
        faults: [{ field: 'reasons.1.target', code: 'unknown', message: '当前打印件没有这一页。' }],
      }),
    );
    renderConsole(desk, `/applications/${ulid(1)}`);
    await pinMobileAndPage();
    await confirmReturn();
    const fault = await screen.findByText('当前打印件没有这一页。');
    expect(fault.closest('li')?.textContent).toContain('第 1 页');
  });

  it('does not ask for confirmation while a reason has no text', async () => {
    const desk = deskWith();
    renderConsole(desk, `/applications/${ulid(1)}`);
    await screen.findByRole('heading', { level: 1 });
    fireEvent.click(button('退回补正'));
    fireEvent.click(button('预览并退回'));
    expect(await screen.findByText('请至少指出一处需要补正的内容。')).toBeTruthy();
    fireEvent.click(button('指出相关佐证材料需要补正'));
    fireEvent.click(button('预览并退回'));
    expect(await screen.findByText('请写明要求，或去掉这一条。')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('what a person may decide', () => {
  it('shows the bureau exactly the decisions that the server allows', async () => {
    const desk = deskWith({ moves: ['return'] });
    renderConsole(desk, `/applications/${ulid(1)}`);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('button', { name: '退回补正' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '审核通过' })).toBeNull();
    expect(screen.queryByRole('button', { name: '不予推荐' })).toBeNull();
  });

  it('lets the province look without deciding and without recording an opening', async () => {
    const desk = deskWith({ moves: [], openedAtUtc: null });
    desk.staff = provinceClerk;
    renderConsole(desk, `/applications/${ulid(1)}`);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('button', { name: '退回补正' })).toBeNull();
    expect(desk.sent('reviews.markOpened')).toHaveLength(0);
  });

  it('approves with an opinion only', async () => {
    const desk = deskWith();
    renderConsole(desk, `/applications/${ulid(1)}`);
    await screen.findByRole('heading', { level: 1 });
    fireEvent.click(button('审核通过'));
    const panel = screen.getByRole('complementary', { name: '审核通过' });
    fireEvent.click(within(panel).getByRole('button', { name: '审核通过' }));
    expect(await screen.findByText('请写明推荐意见。')).toBeTruthy();
    fireEvent.change(within(panel).getByRole('textbox'), { target: { value: '同意推荐。' } });
    fireEvent.click(within(panel).getByRole('button', { name: '审核通过' }));
    fireEvent.click(await screen.findByRole('button', { name: '确认通过' }));
    await waitFor(() => expect(desk.sent('reviews.approve')[0]?.body).toEqual({ opinion: '同意推荐。' }));
  });
});
