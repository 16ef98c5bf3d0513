import { photographsOf } from '../../support/page-photos';
import { Computer } from '../../support/computer';
import { claimantAgainst, colleagueOf, invitationOf } from '../../colleagues/unit-people';
import { Contact } from '../../support/people';
import { soundAnswers } from '../../support/sound-answers';
import type { TestApp } from '../../support/test-app';
import type { Welcome } from '../support/built-server';
import { staffMember } from '../support/handed-in';

/** Everybody whose phone is looked at, each somewhere else on the way. */
export interface People {
  /** Has agreed to the notice and has no unit yet. */
  newcomer: Contact;
  /** Half of the form is filled. */
  drafting: Contact;
  /** Printed; no page is photographed. */
  printed: Contact;
  /** All pages are there; not handed in. */
  photographed: Contact;
  /** Handed in, opened at the bureau, given back. */
  returned: Contact;
  /** A page on a computer where a phone has opened its form. */
  computer: Computer;
  /** Registered a unit, and has let a colleague in; another invitation waits, and somebody disputes the claim. */
  shared: Contact;
  /** The colleague, who may not hand in. */
  filling: Contact;
  claimant: Contact;
  /** Has asked to be erased. */
  leaving: Contact;
  invitationCode: string;
  /** A page of the printed paper, stamped. */
  paper: Buffer;
}

/** As clerks usually give. */
const CORRECTION_MS = 10 * 24 * 3_600_000;

const unitNames = { drafting: '演示制造有限公司', printed: '演示装备有限公司' };

export async function gather(welcome: Welcome, app: TestApp): Promise<People> {
  const newcomer = await (await new Contact(app).signIn()).consent();
  const drafting = await begun(app, unitNames.drafting);
  const { description: _, email: __, ...half } = soundAnswers();
  await drafting.save(half);
  const printed = await filled(app, unitNames.printed);
  await printed.issue();
  const photographed = await filled(app, '演示精密机械有限公司');
  const [paper = Buffer.alloc(0)] = await photographAll(photographed);
  const returned = await filled(app, '演示智能制造有限公司');
  await photographAll(returned);
  await returned.submit();
  const clerk = await staffMember(welcome, app, 'wuhan');
  await clerk.markOpened(returned.id);
  const reasons = [
    { target: { kind: 'field', key: 'industry' }, text: '请写到行业中类。' },
    { target: { kind: 'page', page: 1 }, text: '封面的公章不清楚，请重新盖章、重拍。' },
  ];
  await clerk.giveBack(returned.id, reasons, new Date(Date.now() + CORRECTION_MS).toISOString());
  await returned.refresh();
  const computer = await new Computer(app).connectedBy(await begun(app, '演示软件有限公司'));
  const shared = await begun(app, '演示联合制造有限公司');
  const filling = await colleagueOf(shared, 'filler', '财务小李');
  const { code: invitationCode } = await invitationOf(shared, 'submitter', '办公室老王');
  const claimant = await claimantAgainst(shared);
  const leaving = await begun(app, '演示纺织有限公司');
  await leaving.call('privacy.requestDeletion', { body: {} });
  return {
    leaving,
    shared,
    filling,
    claimant,
    invitationCode,
    newcomer,
    drafting,
    printed,
    photographed,
    returned,
    computer,
    paper,
  };
}

async function begun(app: TestApp, name: string): Promise<Contact> {
  const contact = await (await new Contact(app).signIn()).consent();
  await contact.claim({ name });
  return contact.create();
}

async function filled(app: TestApp, name: string): Promise<Contact> {
  const contact = await begun(app, name);
  await contact.save(soundAnswers());
  await contact.confirmAll();
  await contact.attach();
  return contact;
}

/** Printed, stamped and photographed, until nothing is wanting. */
async function photographAll(contact: Contact): Promise<Buffer[]> {
  await contact.issue();
  const params = { revision: String(contact.application.print?.revision) };
  const pages = await photographsOf((await contact.own('papers.pdf', { params })).bytes);
  for (const page of pages) {
    // Nothing is refused for ever: after two retakes the next one is taken as it is.
    for (let taken = 0; taken < 3; taken += 1) if ((await contact.photograph(page)).counts) break;
  }
  return pages;
}
