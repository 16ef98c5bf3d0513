import type { StaffRole } from '#shared/accounts/staff-roles';

export type { StaffRole };

export interface ContactActor {
  kind: 'contact';
  accountId: string;
  sessionId: string;
}

export interface StaffActor<Role extends StaffRole = StaffRole> {
  kind: 'staff';
  accountId: string;
  role: Role;
  /** The bureau whose region its clerk and its head see; null for the other roles. */
  bureauCode: string | null;
  sessionId: string;
  /** The password was made up by somebody else: until it is changed only what leads to that is open. */
  mustChangePassword?: boolean;
}

/** Both sit at the bureau's desk; the head may also send what leaves the bureau. */
export type BureauActor = StaffActor<'bureau' | 'bureauHead'>;

export type Actor = ContactActor | StaffActor;

/** Who may call a route; `anonymous` means everybody, signed in or not. */
export type Audience = 'anonymous' | 'contact' | StaffRole;

type SignedIn<A extends Audience> = A extends 'contact'
  ? ContactActor
  : A extends StaffRole
    ? StaffActor<A>
    : never;

/** The actor that a route with this audience meets. */
export type ActorFor<A extends Audience> = 'anonymous' extends A ? Actor | null : SignedIn<A>;

export function audienceOf(actor: Actor): Audience {
  return actor.kind === 'contact' ? 'contact' : actor.role;
}
