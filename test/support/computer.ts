import type { AnswerOf } from '#shared/api/endpoints/index';
import { createCaller, ownAddress, type Caller } from './http-caller';
import type { Contact } from './people';
import type { TestApp } from './test-app';

/** A page on a computer that shows a code and waits for a phone. */
export class Computer implements Caller {
  readonly address = ownAddress();
  link: AnswerOf<'computerLinks.begin'> | null = null;
  /** That its next write names; null sends none. */
  version: number | null = null;
  private readonly caller: Caller;

  constructor(app: TestApp) {
    this.caller = createCaller(app.url, {
      headers: () => ({
        'x-forwarded-for': this.address,
        ...(this.link === null ? {} : { authorization: `Bearer ${this.link.token}` }),
      }),
      version: () => this.version,
    });
  }

  call: Caller['call'] = (name, request) => this.caller.call(name, request);

  async begin(): Promise<AnswerOf<'computerLinks.begin'>> {
    this.link = (await this.call('computerLinks.begin', { body: { browser: 'Windows · Edge' } })).body;
    return this.link;
  }

  /** What the contact does after a look at the screen. */
  async connectedBy(contact: Contact): Promise<this> {
    const { scanCode, checkNumber } = await this.begin();
    await contact.own('computerLinks.confirm', { body: { scanCode, checkNumber } });
    this.version = contact.application.version;
    return this;
  }

  async state(): Promise<AnswerOf<'computerLinks.state'>> {
    return (await this.call('computerLinks.state', { params: { id: this.link?.id ?? '' } })).body;
  }
}
