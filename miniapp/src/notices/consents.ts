import type { BodyOf } from '#shared/api/endpoints/index';

type Choices = BodyOf<'notices.recordConsents'>['choices'];

/** What the person chose in WeChat's sheet and the server has not counted yet. */
export interface UncountedConsent {
  /** Idempotency-Key: a consent buys one message, however often its report is sent. */
  key: string;
  choices: Choices;
}

export interface ConsentParts {
  load(): Promise<UncountedConsent[]>;
  save(consents: readonly UncountedConsent[]): Promise<void>;
  /** "later" when nobody knows or the server is busy; "refused" when it will never be counted. */
  report(consent: UncountedConsent): Promise<'counted' | 'later' | 'refused'>;
  newKey(): string;
}

/** Keeps consents on the phone until the server has counted them: WeChat asks once and tells nobody else. */
export class Consents {
  private held: Promise<UncountedConsent[]> | null = null;
  private reporting: Promise<void> | null = null;

  constructor(private readonly parts: ConsentParts) {}

  async add(choices: Choices): Promise<void> {
    if (Object.keys(choices).length === 0) return;
    const held = await this.all();
    held.push({ key: this.parts.newKey(), choices });
    await this.parts.save(held);
  }

  /** Reports what is held, oldest first. Never rejects; calls share one run. */
  report(): Promise<void> {
    this.reporting ??= this.reportAll().finally(() => {
      this.reporting = null;
    });
    return this.reporting;
  }

  private async reportAll(): Promise<void> {
    const held = await this.all();
    for (let next = held[0]; next; next = held[0]) {
      if ((await this.parts.report(next)) === 'later') return;
      held.shift();
      await this.parts.save(held);
    }
  }

  private all(): Promise<UncountedConsent[]> {
    this.held ??= this.parts.load();
    return this.held;
  }
}
