import { OpinionDesk } from '../../opinions/opinion-desk';
import { sealedOpinionOf } from '../../support/page-photos';
import type { Clerk } from '../../support/people';
import { smallPdf } from '../../support/sample-files';
import type { TestApp } from '../../support/test-app';
import type { ConsoleDesk } from '../support/console-desk';
import { names, ranked } from './fates';
import { isSound } from './sound-page';

const opinion = '该项目符合申报条件，同意推荐。';

export async function declineByKeyboard(desk: ConsoleDesk, unit: string, reason: string): Promise<void> {
  await desk.open(unit);
  await desk.page.keyboard.press('x');
  await desk.page.getByLabel('不予推荐的理由').waitFor();
  await desk.page.keyboard.type(reason);
  await isSound(desk);
  await desk.press('不予推荐', { of: desk.decision });
  await desk.press('确认不予推荐', { of: desk.dialog });
  await desk.see(`已对${unit}不予推荐，并通知企业。`);
}

export async function giveBack(desk: ConsoleDesk, unit: string): Promise<void> {
  await desk.go('/applications');
  await desk.open(unit);
  await desk.press('退回补正');
  await desk.pin('所属行业', '请写到行业中类。');
  await desk.correctUntil('2099-01-31', '18:00');
  await desk.press('预览并退回');
  await desk.press('确认退回', { of: desk.dialog });
  await desk.see(`已退回${unit}补正，并通知企业。`);
}

/** From the written opinion over its sealed page to the approval. `clerk` is the same person, who prints. */
export async function approveWithSealedPage(
  desk: ConsoleDesk,
  clerk: Clerk,
  { id, unit }: { id: string; unit: string },
): Promise<void> {
  await desk.go('/applications');
  await desk.open(unit);
  await desk.press('推荐意见页');
  await desk.page.getByLabel('各市州经信局具体推荐意见').fill(opinion);
  await desk.see(/^\d\d:\d\d 已保存$/);
  await desk.press('生成意见页');
  await desk.see(/^第 1 次打印，.* 生成。/);
  const { bytes } = await clerk.call('opinions.pdf', { params: { id, revision: '1' } });
  const buffer = await sealedOpinionOf(bytes);
  await desk.choosing('上传照片或扫描件', { name: '意见页.jpg', mimeType: 'image/jpeg', buffer });
  await desk.see('盖章的意见页已收下，可以随推荐表报送。');
  await isSound(desk);
  await desk.press('审核通过');
  await desk.press('采用意见页上的意见');
  await isSound(desk);
  await desk.press('审核通过', { of: desk.decision });
  await desk.press('确认通过', { of: desk.dialog });
  await desk.see(`${unit}已审核通过，并通知企业。`);
}

/** The same without the console. */
export async function approve(app: TestApp, clerk: Clerk, id: string): Promise<void> {
  await clerk.markOpened(id);
  const desk = new OpinionDesk(app, clerk, id);
  await desk.write(opinion);
  await desk.issue();
  const { bytes } = await clerk.call('opinions.pdf', { params: { id, revision: '1' } });
  await desk.uploaded(await sealedOpinionOf(bytes));
  await clerk.open(id);
  await clerk.call('reviews.approve', { params: { id }, body: { opinion } });
}

/** All that were approved, by keyboard: whoever adds or moves a row is led on to the next one. */
export async function chooseByKeyboard(desk: ConsoleDesk): Promise<void> {
  await desk.go('/recommendations/own');
  await desk.page.getByRole('button', { name: `加入 ${names.objectedTo}` }).focus();
  for (const [index] of ranked.entries()) {
    await desk.page.keyboard.press('Enter');
    await desk.see(`已选 ${index + 1} 个，名额不限`);
    if (index + 1 < ranked.length) expect(await focusedName(desk)).toMatch(/^加入 /);
  }
  await desk.see('审核通过的申报都已加入下面的推荐项目。');
  const up = desk.page.getByRole('button', { name: `上移 ${names.selected}` });
  await up.focus();
  while (await up.isEnabled()) {
    expect(await focusedName(desk)).toBe(`上移 ${names.selected}`);
    await desk.page.keyboard.press('Enter');
  }
  expect(await focusedName(desk)).toBe(`下移 ${names.selected}`);
}

export async function issueTable(desk: ConsoleDesk): Promise<void> {
  await desk.page.getByLabel('推荐文件的文号').fill('演经信函〔2026〕1号');
  await isSound(desk);
  await desk.press('保存');
  await desk.page.getByText('已保存', { exact: true }).first().waitFor();
  await desk.press('生成推荐表和推荐文件');
  await desk.see(/^第 1 次生成/);
  for (const paper of ['推荐表', '推荐文件']) {
    const file = { name: `${paper}盖章.pdf`, mimeType: 'application/pdf', buffer: smallPdf };
    await desk.choosing(`上传${paper}的扫描件`, file);
    await desk.see(file.name);
  }
  await desk.see('扫描件齐全。');
  await desk.see('由市州负责人报送。');
  await isSound(desk);
}

function focusedName({ page }: ConsoleDesk): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}
