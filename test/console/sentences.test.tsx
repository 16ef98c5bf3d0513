/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { refusal, type DeskAnswer, type MockDesk } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';

beforeEach(() => sessionStorage.clear());

const answered = (body: unknown): DeskAnswer => ({ status: 200, body, headers: {} });
const lists = { field: ['请核对名称。', '请核对数字。'], page: [], attachment: [], decline: [], opinion: [] };
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

async function openPage(): Promise<MockDesk> {
  const desk = openDesk();
  desk.upset('usualSentences.open', answered({ version: 4, lists }), answered({ version: 5, lists }));
  renderConsole(desk, '/sentences');
  await screen.findByLabelText('退回：栏目第 1 句');
  return desk;
}

describe('the usual sentences of a bureau', () => {
  it('are moved, added, removed and saved as a whole on the version that was seen', async () => {
    const desk = await openPage();
    fireEvent.click(screen.getByRole('button', { name: '下移退回：栏目第 1 句' }));
    expect(valueOf('退回：栏目第 1 句')).toBe('请核对数字。');
    fireEvent.click(screen.getByRole('button', { name: '删除退回：栏目第 2 句' }));
    fireEvent.click(screen.getByRole('button', { name: '在“推荐意见”里增加一句' }));
    fireEvent.change(screen.getByLabelText('推荐意见第 1 句'), { target: { value: '同意推荐。' } });
    const wanted = { ...lists, field: ['请核对数字。'], opinion: ['同意推荐。'] };
    desk.upset('usualSentences.save', answered({ version: 5, lists: wanted }));
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(screen.queryByText('有修改没有保存')).toBeNull());
    const [sent] = desk.sent('usualSentences.save');
    expect([sent?.ifMatch, sent?.body]).toEqual(['"4"', { lists: wanted }]);
  });

  it('are not saved while one is empty', async () => {
    const desk = await openPage();
    fireEvent.click(screen.getByRole('button', { name: '在“推荐意见”里增加一句' }));
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('请写内容，或删除这一句。')).toBeTruthy();
    expect(desk.sent('usualSentences.save')).toHaveLength(0);
  });

  it('that a colleague changed meanwhile are not overwritten unasked', async () => {
    const desk = await openPage();
    fireEvent.change(screen.getByLabelText('退回：栏目第 1 句'), { target: { value: '请改名称。' } });
    desk.upset('usualSentences.save', refusal('version.stale'));
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText(/同事刚刚改过常用语/);
    expect(valueOf('退回：栏目第 1 句')).toBe('请改名称。');
    fireEvent.click(screen.getByRole('button', { name: '看同事的' }));
    expect(valueOf('退回：栏目第 1 句')).toBe('请核对名称。');
  });
});
