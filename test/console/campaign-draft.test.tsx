/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { CampaignDraftView } from '#shared/api/views';
import { contentDifferences } from '#shared/campaigns/definition-differences';
import { contentFaults } from '#shared/campaigns/definition-faults';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { refusal, type DeskRequest, type MockDesk } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { provinceClerk } from './support/sample-queue';
import { ulid } from './support/sample-review';

const id = ulid(700);
type Content = CampaignDraftView['content'];

const original = {
  definition: notice2020,
  schedule: { opensAtUtc: '2027-01-01T00:00:00.000Z', deadlineUtc: '2027-06-01T10:00:00.000Z', bureaus: [] },
} as unknown as Content;

function view(content: Content, version: number): CampaignDraftView {
  return {
    id,
    version,
    content,
    copiedFrom: { id: ulid(701), title: notice2020.title },
    correctsCampaignId: null,
    faults: contentFaults(content),
    differences: contentDifferences(original, content),
    updatedAtUtc: '2026-11-24T07:00:00.000Z',
    editedBy: '省厅李处',
  };
}

/** Answers like the server: each saving at the version that it saw makes the next one. */
function serveDraft(desk: MockDesk, savings: number): void {
  let stored = view(original, 1);
  desk.staff = provinceClerk;
  desk.upset('campaignDrafts.get', () => ({ status: 200, body: stored, headers: {} }));
  const save = ({ body }: DeskRequest) => {
    stored = view(body as Content, stored.version + 1);
    return { status: 200, body: stored, headers: {} };
  };
  desk.upset('campaignDrafts.save', ...Array.from({ length: savings }, () => save));
}

const openDraft = async (desk: MockDesk): Promise<HTMLElement> => {
  renderConsole(desk, `/campaigns/drafts/${id}`);
  return screen.findByLabelText('标题');
};

describe('the editor of the next notice', () => {
  it('saves by itself at the version that it saw, and shows what the server says is wrong', async () => {
    const desk = openDesk();
    serveDraft(desk, 2);
    const title = await openDraft(desk);
    fireEvent.change(title, { target: { value: '' } });
    expect((await screen.findByRole('alert')).textContent).toBe('不能为空。');
    expect(screen.getByRole('button', { name: /发\s*布/ }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(title, { target: { value: '2021年演示通知' } });
    await waitFor(() => expect(desk.sent('campaignDrafts.save')).toHaveLength(2));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(desk.sent('campaignDrafts.save').map(({ ifMatch }) => ifMatch)).toEqual(['"1"', '"2"']);
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /发\s*布/ }).hasAttribute('disabled')).toBe(false),
    );
  });

  it("takes the whole notice as it is pasted, says how phones will cut it, and warns of last year's", async () => {
    const desk = openDesk();
    serveDraft(desk, 1);
    await openDraft(desk);
    fireEvent.click(screen.getByRole('tab', { name: '通知全文' }));
    await screen.findByText(/一、工作目标 · 二、基本条件/);
    const pasted = '演示通知\n\n一、工作安排\n请申报。\n\n附件1\n条件';
    fireEvent.change(screen.getByLabelText('通知全文（含附件）'), { target: { value: pasted } });
    await screen.findByText('手机目录：一、工作安排 · 附件1');
    await screen.findByText(/全文里没有出现标题/);
    await waitFor(() => expect(desk.sent('campaignDrafts.save')).toHaveLength(1));
    const [saved] = desk.sent('campaignDrafts.save');
    expect((saved?.body as Content).definition.noticeText).toBe(pasted);
  });

  it('sends no further change over what a colleague has saved, and offers the newest', async () => {
    const desk = openDesk();
    serveDraft(desk, 0);
    desk.upset('campaignDrafts.save', refusal('version.stale'));
    desk.upset('campaignDrafts.get', () => ({
      status: 200,
      body: view({ ...original, definition: { ...original.definition, title: '同事的标题' } }, 2),
      headers: {},
    }));
    const title = await openDraft(desk);
    fireEvent.change(title, { target: { value: '我的标题' } });
    await screen.findByText(/另一位同事改动了这份草稿/);
    fireEvent.change(title, { target: { value: '我的第二个标题' } });
    fireEvent.click(screen.getByRole('button', { name: '载入最新内容' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('标题').value).toBe('同事的标题'));
    expect(desk.sent('campaignDrafts.save')).toHaveLength(1);
  });

  it('edits what decides between equal scores, in its order and each once', async () => {
    const desk = openDesk();
    serveDraft(desk, 2);
    await openDraft(desk);
    fireEvent.click(screen.getByRole('tab', { name: '评审' }));
    const lastSaved = (): unknown => {
      const saved = desk.sent('campaignDrafts.save').at(-1)?.body as Content | undefined;
      return saved?.definition.review.tieRule.map((rule) => (rule.by === 'criterion' ? rule.key : rule.by));
    };
    const [first, ...others] = notice2020.review.criteria.map(({ key }) => key);
    const before = notice2020.review.tieRule.map((rule) => (rule.by === 'criterion' ? rule.key : rule.by));
    const free = [first, ...others, 'highestSheet'].find((key) => !before.includes(key ?? ''));
    fireEvent.click(await screen.findByRole('button', { name: '增加一条同分规则' }));
    await waitFor(() => expect(lastSaved()).toEqual([...before, free]));
    const label = notice2020.review.criteria.find(({ key }) => key === free)?.label ?? '';
    fireEvent.click(screen.getByRole('button', { name: `上移“${label}的平均分”` }));
    await waitFor(() => expect(lastSaved()).toEqual([...before.slice(0, -1), free, ...before.slice(-1)]));
  });

  it('takes public holidays typed or pasted, and names a day that does not exist', async () => {
    const desk = openDesk();
    serveDraft(desk, 2);
    await openDraft(desk);
    const days = screen.getByLabelText(/^放假日期/);
    const saved = () =>
      (desk.sent('campaignDrafts.save').at(-1)?.body as Content | undefined)?.definition.workCalendar;
    fireEvent.change(days, { target: { value: '2027-10-04、2027-10-01、' } });
    const daysOff = ['2027-10-01', '2027-10-04'];
    await waitFor(() => expect(saved()).toEqual({ daysOff, workedDays: [] }));
    fireEvent.change(days, { target: { value: '2027-02-30' } });
    fireEvent.keyDown(days, { key: 'Enter', code: 'Enter', keyCode: 13 });
    expect((await screen.findByRole('alert')).textContent).toContain('2027-02-30');
  });

  it('does not let go of a field that lists or papers need, and says why', async () => {
    const desk = openDesk();
    serveDraft(desk, 1);
    await openDraft(desk);
    fireEvent.click(screen.getByRole('tab', { name: '表单' }));
    const needed = await screen.findByRole('button', { name: /不能删去：“项目名称”用于/ });
    expect(needed.hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: '删去“获得工信系统相关试点示范情况”' }));
    await waitFor(() => expect(desk.sent('campaignDrafts.save')).toHaveLength(1));
    const [sent] = desk.sent('campaignDrafts.save');
    const keys = (sent?.body as Content).definition.form.fields.map(({ key }) => key);
    expect(keys).not.toContain('recognitions');
    expect(keys).toContain('projectName');
  });
});
