import { checkItemKeys, checkItems } from '#shared/recommendations/check-items';
import { notice2020 } from '#shared/campaigns/notice-2020';
import type { Clerk } from '../../support/people';
import type { ConsoleDesk } from '../support/console-desk';
import { names } from './fates';
import { isSound, isSoundByKeyboard } from './sound-page';

const directions = notice2020.directionAreas
  .flatMap((area) => area.directions)
  .filter(({ key }) => key === 'direction2' || key === 'direction9');

export async function receiveTable(desk: ConsoleDesk): Promise<void> {
  await desk.go('/recommendations/received');
  await desk.page.getByRole('link', { name: /武汉/ }).waitFor();
  await isSound(desk);
  await desk.page.getByRole('link', { name: /武汉/ }).click();
  for (const key of checkItemKeys) {
    const item = desk.page.getByRole('radiogroup', { name: checkItems[key].label });
    await item.getByText('符合', { exact: true }).click();
  }
  await desk.press('保存审查记录');
  await desk.text('请先保存审查记录。').waitFor({ state: 'detached' });
  await isSoundByKeyboard(desk);
  await desk.press('接收');
  await desk.press('确认接收');
  await desk.see('已接收。');
}

/** Whom the first three work for, and one group of them; `clerk` is the same person and notes what is not shown here. */
export async function registerExperts(desk: ConsoleDesk, clerk: Clerk): Promise<void> {
  const { experts } = (await clerk.call('experts.list')).body;
  for (const { id, version } of experts.filter(({ displayName }) => /专家[23]$/.test(displayName))) {
    const body = { employer: '演示大学', employerCreditCode: null, cityCode: null };
    await clerk.call('experts.saveProfile', { params: { id }, body, version });
  }
  await desk.go('/expert-review/people');
  await desk.press('登记单位 演示·专家1');
  await desk.page.getByLabel('工作单位全称').fill('演示研究院');
  await desk.page.getByRole('combobox', { name: '所在市州' }).focus();
  // Opened, and up from the first to the last: outside the province.
  for (const key of ['Enter', 'ArrowUp', 'Enter']) await desk.page.keyboard.press(key);
  await isSound(desk);
  await desk.press('保存', { of: desk.dialog });
  await desk.see('演示研究院');
  await desk.press('新建专家组');
  await desk.page.getByLabel('名称', { exact: true }).fill('演示第一组');
  for (const { title } of directions) await pick(desk, '申报方向', title);
  for (const number of [1, 2, 3]) await pick(desk, '专家', `演示·专家${number}`);
  await isSound(desk);
  await desk.press('保存', { of: desk.dialog });
  await desk.see('演示第一组');
  await isSound(desk);
}

export async function assignAndStart(desk: ConsoleDesk): Promise<void> {
  await desk.go('/expert-review');
  await desk.see('共 4 份，缺专家 4 份，缺评分表 0 份');
  await isSound(desk);
  await desk.press('自动分配');
  await desk.dialog.getByText(names.selected).waitFor();
  await isSound(desk);
  await desk.press('确认分配 4 份', { of: desk.dialog });
  await desk.see('共 4 份，缺专家 0 份，缺评分表 0 份');
  await desk.press('开始评审（4）');
  await desk.press('确认', { of: desk.dialog });
  await desk.see('共 4 份，缺专家 0 份，缺评分表 12 份');
  await isSound(desk);
}

export async function freezeRanking(desk: ConsoleDesk): Promise<void> {
  await desk.go('/expert-review');
  await desk.see('共 4 份，缺专家 0 份，缺评分表 0 份');
  await desk.go('/expert-review/ranking');
  await desk.see('排序预览');
  await isSound(desk);
  await desk.press('确定排序');
  await desk.press('确认', { of: desk.dialog });
  await desk.see(/^第 1 版，/);
  await desk.see(/[0-9a-f]{64}/);
  await desk.see('与第 1 版相同。');
  await isSound(desk);
}

export async function publishFirst(desk: ConsoleDesk, count: number): Promise<void> {
  await desk.go('/publicity');
  await desk.page.getByLabel('取前').fill(String(count));
  await desk.see(`将公示 ${count} 项`);
  await isSound(desk);
  await desk.press('公示');
  await isSound(desk);
  await desk.press('公示', { of: desk.dialog });
  await desk.see('名单已公示。');
  await isSound(desk);
}

export async function uphold(desk: ConsoleDesk, { reason, ruling }: { reason: string; ruling: string }) {
  await desk.go('/publicity');
  await desk.see(reason);
  await desk.page.getByText('异议成立', { exact: true }).click();
  await desk.page.getByLabel('答复', { exact: true }).fill(ruling);
  await isSound(desk);
  await desk.press('提交答复');
  await isSound(desk);
  await desk.press('提交答复', { of: desk.dialog });
  await desk.see('已答复。');
  await desk.see('异议成立移出');
  await isSound(desk);
}

export async function announce(desk: ConsoleDesk): Promise<void> {
  await desk.go('/publicity');
  await desk.see('公示期满，待公布');
  await isSound(desk);
  await desk.press('公布入选名单');
  await isSound(desk);
  await desk.press('公布入选名单', { of: desk.dialog });
  await desk.see('入选名单已公布。');
  await desk.see('公布时间');
  await isSound(desk);
}

/** Found by typing, taken with Enter; the list folds at Escape and the dialog stays. */
async function pick({ page }: ConsoleDesk, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(option);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}
