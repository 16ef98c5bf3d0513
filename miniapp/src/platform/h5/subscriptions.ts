import type { SubscriptionQuestion, Subscriptions } from '../platform';
import { PlatformError } from '../platform';
import { postDemonstration } from './demonstration';

let question: SubscriptionQuestion | null = null;
const listeners = new Set<() => void>();

/** WeChat's sheet, played by ui/SubscriptionSheet; the choices go to the simulator's ledger of consents. */
export const subscriptions: Subscriptions = {
  async request(templates) {
    if (templates.length === 0) return { kind: 'failed', failure: 'misconfigured' };
    const choices = await new Promise<Parameters<SubscriptionQuestion['answer']>[0]>((answer) => {
      show({ templates, answer });
    });
    show(null);
    try {
      await postDemonstration('demo.subscribe', { choices });
      return { kind: 'answered', choices };
    } catch (reason) {
      const isUnsupported = reason instanceof PlatformError && reason.kind === 'unsupported';
      return { kind: 'failed', failure: isUnsupported ? 'unsupported' : 'retry' };
    }
  },
  async openSettings() {
    return false;
  },
  simulation: {
    current: () => question,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
};

function show(next: SubscriptionQuestion | null): void {
  question = next;
  for (const listener of listeners) listener();
}
