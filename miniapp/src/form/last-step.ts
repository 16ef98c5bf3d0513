import { platform, storageKeys } from '../platform';
import type { StepDefinition, StepKey } from '#shared/campaigns/campaign-definition';

export async function rememberStep(applicationId: string, step: StepKey): Promise<void> {
  // To come back to the first step instead is a small harm.
  await platform.storage.set(storageKeys.lastStep(applicationId), step).catch(() => undefined);
}

/** The step that the address names, or the one that was open last, or the first. */
export async function stepToOpen(
  applicationId: string,
  asked: string,
  steps: readonly StepDefinition[],
): Promise<StepKey> {
  const wanted = asked || (await platform.storage.get(storageKeys.lastStep(applicationId)));
  return steps.find(({ key }) => key === wanted)?.key ?? steps[0]?.key ?? 'unit';
}
