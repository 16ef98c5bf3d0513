import { refreshMe } from '../accounts';
import { call } from '../http';
import { replaceApplication } from './application-store';

/** Starts the unit's application and gives its id. Rejects with ApiProblem or ServerUnreachable. */
export async function createApplication(campaignId: string, idempotencyKey: string): Promise<string> {
  const view = await call('applications.create', { body: { campaignId }, idempotencyKey });
  replaceApplication(view);
  await refreshMe();
  return view.id;
}
