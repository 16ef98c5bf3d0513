import { notice2020 } from '#shared/campaigns/notice-2020';
import { handIn, ReviewDesk, scoresAt } from '../../experts/review-scene';
import type { Clerk } from '../../support/people';
import type { ConsoleDesk } from '../support/console-desk';
import { names, ranked, type Contacts } from './fates';
import { isSound, isSoundByKeyboard } from './sound-page';

const { criteria } = notice2020.review;

/** Nine tenths everywhere; a reload on the way loses nothing. */
export async function scoreOnScreen(desk: ConsoleDesk): Promise<void> {
  await desk.see('共 4 份，已提交 0 份');
  await isSound(desk);
  await desk.page.getByRole('link', { name: names.selected }).click();
  const pointsOf = (label: string) => desk.page.getByLabel(`${label}：分数`);
  const pointsFor = (maximumPoints: number) => String((maximumPoints * 9) / 10);
  for (const { label, maximumPoints } of criteria) await pointsOf(label).fill(pointsFor(maximumPoints));
  await desk.page.getByLabel('总体评语（可不填）').fill('演示评语');
  await desk.see(/^已保存，/);
  await desk.page.reload();
  for (const { label, maximumPoints } of criteria) {
    await pointsOf(label).waitFor();
    expect(await pointsOf(label).inputValue()).toBe(pointsFor(maximumPoints));
  }
  await isSoundByKeyboard(desk);
  await desk.press('提交评分表');
  await desk.press('提交评分表', { of: desk.dialog });
  await desk.see(/^已于 .* 提交，只能查看。$/);
  await isSound(desk);
}

/** Every sheet that nobody has handed in yet, a tenth less at each place. */
export async function scoreTheRest(
  contacts: Contacts,
  { province, experts }: { province: Clerk; experts: readonly Clerk[] },
): Promise<void> {
  const desk = new ReviewDesk(province);
  await desk.refresh();
  for (const expert of experts) {
    for (const [place, fate] of ranked.entries()) {
      const { id } = contacts[fate];
      const own = desk.about(id).assignments.find(({ expertId }) => expertId === expert.accountId);
      if (own === undefined || own.submittedAtUtc !== null) continue;
      await handIn(expert, own.id, scoresAt(9 - place));
    }
  }
}
