import { In, type EntityManager } from 'typeorm';
import { textAnswer } from '#shared/applications/answers';
import type { CallListRow } from '#shared/api/views';
import { noticeKinds } from '#shared/notices/notice-kinds';
import { maskMobileNumber } from '#shared/text/mobile-number';
import { maskPersonName } from '#shared/text/person-name';
import { StaffAccount } from '../accounts';
import { Application, regionOf } from '../applications';
import type { StaffActor } from '../http';
import { aboutApplication, OutboxMessage, shownState, type Notice } from '../notices';
import { submittedAnswers } from '../submissions';
import { Unit } from '../units';
import { ContactCall } from './contact-call.entity';
import { untoldNotices } from './untold-notices';

const PAGE_SIZE = 30;

/** Applications of the region whose contacts have to be called, the one with the newest notice first. */
export async function readCallList(
  read: EntityManager,
  actor: StaffActor,
  { before }: { before?: string | undefined },
): Promise<{ rows: CallListRow[]; nextBefore: string | null }> {
  const query = untoldNotices(read)
    .select('notice.applicationId', 'applicationId')
    .addSelect('MAX(notice.id)', 'newest')
    .groupBy('notice.applicationId')
    .orderBy('MAX(notice.id)', 'DESC')
    .limit(PAGE_SIZE + 1);
  const { bureauCode } = regionOf(actor);
  if (typeof bureauCode === 'string') query.andWhere('application.bureauCode = :bureauCode', { bureauCode });
  if (before !== undefined) query.having('MAX(notice.id) < :before', { before });
  const found = await query.getRawMany<{ applicationId: string; newest: string }>();
  const page = found.slice(0, PAGE_SIZE);
  const nextBefore = found.length > PAGE_SIZE ? (page.at(-1)?.newest ?? null) : null;
  const rows: CallListRow[] = [];
  for (const { applicationId } of page) {
    const row = await presentCallRow(read, await read.findOneByOrFail(Application, { id: applicationId }));
    if (row !== null) rows.push(row);
  }
  return { rows, nextBefore };
}

/** What the contacts of one application still have to be told; null when nothing is left. */
export async function presentCallRow(
  manager: EntityManager,
  application: Application,
): Promise<CallListRow | null> {
  const { id: applicationId, code, bureauCode, projectName } = application;
  const notices = await untoldNotices(manager)
    .andWhere('notice.applicationId = :applicationId', { applicationId })
    .orderBy('notice.id', 'DESC')
    .getMany();
  if (notices.length === 0) return null;
  const unit = await manager.findOneByOrFail(Unit, { id: application.unitId });
  const answers = (await submittedAnswers(manager, applicationId)) ?? {};
  return {
    applicationId,
    applicationCode: code,
    version: (await manager.countBy(ContactCall, { applicationId })) + 1,
    unitName: unit.name,
    projectName,
    bureauCode,
    contactName: maskPersonName(textAnswer(answers, 'contactName')),
    mobile: maskMobileNumber(textAnswer(answers, 'mobile')),
    notices: await presentNotices(manager, notices),
    lastCall: await presentLastCall(manager, applicationId),
  };
}

/** Two contacts of a unit have the same notice twice; it is told once. */
async function presentNotices(
  manager: EntityManager,
  notices: readonly Notice[],
): Promise<CallListRow['notices']> {
  const once = notices
    .filter(({ cause }, index) => notices.findIndex((one) => one.cause === cause) === index)
    .map(aboutApplication);
  const messages = await manager.findBy(OutboxMessage, { noticeId: In(once.map(({ id }) => id)) });
  return once.map(({ id, kind, sentAtUtc }) => {
    const state = messages.find(({ noticeId }) => noticeId === id)?.state ?? 'unknown';
    return {
      id,
      kind,
      headline: noticeKinds[kind].headline,
      sentAtUtc,
      state: shownState(state),
    };
  });
}

async function presentLastCall(
  manager: EntityManager,
  applicationId: string,
): Promise<CallListRow['lastCall']> {
  const call = await manager.findOne(ContactCall, { where: { applicationId }, order: { number: 'DESC' } });
  if (call === null) return null;
  const by = await manager.findOneBy(StaffAccount, { id: call.byStaffId });
  return { outcome: call.outcome, note: call.note, atUtc: call.atUtc, byName: by?.displayName ?? '' };
}
