import type { Answers } from '#shared/applications/answers';
import type { RecommendationView } from '#shared/api/views';
import { Application } from '../../server/src/applications';
import { CampaignBureau } from '../../server/src/campaigns';
import { sealOpinions } from '../opinions/sealed-opinions';
import { INSERTED_AT, insertApplication } from '../support/insert-application';
import type { Clerk } from '../support/people';
import { smallPdf } from '../support/sample-files';
import { soundAnswers } from '../support/sound-answers';
import type { TestApp } from '../support/test-app';

type Row = Partial<Application> & { unitName?: string; said?: Answers };

/** Applications that a bureau has approved, written straight to the tables: how they got there is another test. */
export async function approvedIn(
  app: TestApp,
  bureauCode: string,
  count: number,
  of: (index: number) => Row = () => ({}),
): Promise<string[]> {
  const ids: string[] = [];
  await app.database.write(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const { unitName = `演示单位${index + 1}`, said = {}, ...changes } = of(index);
      const projectName = `演示项目${index + 1}`;
      const row = {
        campaignId: app.campaignId,
        bureauCode,
        unitName,
        projectName,
        answers: JSON.stringify(soundAnswers({ unitName, projectName, ...said })),
        hasPriority: index % 2 === 0,
        openedAtUtc: INSERTED_AT,
        decisionText: '演示推荐意见：同意推荐。',
        ...changes,
      };
      ids.push(await insertApplication(tx, row));
    }
  });
  return ids;
}

export async function setQuota(app: TestApp, bureauCode: string, quota: number | null): Promise<void> {
  await app.database.write((tx) =>
    tx.insert(CampaignBureau, {
      campaignId: app.campaignId,
      bureauCode,
      deadlineUtc: null,
      quota,
      paperCopies: 3,
    }),
  );
}

export async function statusOf(app: TestApp, id: string): Promise<string> {
  return (await app.database.read.findOneByOrFail(Application, { id })).status;
}

export async function tableOf(clerk: Clerk): Promise<RecommendationView> {
  return (await clerk.call('recommendations.own')).body;
}

export function paramsOf(table: Pick<RecommendationView, 'id'>): { id: string } {
  if (table.id === null) throw new Error('This table has not been saved yet');
  return { id: table.id };
}

/** Saves onto the newest version. */
export async function save(
  clerk: Clerk,
  ids: readonly string[],
  reason = '演示理由：平台开放能力强，带动产业链协同。',
): Promise<RecommendationView> {
  const { version } = await tableOf(clerk);
  const entries = ids.map((applicationId) => ({ applicationId, reason }));
  const body = { letterNumber: '演经信函〔2026〕1号', entries };
  await sealOpinions(clerk.app, ids);
  return (await clerk.call('recommendations.save', { version, body })).body;
}

export async function issue(clerk: Clerk): Promise<RecommendationView> {
  const table = await tableOf(clerk);
  const request = { params: paramsOf(table), version: table.version, body: {} };
  return (await clerk.call('recommendations.issue', request)).body;
}

export async function addScan(
  clerk: Clerk,
  paper: 'table' | 'letter',
  bytes: Buffer = smallPdf,
  name = '盖章扫描.pdf',
): Promise<RecommendationView> {
  const params = paramsOf(await tableOf(clerk));
  const request = { params, file: { name, bytes }, fields: { paper } };
  return (await clerk.call('recommendations.addScan', request)).body;
}

/** Saved, issued and sealed: all that the head still has to do is to send it. */
export async function readyToSend(clerk: Clerk, ids: readonly string[]): Promise<RecommendationView> {
  await save(clerk, ids);
  await issue(clerk);
  await addScan(clerk, 'table');
  return addScan(clerk, 'letter');
}

export async function sendOf(head: Clerk) {
  const table = await tableOf(head);
  return head.call('recommendations.send', { params: paramsOf(table), version: table.version, body: {} });
}

/** As the province sees it; it must have been sent. */
export async function openedBy(province: Clerk, id: string | null): Promise<RecommendationView> {
  return (await province.call('recommendations.open', { params: { id: id ?? '' } })).body;
}
