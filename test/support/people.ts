import { randomUUID } from 'node:crypto';
import { ulid } from 'ulid';
import type { Answers } from '#shared/applications/answers';
import type { ApplicationView, MeView, ReviewView, StaffView } from '#shared/api/views';
import { notice2020 } from '#shared/campaigns/notice-2020';
import { privacyNotice } from '#shared/campaigns/privacy-notice';
import { templateKeys } from '#shared/notices/notice-kinds';
import type { StaffRole } from '#shared/accounts/staff-roles';
import { hashPassword, StaffAccount } from '../../server/src/accounts';
import { databaseNow } from '../../server/src/database';
import { createCaller, ownAddress, type Caller, type CallRequest, type Reply } from './http-caller';
import { inventCreditCode } from './credit-codes';
import { smallPdf } from './sample-files';
import { scenePhotos } from './scene-photos';
import { soundAnswers } from './sound-answers';
import type { TestApp } from './test-app';
import { uploadPhoto } from './upload-photo';

/** The contact of an enterprise with a phone: keeps the token and the application as it was last seen. */
export class Contact {
  readonly account = `person-${randomUUID().slice(0, 8)}`;
  readonly address = ownAddress();
  token: string | null = null;
  me: MeView | null = null;
  private seen: ApplicationView | null = null;
  private readonly caller: Caller;

  constructor(readonly app: TestApp) {
    this.caller = createCaller(app.url, {
      headers: () => ({
        'x-forwarded-for': this.address,
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
      }),
      version: () => this.seen?.version ?? null,
    });
  }

  call: Caller['call'] = (name, request) => this.caller.call(name, request);

  get application(): ApplicationView {
    if (this.seen === null) throw new Error('This contact has no application yet');
    return this.seen;
  }

  get id(): string {
    return this.application.id;
  }

  /** A call about the own application. */
  own<Name extends Parameters<Caller['call']>[0]>(name: Name, request: CallRequest = {}) {
    return this.call<Name>(name, { ...request, params: { id: this.id, ...request.params } });
  }

  see(reply: Reply<ApplicationView>): ApplicationView {
    this.seen = reply.body;
    return this.seen;
  }

  async signIn(): Promise<this> {
    const { code } = (await this.call('demo.loginCode', { body: { account: this.account } })).body;
    this.token = (await this.call('sessions.createWechat', { body: { code } })).body.token;
    return this;
  }

  async consent(): Promise<this> {
    this.me = (await this.call('accounts.consent', { body: { version: privacyNotice.version } })).body;
    return this;
  }

  async claim(claim: { creditCode?: string; name?: string; bureauCode?: string } = {}): Promise<this> {
    const body = {
      creditCode: inventCreditCode(),
      name: '演示制造有限公司',
      bureauCode: '420100',
      ...claim,
    };
    this.me = (await this.call('units.claim', { body })).body;
    return this;
  }

  async create(): Promise<this> {
    this.see(await this.call('applications.create', { body: { campaignId: this.app.campaignId } }));
    return this;
  }

  async refresh(): Promise<ApplicationView> {
    return this.see(await this.own('applications.get'));
  }

  async save(answers: Answers): Promise<ApplicationView> {
    const { version } = (await this.own('applications.saveAnswers', { body: { answers } })).body;
    this.seen = { ...this.application, version };
    return this.refresh();
  }

  async confirmAll(): Promise<void> {
    for (const { key } of notice2020.conditions) {
      const params = { condition: key };
      this.see(await this.own('applications.confirmCondition', { params, body: { confirmed: true } }));
    }
  }

  async attach(kind = 'detail', name = '详细介绍.pdf', bytes = smallPdf): Promise<ApplicationView> {
    return this.see(await this.own('attachments.add', { file: { name, bytes }, fields: { kind } }));
  }

  async issue(): Promise<ApplicationView> {
    return this.see(await this.own('papers.issue', { body: {} }));
  }

  async photograph(bytes: Buffer) {
    const { body } = await uploadPhoto(this, bytes);
    this.seen = body.application;
    return body.photo;
  }

  async photographAll(): Promise<void> {
    const pages = await scenePhotos(this.app.signer, this.application);
    for (const page of pages) await this.photograph(page);
  }

  /** The pages that no photograph stands for: after a correction those whose print changed. */
  async photographMissing(): Promise<void> {
    const pages = await scenePhotos(this.app.signer, this.application);
    const places = this.application.print?.pages ?? [];
    for (const [index, { photoId }] of places.entries()) {
      if (photoId === null) await this.photograph(pages[index] ?? Buffer.alloc(0));
    }
  }

  async submit(): Promise<ApplicationView> {
    return this.see(await this.own('applications.submit', { body: {} }));
  }

  /** As somebody who taps 接受 for each template, `times` times. */
  async allowMessages(times = 1): Promise<void> {
    const choices = Object.fromEntries(templateKeys.map((key) => [key, 'accept']));
    for (let given = 0; given < times; given += 1) {
      await this.call('demo.subscribe', { body: { choices } });
      await this.call('notices.recordConsents', { body: { choices } });
    }
  }

  async messages(): Promise<DeliveredMessage[]> {
    const answer = await fetch(`${this.app.simulatorUrl}/sim/messages?account=${this.account}`);
    return ((await answer.json()) as { messages: DeliveredMessage[] }).messages;
  }
}

export interface DeliveredMessage {
  templateId: string;
  page: string;
  rows: { name: string; label: string; value: string }[];
}

/** How far a new contact has come. */
export const stages = ['claimed', 'draft', 'filled', 'issued', 'photographed', 'submitted'] as const;
export type Stage = (typeof stages)[number];

export async function contactAt(
  app: TestApp,
  stage: Stage,
  { bureauCode = '420100', answers = {} }: { bureauCode?: string; answers?: Answers } = {},
): Promise<Contact> {
  const contact = new Contact(app);
  const steps: Record<Stage, () => Promise<unknown>> = {
    claimed: async () => (await (await contact.signIn()).consent()).claim({ bureauCode }),
    draft: () => contact.create(),
    filled: async () => {
      await contact.save(soundAnswers(answers));
      await contact.confirmAll();
      await contact.attach();
    },
    issued: () => contact.issue(),
    photographed: () => contact.photographAll(),
    submitted: () => contact.submit(),
  };
  for (const step of stages.slice(0, stages.indexOf(stage) + 1)) await steps[step]();
  return contact;
}

/** A member of staff with a browser: keeps the cookie and the application on the desk. */
export class Clerk {
  readonly address = ownAddress();
  readonly userName = `clerk-${randomUUID().slice(0, 8)}`;
  readonly password = `PASSWORD-${randomUUID()}`;
  accountId = '';
  cookie: string | null = null;
  private onDesk: ReviewView | null = null;
  private readonly caller: Caller;

  constructor(
    readonly app: TestApp,
    readonly role: StaffRole,
    readonly bureauCode: string | null,
  ) {
    this.caller = createCaller(app.url, {
      headers: () => ({
        'x-forwarded-for': this.address,
        origin: app.url,
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
      }),
      version: () => this.onDesk?.version ?? null,
    });
  }

  call: Caller['call'] = (name, request) => this.caller.call(name, request);

  get review(): ReviewView {
    if (this.onDesk === null) throw new Error('This clerk has nothing on the desk');
    return this.onDesk;
  }

  async register(): Promise<this> {
    this.accountId = ulid();
    const passwordHash = await hashPassword(this.password);
    await this.app.database.write(async (tx) =>
      tx.insert(StaffAccount, {
        id: this.accountId,
        userName: this.userName,
        displayName: '演示·审核员',
        role: this.role,
        bureauCode: this.bureauCode,
        passwordHash,
        isDisabled: false,
        createdAtUtc: await databaseNow(tx),
      }),
    );
    return this;
  }

  async signIn(): Promise<StaffView> {
    const { userName, password } = this;
    return this.signInAs({ userName, password });
  }

  async signInAs(credentials: { userName: string; password: string; code?: string }): Promise<StaffView> {
    const { userName, password, code } = credentials;
    const body = { userName, password, ...(code === undefined ? {} : { code }) };
    const reply = await this.call('staff.signIn', { body });
    this.cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? null;
    return reply.body;
  }

  async open(id: string): Promise<ReviewView> {
    this.onDesk = (await this.call('reviews.open', { params: { id } })).body;
    return this.onDesk;
  }

  async markOpened(id: string): Promise<ReviewView> {
    await this.open(id);
    this.onDesk = (await this.call('reviews.markOpened', { params: { id }, body: {} })).body;
    return this.onDesk;
  }

  async giveBack(
    id: string,
    reasons: readonly { target: object; text: string }[],
    correctUntilUtc = '2098-12-31T10:00:00.000Z',
  ): Promise<ReviewView> {
    await this.open(id);
    const body = { reasons, correctUntilUtc };
    this.onDesk = (await this.call('reviews.return', { params: { id }, body })).body;
    return this.onDesk;
  }
}

export async function clerkOf(
  app: TestApp,
  bureauCode: string,
  role: 'bureau' | 'bureauHead' = 'bureau',
): Promise<Clerk> {
  return signedIn(new Clerk(app, role, bureauCode));
}

export async function provinceClerk(app: TestApp): Promise<Clerk> {
  return staffOf(app, 'province');
}

/** Somebody at a desk without a region. */
export async function staffOf(
  app: TestApp,
  role: Exclude<StaffRole, 'bureau' | 'bureauHead'>,
): Promise<Clerk> {
  return signedIn(new Clerk(app, role, null));
}

async function signedIn(clerk: Clerk): Promise<Clerk> {
  await clerk.register();
  await clerk.signIn();
  return clerk;
}
