import { IsNull, type EntityManager } from 'typeorm';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { answerText } from '#shared/applications/answer-text';
import { statuses } from '#shared/applications/statuses';
import { templateKeys, templates } from '#shared/notices/notice-kinds';
import { formatChinaTime } from '#shared/text/china-time';
import { memberRoles } from '#shared/units/member-roles';
import { ContactAccount, PrivacyConsent, Session } from '../accounts';
import { answersOf, Application, Submission } from '../applications';
import { Attachment } from '../attachments';
import { definitionFor } from '../campaigns';
import { ComputerLink } from '../computer-links';
import { databaseNow } from '../database';
import { ClaimDispute } from '../disputes';
import type { ContactActor } from '../http';
import { Notice, remainingMessages } from '../notices';
import { PagePhoto } from '../pages';
import { PaperMail } from '../paper-mails';
import { Print } from '../papers';
import { findMember, findUnitOf } from '../units';
import { pendingDeletion } from './deletion';
import { ownDataWords as words } from './own-data-words';

type OwnData = AnswerOf<'privacy.ownData'>;
type Part = OwnData['parts'][number];
type Row = Part['rows'][number];

/**
 * What is keyed to the person and to the own unit's applications, in words. Left out: WeChat's identifier, hashes and
 * tokens, which say nothing to a person, the bytes of files, and what offices wrote for themselves.
 */
export async function gatherOwnData(read: EntityManager, { accountId }: ContactActor): Promise<OwnData> {
  const unit = await findUnitOf(read, accountId);
  const applications =
    unit === null ? [] : await read.find(Application, { where: { unitId: unit.id }, order: { id: 'DESC' } });
  const parts: Part[] = [await accountPart(read, accountId)];
  for (const application of applications) parts.push(await applicationPart(read, { application, accountId }));
  parts.push(await signInsPart(read, accountId), await noticesPart(read, accountId));
  return { atUtc: await databaseNow(read), parts };
}

async function accountPart(read: EntityManager, accountId: string): Promise<Part> {
  const account = await read.findOneByOrFail(ContactAccount, { id: accountId });
  const consents = await read.find(PrivacyConsent, {
    where: { accountId },
    order: { consentedAtUtc: 'ASC' },
  });
  const unit = await findUnitOf(read, accountId);
  const rows: Row[] = [
    { label: words.since, value: formatChinaTime(account.createdAtUtc) },
    {
      label: words.consent,
      value:
        consents.length === 0
          ? words.noConsent
          : consents
              .map((one) => words.consentVersion(one.version, formatChinaTime(one.consentedAtUtc)))
              .join('\n'),
    },
  ];
  if (unit !== null) rows.push({ label: words.unit, value: `${unit.name}\n${unit.creditCode}` });
  rows.push(...(await unitRows(read, accountId)));
  const deletion = await pendingDeletion(read, accountId);
  if (deletion !== null)
    rows.push({ label: words.deletion, value: words.deletionDue(formatChinaTime(deletion.dueAtUtc)) });
  return { title: words.account, rows };
}

/** What the person is for the unit, and what they have put before a bureau about a claim. */
async function unitRows(read: EntityManager, accountId: string): Promise<Row[]> {
  const member = await findMember(read, accountId);
  const disputes = await read.find(ClaimDispute, { where: { accountId }, order: { id: 'ASC' } });
  return [
    ...(member === null ? [] : [{ label: words.role, value: memberRoles[member.role].label }]),
    ...(member === null || member.label === '' ? [] : [{ label: words.label, value: member.label }]),
    ...disputes.map(({ personName, mobile, statement, filedAtUtc }) => ({
      label: words.dispute(formatChinaTime(filedAtUtc)),
      value: `${personName}\n${mobile}\n${statement}`,
    })),
  ];
}

async function applicationPart(
  read: EntityManager,
  { application, accountId }: { application: Application; accountId: string },
): Promise<Part> {
  const definition = await definitionFor(read, application);
  const answers = answersOf(application);
  const of = { where: { applicationId: application.id } };
  const attachments = await read.findBy(Attachment, { ...of.where, removedAtUtc: IsNull() });
  const prints = await read.find(Print, { ...of, order: { revision: 'ASC' } });
  const submissions = await read.find(Submission, {
    ...of,
    select: { id: true, number: true, submittedAtUtc: true },
    order: { sequence: 'ASC' },
  });
  const mails = await read.find(PaperMail, { where: { ...of.where, accountId }, order: { id: 'ASC' } });
  const photos = await read.countBy(PagePhoto, of.where);
  const rows: Row[] = [
    { label: words.code, value: application.code },
    { label: words.status, value: statuses[application.status].label },
    ...definition.form.fields.map((field) => ({
      label: field.label,
      value: answerText(field, answers[field.key]),
    })),
    { label: words.attachments, value: attachments.map(({ fileName }) => fileName).join('\n') },
    {
      label: words.prints,
      value: prints
        .map(({ revision, issuedAtUtc }) => words.printLine(revision, formatChinaTime(issuedAtUtc)))
        .join('\n'),
    },
    {
      label: words.mails,
      value: mails
        .map(({ address, maskedAddress, createdAtUtc }) =>
          words.mailLine(address ?? maskedAddress, formatChinaTime(createdAtUtc)),
        )
        .join('\n'),
    },
    { label: words.photos, value: photos === 0 ? '' : words.photoCount(photos) },
    {
      label: words.submissions,
      value: submissions
        .map(({ number, submittedAtUtc }) => words.submissionLine(number, formatChinaTime(submittedAtUtc)))
        .join('\n'),
    },
  ];
  return { title: words.application(definition.title), rows: rows.filter(({ value }) => value !== '') };
}

/** Where the person is signed in: phones without a name, computers as their browsers call themselves. */
async function signInsPart(read: EntityManager, accountId: string): Promise<Part> {
  const phones = await read.find(Session, {
    where: { accountId, kind: 'contact' },
    order: { createdAtUtc: 'ASC' },
  });
  const computers = await read.find(ComputerLink, {
    where: { accountId },
    order: { connectedAtUtc: 'ASC' },
  });
  return {
    title: words.signIns,
    rows: [
      ...phones.map(({ createdAtUtc, lastSeenAtUtc }) => ({
        label: words.phone,
        value: words.phoneLine(formatChinaTime(createdAtUtc), formatChinaTime(lastSeenAtUtc)),
      })),
      ...computers.map(({ browser, connectedAtUtc, endedAtUtc }) => ({
        label: words.computer,
        value: words.computerLine(
          browser,
          formatChinaTime(connectedAtUtc ?? ''),
          endedAtUtc === null ? null : formatChinaTime(endedAtUtc),
        ),
      })),
    ],
  };
}

async function noticesPart(read: EntityManager, accountId: string): Promise<Part> {
  const notices = await read.find(Notice, { where: { accountId }, order: { sentAtUtc: 'DESC', id: 'DESC' } });
  const left = await remainingMessages(read, accountId);
  return {
    title: words.notices,
    rows: [
      ...templateKeys.map((key) => ({
        label: `${words.messagesLeft}：${templates[key].title}`,
        value: words.times(left[key]),
      })),
      ...notices.map(({ sentAtUtc, title, text }) => ({
        label: formatChinaTime(sentAtUtc),
        value: `${title}\n${text}`,
      })),
    ],
  };
}
