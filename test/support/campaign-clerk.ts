import type { CampaignContent } from '#shared/campaigns/campaign-content';
import type { CampaignDraftView } from '#shared/api/views';
import { Contact, type Clerk } from './people';
import type { TestApp } from './test-app';

type As = 'nextCampaign' | 'correction';

/** A draft of the next notice, copied from the running one. */
export async function draftOf(clerk: Clerk, as: As = 'nextCampaign'): Promise<CampaignDraftView> {
  const body = { campaignId: clerk.app.campaignId, as };
  return (await clerk.call('campaignDrafts.copy', { body })).body;
}

export async function saveContent(
  clerk: Clerk,
  draft: CampaignDraftView,
  content: CampaignContent,
): Promise<CampaignDraftView> {
  const { id, version } = draft;
  return (await clerk.call('campaignDrafts.save', { params: { id }, version, body: content })).body;
}

export function publish(clerk: Clerk, { id, version }: Pick<CampaignDraftView, 'id' | 'version'>) {
  return clerk.call('campaignDrafts.publish', { params: { id }, version, body: {} });
}

/** With other dates: opened a while ago, so that people can apply at once. */
export function openNow(content: CampaignContent): CampaignContent {
  const schedule = {
    ...content.schedule,
    opensAtUtc: '2026-02-01T00:00:00.000Z',
    deadlineUtc: '2098-12-31T10:00:00.000Z',
  };
  return { ...content, schedule };
}

/** The contact of a new unit with an application in this campaign. */
export async function unitIn(app: TestApp, campaignId: string, bureauCode = '420100'): Promise<Contact> {
  const contact = await (await (await new Contact(app).signIn()).consent()).claim({ bureauCode });
  contact.see(await contact.call('applications.create', { body: { campaignId } }));
  return contact;
}
