import type { ApplicationView } from '#shared/api/views';
import { ApiProblem, call } from '../http';
import { isApplicationView } from '../answers';

/**
 * Confirms one condition, or takes that back. The version may have moved by a save that was just answered; a tick is no
 * text that could be lost, so it is sent once more upon the newest version.
 */
export async function confirmCondition(
  view: ApplicationView,
  { condition, isConfirmed, newKey }: { condition: string; isConfirmed: boolean; newKey(): string },
): Promise<ApplicationView> {
  const send = (version: number) =>
    call('applications.confirmCondition', {
      params: { id: view.id, condition },
      body: { confirmed: isConfirmed },
      idempotencyKey: newKey(),
      ifMatch: version,
    });
  try {
    return await send(view.version);
  } catch (reason) {
    const isStale = reason instanceof ApiProblem && reason.code === 'version.stale';
    if (!isStale || !isApplicationView(reason.current)) throw reason;
    return send(reason.current.version);
  }
}
