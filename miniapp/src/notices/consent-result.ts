import type { SubscriptionOutcome } from '../platform';
import { noticeWording, subscriptionFailures } from './notice-wording';

export interface ConsentResult {
  tone: 'done' | 'care';
  text: string;
  /** Only there can the person take the refusal back. */
  leadsToSettings: boolean;
}

/**
 * What came of WeChat's question, in words. Somebody who once ticked 总是保持以上选择 is not asked again and refuses without
 * knowing it, so that every refusal leads to the settings too.
 */
export function consentResult(outcome: SubscriptionOutcome): ConsentResult {
  if (outcome.kind === 'failed') {
    const { failure } = outcome;
    return {
      tone: 'care',
      text: subscriptionFailures[failure],
      leadsToSettings: failure === 'mainSwitchOff',
    };
  }
  const choices = Object.values(outcome.choices);
  const accepted = choices.filter((choice) => choice === 'accept').length;
  if (accepted > 0 && accepted === choices.length) {
    return { tone: 'done', text: noticeWording.added, leadsToSettings: false };
  }
  if (choices.includes('reject')) {
    const text = accepted > 0 ? noticeWording.partlyRefused : noticeWording.refused;
    return { tone: 'care', text, leadsToSettings: true };
  }
  // WeChat itself holds a template back; no setting of the person changes that.
  return {
    tone: 'care',
    text: accepted > 0 ? noticeWording.partlyBanned : subscriptionFailures.banned,
    leadsToSettings: false,
  };
}
