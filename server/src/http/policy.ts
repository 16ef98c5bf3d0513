import { problem } from '../problem';
import { audienceOf, type Actor, type Audience } from './actor';

/** Who may call a route, what of the data they may meet there, and why. Every route has one. */
export interface Policy<A extends Audience = Audience> {
  audience: readonly A[];
  /** The rows that the query is narrowed to, in words: "own unit", "own bureau's region". */
  scope: string;
  reason: string;
  /** Also open to somebody who must change a made-up password first. */
  isOpenBeforePasswordChange?: true;
}

/** 401 when nobody is signed in, 403 for the wrong role. A foreign object is the room's query to miss: notFound. */
export function checkPolicy(policy: Policy, actor: Actor | null): void {
  if (policy.audience.includes('anonymous')) return;
  if (!actor) throw problem('session.missing');
  if (!policy.audience.includes(audienceOf(actor))) throw problem('session.notAllowed');
  const mustChange = actor.kind === 'staff' && actor.mustChangePassword === true;
  if (mustChange && policy.isOpenBeforePasswordChange !== true) throw problem('staff.passwordChangeNeeded');
}
