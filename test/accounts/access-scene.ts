import { endpointPaths, type EndpointName } from '#shared/api/paths';
import { privacyNotice } from '#shared/campaigns/privacy-notice';
import { openComputerSession, sessionTokenSha256, StaffAccount } from '../../server/src/accounts';
import { Application } from '../../server/src/applications';
import { OutboxMessage } from '../../server/src/notices';
import { UnitMember } from '../../server/src/units';
import { Computer } from '../support/computer';
import type { Caller, CallRequest } from '../support/http-caller';
import { clerkOf, Contact, contactAt, provinceClerk, staffOf } from '../support/people';
import { smallPdf } from '../support/sample-files';
import type { TestApp } from '../support/test-app';
import { newUpload, sha256Of, wholeFile } from '../support/upload-photo';
import { approvedIn, readyToSend, sendOf } from '../recommendations/approved-applications';
import { publicityScene, publicityBodies } from '../publicity/matrix-scene';
import { draftOf } from '../support/campaign-clerk';
import { expertBodies, expertScene } from '../experts/matrix-scene';
import type { Person } from './access-table';

export const missingId = '01J00000000000000000000000';
export interface Scene {
  /** Those who are signed in. */
  contacts: Contact[];
  callers: Record<Person, Caller>;
  /** Next year's notice, not published. */
  draftId: string;
  requestFor(name: EndpointName, id?: string): CallRequest;
}

export async function setScene(app: TestApp): Promise<Scene> {
  const contact = await contactAt(app, 'submitted');
  const [notice] = (await contact.call('notices.inbox')).body.notices;
  const message = await app.database.read.findOneByOrFail(OutboxMessage, { noticeId: notice?.id ?? '' });
  const { version, photos, attachments } = contact.application;
  const disabled = await clerkOf(app, '420100');
  await app.database.write((tx) => tx.update(StaffAccount, { id: disabled.accountId }, { isDisabled: true }));
  const ended = await new Contact(app).signIn();
  await ended.call('sessions.end');
  const otherContact = await contactAt(app, 'draft');
  const dispute = await disputeOf(contact, otherContact);
  const review = await expertScene(app);
  const publicity = await publicityScene(app);
  const bureauHead = await clerkOf(app, '420100', 'bureauHead');
  const recommendation = await readyToSend(bureauHead, await approvedIn(app, '420100', 1));
  await sendOf(bureauHead);
  const { id: draftId } = await draftOf(await provinceClerk(app));
  return {
    draftId,
    contacts: [contact, otherContact],
    callers: {
      anonymous: new Contact(app),
      contactOfUnit: contact,
      contactOfOtherUnit: otherContact,
      bureau: await clerkOf(app, '420100'),
      otherBureau: await clerkOf(app, '420500'),
      bureauHead,
      province: await provinceClerk(app),
      expert: review.expert,
      auditor: await staffOf(app, 'auditor'),
      administrator: await staffOf(app, 'admin'),
      disabledStaff: disabled,
      endedSession: ended,
      connectedComputer: await connectedTo(app, contact),
    },
    requestFor(
      name,
      id = publicity.idFor(name) ??
        ownIdOf(name, {
          notice: notice?.id,
          message: message.id,
          recommendation: recommendation.id,
          colleague: contact.me?.accountId,
          dispute,
        }) ??
        contact.id,
    ) {
      const upload = name === 'attachments.add' || name === 'recommendations.addScan';
      const chunk = name === 'pages.putChunk';
      const isWrite = !endpointPaths[name].startsWith('GET') && !endpointPaths[name].startsWith('DELETE');
      return {
        version,
        params: {
          id: id ?? '',
          condition: 'common1',
          field: 'projectName',
          attachment: attachments[0]?.id ?? '',
          photo: photos[0]?.id ?? '',
          revision: '1',
          upload: newUpload(),
          offset: '0',
          arrival: missingId,
          number: publicity.objectionNumber,
          subject: contact.id,
          account: disabled.accountId,
          session: missingId,
          link: missingId,
          scan: recommendation.scans[0]?.id ?? '',
          file: 'table.pdf',
          ...review.paramsFor(name),
        },
        ...(upload
          ? { file: { name: 'x.jpg', bytes: Buffer.from('no picture') }, fields: fieldsFor(name) }
          : {}),
        ...(chunk ? { bytes: smallPdf } : {}),
        query: chunk ? { sha256: sha256Of(smallPdf) } : (queries[name] ?? {}),
        ...(isWrite && !upload && !chunk ? { body: bodies[name] ?? {} } : {}),
      };
    },
  };
}

const queries: Partial<Record<EndpointName, Record<string, string>>> = {
  'reviews.compare': { one: '1', other: '2' },
};

/** The application of the table is handed in, so that no phone could connect a computer to it any more. */
async function connectedTo(app: TestApp, contact: Contact): Promise<Computer> {
  const computer = new Computer(app);
  const { id, token } = await computer.begin();
  const { accountId } = await app.database.read.findOneByOrFail(UnitMember, {
    unitId: (await app.database.read.findOneByOrFail(Application, { id: contact.id })).unitId,
  });
  const session = { id, tokenSha256: sessionTokenSha256(token), accountId, applicationId: contact.id };
  await app.database.write((tx) => openComputerSession(tx, { ...session, atUtc: new Date().toISOString() }));
  return computer;
}

/** The contact of the table says that the unit of the other one is theirs. */
async function disputeOf(contact: Contact, other: Contact): Promise<string | undefined> {
  const body = {
    creditCode: other.me?.unit?.creditCode,
    statement: '演示',
    personName: '演示',
    mobile: '13800000000',
  };
  return (await contact.call('disputes.file', { body })).body.disputes[0]?.id;
}

/** What a path names where it is not the application. */
function ownIdOf(
  name: EndpointName,
  ids: {
    notice: string | undefined;
    message: string;
    recommendation: string | null;
    colleague: string | undefined;
    dispute: string | undefined;
  },
): string | null | undefined {
  if (name === 'deliveries.retry') return ids.message;
  if (name === 'notices.read') return ids.notice;
  if (name === 'colleagues.change' || name === 'colleagues.remove') return ids.colleague;
  if (name.startsWith('disputes.')) return ids.dispute;
  return name === 'exports.set' || name.startsWith('recommendations.') ? ids.recommendation : undefined;
}

function fieldsFor(name: EndpointName): Record<string, string> {
  return name === 'recommendations.addScan' ? { paper: 'table' } : { kind: 'detail' };
}

/** Well-formed, so that the object is looked for; what they ask is refused or harmless. */
const bodies: Partial<Record<EndpointName, object>> = {
  'computerLinks.begin': { browser: '演示' },
  'computerLinks.inspect': { scanCode: 'x'.repeat(22) },
  'computerLinks.confirm': { scanCode: 'x'.repeat(22), checkNumber: '0000' },
  'sessions.createWechat': { code: 'no-such-code' },
  'accounts.consent': { version: privacyNotice.version },
  'units.claim': { creditCode: '1', name: '演示', bureauCode: '420100' },
  'colleagues.invite': { label: '', role: 'filler' },
  'colleagues.change': { label: '', role: 'filler' },
  'colleagues.transfer': { to: missingId },
  'colleagues.inspectInvitation': { code: 'x' },
  'colleagues.accept': { code: 'x' },
  'disputes.file': { creditCode: '1', statement: '', personName: '', mobile: '' },
  'disputes.decide': { ruling: 'kept', reason: '演示' },
  'applications.create': { campaignId: 'no-such-campaign' },
  'applications.saveAnswers': { answers: {} },
  'applications.confirmCondition': { confirmed: true },
  'pages.add': wholeFile(newUpload(), smallPdf).body,
  'paperMails.send': { address: 'nobody' },
  'pages.place': { page: 1 },
  'notices.recordConsents': { choices: {} },
  'staff.signIn': { userName: 'nobody', password: 'x' },
  'staff.changePassword': { oldPassword: 'not this one', newPassword: 'x' },
  'staff.enrolSecondFactor': { password: 'not this one' },
  'staff.confirmSecondFactor': { code: '000000' },
  'staffAccounts.create': { userName: 'nobody', displayName: '演示', role: 'bureau', bureauCode: null },
  'staffAccounts.edit': { displayName: '演示', role: 'province', bureauCode: null },
  // Refused for its content, so that the application stays submitted for everybody after.
  'reviews.return': {
    reasons: [{ target: { kind: 'page', page: 99 }, text: 'x' }],
    correctUntilUtc: '2098-01-01T00:00:00.000Z',
  },
  'reviews.approve': { opinion: '同意' },
  'reviews.decline': { reason: '不同意' },
  'reviews.revealContact': { reason: 'correction' },
  'reviews.rulePhoto': { isValid: true, reason: '已核对' },
  'recommendations.save': { letterNumber: '', entries: [] },
  'recommendations.check': { checks: [] },
  'recommendations.sendBack': { reason: '退回' },
  ...publicityBodies,
  'deliveries.recordCall': { throughNoticeId: missingId, outcome: 'reached', note: '' },
  'opinions.save': { text: '同意推荐' },
  'opinions.waive': { reason: '已核对原件' },
  'campaignDrafts.copy': { campaignId: missingId, as: 'nextCampaign' },
  'campaignDrafts.extendDeadline': {
    bureauCode: null,
    deadlineUtc: '2026-01-01T00:00:00.000Z',
    reason: '演示',
  },
  ...expertBodies,
  'paperArrivals.compare': { codes: [] },
  'paperArrivals.record': { copies: 1, codes: [] },
  'paperArrivals.undo': { reason: '登记错了' },
  'paperArrivals.remind': { applicationIds: null },
  'usualSentences.save': { lists: { field: [], page: [], attachment: [], decline: [], opinion: [] } },
  'demo.loginCode': { account: 'somebody' },
  'demo.subscribe': { choices: { progress: 'reject' } },
};

/** Moves that would succeed are asked at a stale version, so that the application stays submitted for everybody. */
const askedStale: EndpointName[] = [
  'applications.recall',
  'applications.withdraw',
  'reviews.approve',
  'reviews.decline',
  'reviews.rulePhoto',
  'recommendations.sendBack',
];

/** A form with a file and no fields. */
function withPicture({ body: _json, ...request }: CallRequest): CallRequest {
  return { ...request, file: { name: 'x.jpg', bytes: Buffer.from('no picture') }, fields: {} };
}

export function requestOf(scene: Scene, name: EndpointName, id?: string): CallRequest {
  const ofDraft = name.startsWith('campaignDrafts.') ? scene.draftId : undefined;
  const request = scene.requestFor(name, id ?? ofDraft);
  if (name === 'opinions.addPhoto') return withPicture(request);
  // Nobody's account changes while others are still asking.
  if (name.startsWith('staffAccounts.') || name.startsWith('campaignDrafts.'))
    return { ...request, version: 99 };
  return askedStale.includes(name) ? { ...request, version: 1 } : request;
}
