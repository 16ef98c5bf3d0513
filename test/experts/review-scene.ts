import { ulid } from 'ulid';
import type { Answers } from '#shared/applications/answers';
import type { Status } from '#shared/applications/statuses';
import type { ReviewBoard, SheetView } from '#shared/api/views';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { Submission } from '../../server/src/applications';
import { Campaign } from '../../server/src/campaigns';
import { databaseNow } from '../../server/src/database';
import { inventCreditCode } from '../support/credit-codes';
import { INSERTED_AT, insertApplication } from '../support/insert-application';
import { provinceClerk, staffOf, type Clerk } from '../support/people';
import { soundAnswers } from '../support/sound-answers';
import type { TestApp } from '../support/test-app';

export const { criteria } = notice2020.review;

export interface GivenApplication {
  unitName?: string;
  creditCode?: string;
  bureauCode?: string;
  status?: Status;
  answers?: Answers;
}

/** A campaign of its own, so that every test has a review from the beginning. */
export async function newCampaign(app: TestApp): Promise<string> {
  const id = ulid();
  await app.database.write(async (tx) => {
    const campaign = await tx.findOneByOrFail(Campaign, { id: app.campaignId });
    await tx.insert(Campaign, { ...campaign, id, createdAtUtc: await databaseNow(tx) });
  });
  return id;
}

/** An application that has reached the province, as its rows stand then. */
export async function givenApplication(
  app: TestApp,
  campaignId: string,
  given: GivenApplication = {},
): Promise<string> {
  const { unitName = '演示装备制造有限公司', bureauCode = '420500', status = 'received' } = given;
  const answers = JSON.stringify(soundAnswers({ unitName, ...given.answers }));
  const { creditCode = inventCreditCode() } = given;
  return app.database.write(async (tx) => {
    const unit = { unitName, creditCode, bureauCode };
    const id = await insertApplication(tx, { ...unit, campaignId, status, answers });
    await tx.insert(Submission, {
      id: ulid(),
      applicationId: id,
      sequence: 1,
      number: `SC-${id.slice(-10)}-1`,
      receivedAtUtc: INSERTED_AT,
      submittedAtUtc: INSERTED_AT,
      answers,
      manifest: '{}',
      sha256: '0'.repeat(64),
    });
    return id;
  });
}

/** An expert whose employer and city are known. */
export async function givenExpert(
  app: TestApp,
  province: Clerk,
  profile: { employer?: string; employerCreditCode?: string | null; cityCode?: string | null } = {},
): Promise<Clerk> {
  const expert = await staffOf(app, 'expert');
  const body = { employer: '演示大学', employerCreditCode: null, cityCode: null, ...profile };
  await province.call('experts.saveProfile', { params: { id: expert.accountId }, body, version: 1 });
  return expert;
}

/** The province's clerk at the board, and the acts on it at the version that was seen last. */
export class ReviewDesk {
  board!: ReviewBoard;

  constructor(readonly province: Clerk) {}

  async refresh(): Promise<ReviewBoard> {
    this.board = (await this.province.call('experts.board')).body;
    return this.board;
  }

  get version(): number {
    return this.board.version;
  }

  about(applicationId: string): ReviewBoard['applications'][number] {
    const found = this.board.applications.find(({ id }) => id === applicationId);
    if (found === undefined) throw new Error('This application is not on the board');
    return found;
  }

  assignmentId(applicationId: string, expert: Clerk): string {
    const own = this.about(applicationId).assignments.find(({ expertId }) => expertId === expert.accountId);
    return own?.id ?? '';
  }

  async assign(applicationId: string, experts: readonly Clerk[]) {
    await this.refresh();
    const assignments = [{ applicationId, expertIds: experts.map(({ accountId }) => accountId) }];
    const reply = await this.province.call('experts.assign', {
      body: { assignments },
      version: this.version,
    });
    await this.refresh();
    return reply;
  }

  async start(...applicationIds: string[]) {
    await this.refresh();
    const reply = await this.province.call('experts.startReview', {
      body: { applicationIds },
      version: this.version,
    });
    await this.refresh();
    return reply;
  }

  async freeze(reason: string | null = null) {
    await this.refresh();
    const { previewSha256 } = (await this.province.call('experts.rankings')).body;
    const body = { reason, previewSha256 };
    return this.province.call('experts.freezeRanking', { body, version: this.version });
  }
}

/** The same points at every criterion, as a part of its maximum, in tenths. */
export function scoresAt(tenths: number): SheetView['scores'] {
  return Object.fromEntries(
    criteria.map(({ key, maximumPoints }) => [
      key,
      { points: String((maximumPoints * tenths) / 10), comment: '演示评语' },
    ]),
  );
}

export async function handIn(expert: Clerk, assignmentId: string, scores: SheetView['scores']) {
  const params = { id: assignmentId };
  const { version } = (await expert.call('scoring.open', { params })).body.sheet;
  const saved = await expert.call('scoring.save', { params, body: { scores, comment: '' }, version });
  return expert.call('scoring.submit', { params, body: {}, version: saved.body.version });
}

/** One application under review by three experts of other cities. */
export async function underReview(app: TestApp) {
  const campaignId = await newCampaign(app);
  const desk = new ReviewDesk(await provinceClerk(app));
  const application = await givenApplication(app, campaignId);
  const experts = [];
  for (let index = 0; index < 3; index += 1) experts.push(await givenExpert(app, desk.province));
  await desk.assign(application, experts);
  await desk.start(application);
  const [first, second, third] = experts as [Clerk, Clerk, Clerk];
  return { campaignId, desk, application, experts: [first, second, third] as const };
}
