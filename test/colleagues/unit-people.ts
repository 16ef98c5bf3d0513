import type { ColleaguesView } from '#shared/api/views';
import type { GrantableRole } from '#shared/units/member-roles';
import { Contact, contactAt } from '../support/people';
import type { TestApp } from '../support/test-app';

/** Signed in, agreed, and without a unit. */
export async function newcomer(app: TestApp): Promise<Contact> {
  return (await new Contact(app).signIn()).consent();
}

/** A new invitation of the owner's. */
export async function invitationOf(
  owner: Contact,
  role: GrantableRole = 'filler',
  label = '演示同事',
): Promise<ColleaguesView['invitations'][number]> {
  const { invitations } = (await owner.call('colleagues.invite', { body: { label, role } })).body;
  const newest = invitations.at(-1);
  if (newest === undefined) throw new Error('The invitation is missing');
  return newest;
}

/** Somebody who has accepted an invitation of the owner's, with the same application before them. */
export async function colleagueOf(
  owner: Contact,
  role: GrantableRole = 'filler',
  label = '演示同事',
): Promise<Contact> {
  const { code } = await invitationOf(owner, role, label);
  const colleague = await newcomer(owner.app);
  colleague.me = (await colleague.call('colleagues.accept', { body: { code } })).body;
  const id = colleague.me.application?.id;
  if (id !== undefined) colleague.see(await colleague.call('applications.get', { params: { id } }));
  return colleague;
}

export async function listOf(contact: Contact): Promise<ColleaguesView> {
  return (await contact.call('colleagues.list')).body;
}

/** Somebody of the unit, as the owner names them in a change. */
export async function asSeenBy(owner: Contact, colleague: Contact): Promise<{ id: string; version: number }> {
  const id = colleague.me?.accountId ?? '';
  const version = (await listOf(owner)).members.find((member) => member.id === id)?.version ?? 0;
  return { id, version };
}

export async function headlinesOf(contact: Contact): Promise<string[]> {
  return (await contact.call('notices.inbox')).body.notices.map(({ title }) => title);
}

/** Whoever registered a unit, and has begun its application. */
export function ownerAt(app: TestApp): Promise<Contact> {
  return contactAt(app, 'draft');
}

/** Somebody who says that the owner's unit is theirs. */
export async function claimantAgainst(owner: Contact): Promise<Contact> {
  const claimant = await newcomer(owner.app);
  await claimant.call('disputes.file', {
    body: {
      creditCode: owner.me?.unit?.creditCode ?? '',
      statement: '登记的人已经离职，现由我办理。',
      personName: '演示某',
      mobile: '138 0000 0001',
    },
  });
  return claimant;
}
