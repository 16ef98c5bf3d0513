import { consentResult } from '../../../miniapp/src/notices/consent-result';
import type { SubscriptionOutcome } from '../../../miniapp/src/platform/platform';

describe('what came of the question about messages', () => {
  const answered = (choices: Extract<SubscriptionOutcome, { kind: 'answered' }>['choices']) =>
    consentResult({ kind: 'answered', choices });

  it('thanks whoever accepted all', () => {
    expect(answered({ progress: 'accept', correction: 'accept' })).toMatchObject({
      tone: 'done',
      leadsToSettings: false,
    });
  });

  it('leads whoever refused to the settings, also when only one was refused', () => {
    expect(answered({ progress: 'reject' }).leadsToSettings).toBe(true);
    const partly = answered({ progress: 'accept', correction: 'reject' });
    expect(partly.leadsToSettings).toBe(true);
    expect(partly.text).toContain('只登记了');
  });

  it('sends nobody to settings that change nothing', () => {
    expect(answered({ progress: 'ban' })).toMatchObject({ tone: 'care', leadsToSettings: false });
    expect(answered({ progress: 'accept', correction: 'filter' }).leadsToSettings).toBe(false);
    for (const failure of ['retry', 'banned', 'misconfigured', 'unsupported'] as const) {
      expect(consentResult({ kind: 'failed', failure }).leadsToSettings).toBe(false);
    }
    expect(consentResult({ kind: 'failed', failure: 'mainSwitchOff' }).leadsToSettings).toBe(true);
  });
});
