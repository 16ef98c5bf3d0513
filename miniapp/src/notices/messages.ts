import { templates, templateKeys, type TemplateKey } from '#shared/notices/notice-kinds';
import type { CampaignView } from '#shared/api/views';
import { replaceMe } from '../accounts';
import { ApiProblem, call } from '../http';
import {
  keep,
  platform,
  readKept,
  storageKeys,
  type MessageTemplate,
  type SubscriptionOutcome,
} from '../platform';
import { Consents, type UncountedConsent } from './consents';

/** Which messages are asked for where: what the next weeks of the application may bring. */
export const templatesAsked = {
  issue: ['deadline', 'correction'],
  submit: ['progress', 'correction'],
  inbox: [...templateKeys],
} as const satisfies Record<string, readonly TemplateKey[]>;

const consents = new Consents({
  load: async () => (await readKept(storageKeys.unsentConsents, isConsents)) ?? [],
  save: (held) => keep(storageKeys.unsentConsents, held),
  newKey: () => platform.newKey(),
  async report({ key, choices }) {
    try {
      await replaceMe(await call('notices.recordConsents', { body: { choices }, idempotencyKey: key }));
      return 'counted';
    } catch (reason) {
      return reason instanceof ApiProblem && reason.status < 500 && reason.status !== 429
        ? 'refused'
        : 'later';
    }
  },
});

/**
 * WeChat's sheet. Call it first thing in a tap handler. Never rejects: what comes of it is counted now or later, and
 * nothing that the person really wanted to do waits for the counting.
 */
export async function askForMessages(
  { subscriptionTemplates }: Pick<CampaignView, 'subscriptionTemplates'>,
  at: keyof typeof templatesAsked,
): Promise<SubscriptionOutcome> {
  const asked = templatesAsked[at].map((key): MessageTemplate => ({
    key,
    id: subscriptionTemplates[key],
    title: templates[key].title,
  }));
  const outcome = await platform.subscriptions.request(asked);
  if (outcome.kind === 'answered') await consents.add(outcome.choices);
  void consents.report();
  return outcome;
}

/** Reports what an earlier day could not. */
export function reportConsents(): Promise<void> {
  return consents.report();
}

function isConsents(value: unknown): value is UncountedConsent[] {
  return (
    Array.isArray(value) &&
    value.every((row: unknown) => typeof row === 'object' && row !== null && 'key' in row && 'choices' in row)
  );
}
