import { ulid } from 'ulid';
import type { PublicityDesk } from '#shared/api/views';
import type { Status } from '#shared/applications/statuses';
import { endOfWorkingDayUtc } from '#shared/publicity/publicity-rules';
import { Application } from '../../server/src/applications';
import { Campaign } from '../../server/src/campaigns';
import { databaseNow } from '../../server/src/database';
import { Ranking, RankingRow } from '../../server/src/experts';
import { Publication } from '../../server/src/publicity';
import { ownAddress } from '../support/http-caller';
import { INSERTED_AT, insertApplication } from '../support/insert-application';
import { provinceClerk, type Clerk } from '../support/people';
import type { TestApp } from '../support/test-app';

/** A campaign of its own whose applications were scored and ranked, and the clerk who makes the result public. */
export interface RankedCampaign {
  campaignId: string;
  ids: string[];
  clerk: Clerk;
}

export interface RankedOptions {
  count?: number;
  of?: (index: number) => RankedChanges;
}

interface RankedChanges {
  projectName?: string;
  unitName?: string;
  status?: Status;
}

export async function rankedCampaign(app: TestApp, options: RankedOptions = {}): Promise<RankedCampaign> {
  const { count = 4, of = (): RankedChanges => ({}) } = options;
  const campaignId = ulid();
  const ids: string[] = [];
  await app.database.write(async (tx) => {
    const campaign = await tx.findOneByOrFail(Campaign, { id: app.campaignId });
    await tx.insert(Campaign, { ...campaign, id: campaignId, createdAtUtc: INSERTED_AT });
    for (let index = 0; index < count; index += 1) {
      const { unitName = `演示单位${index + 1}`, status = 'underReview', ...changes } = of(index);
      const projectName = changes.projectName ?? `演示项目${index + 1}`;
      const bureauCode = index % 2 === 0 ? '420100' : '420500';
      const row = { campaignId, bureauCode, unitName, projectName, status };
      ids.push(await insertApplication(tx, row));
    }
  });
  await freezeRanking(app, campaignId, ids);
  return { campaignId, ids, clerk: await provinceClerk(app) };
}

export async function freezeRanking(
  app: TestApp,
  campaignId: string,
  ids: readonly string[],
  version = 1,
): Promise<void> {
  await app.database.write(async (tx) => {
    const rankingId = ulid();
    await tx.insert(Ranking, {
      id: rankingId,
      campaignId,
      version,
      sha256: String(version).repeat(64).slice(0, 64),
      inputs: '{}',
      reason: null,
      frozenByStaffId: ulid(),
      frozenAtUtc: await databaseNow(tx),
    });
    for (const [index, applicationId] of ids.entries()) {
      const place = index + 1;
      await tx.insert(RankingRow, {
        rankingId,
        applicationId,
        ordinal: place,
        place,
        scoreText: String(95 - index),
      });
    }
  });
}

export async function deskOf({ clerk, campaignId }: RankedCampaign): Promise<PublicityDesk> {
  return (await clerk.call('publicity.desk', { query: { campaignId } })).body;
}

export function publish(
  { clerk, campaignId, ids }: RankedCampaign,
  desk: PublicityDesk,
  changes: object = {},
): ReturnType<typeof clerk.call<'publicity.publish'>> {
  const body = {
    campaignId,
    rankingId: desk.ranking?.id,
    rankingSha256: desk.ranking?.sha256,
    listed: ids.slice(0, 2),
    skipped: [],
    startsAtUtc: null,
    endsAtUtc: endOfWorkingDayUtc(desk.serverTimeUtc, 6),
    ...changes,
  };
  return clerk.call('publicity.publish', { body });
}

/** The first `listed` of a ranking, made public. */
export async function publishedCampaign(
  app: TestApp,
  options: RankedOptions & { listed?: number } = {},
): Promise<RankedCampaign & { id: string }> {
  const scene = await rankedCampaign(app, options);
  const listed = scene.ids.slice(0, options.listed ?? 2);
  const { id } = (await publish(scene, await deskOf(scene), { listed })).body;
  return { ...scene, id };
}

/** As if the days had passed. */
export async function endPublicity(app: TestApp, id: string): Promise<void> {
  await app.database.write((tx) => tx.update(Publication, { id }, { endsAtUtc: '2026-02-02T00:00:00.000Z' }));
}

export async function statusOf(app: TestApp, ids: readonly string[]): Promise<Status[]> {
  const found: Status[] = [];
  for (const id of ids) found.push((await app.database.read.findOneByOrFail(Application, { id })).status);
  return found;
}

export const soundObjection = {
  about: '',
  reason: '该项目的佐证材料与公开的年报不一致，请核实。',
  name: '演示公民',
  unit: '演示机构',
  telephone: '027-12345678',
  consent: 'yes',
  website: '',
};

/** A browser without a sign-in: it asks for pages and sends the form as browsers do. */
export class Visitor {
  private readonly address = ownAddress();

  constructor(private readonly app: TestApp) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.app.url}${path}`, {
      redirect: 'manual',
      headers: { accept: 'text/html', 'x-forwarded-for': this.address, ...headers },
    });
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  object(
    id: string,
    changes: Partial<typeof soundObjection> = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.app.url}/publicity/${id}/objections`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html', origin: this.app.url, 'x-forwarded-for': this.address, ...headers },
      body: new URLSearchParams({ ...soundObjection, ...changes }),
    });
  }
}
