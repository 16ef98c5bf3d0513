import type { StaffRole } from '#shared/accounts/staff-roles';

export type { StaffRole };

export interface ContactActor {
  kind: 'contact';
  accountId: string;
  sessionId: string;
}

/** A browser that a contact has connected from the phone; it fills in this one application and does nothing else. */
export interface ComputerActor {
  kind: 'computer';
  /** Of the contact who connected it. */
  accountId: string;
  /** Also the id of its computer_link. */
  sessionId: string;
  applicationId: string;
}

/** Whoever fills in a form. */
export type FillingActor = ContactActor | ComputerActor;

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

export type Actor = FillingActor | StaffActor;

/** Who may call a route; `anonymous` means everybody, signed in or not. */
export type Audience = 'anonymous' | 'contact' | 'computer' | StaffRole;

type SignedIn<A extends Audience> = A extends 'contact'
  ? ContactActor
  : A extends 'computer'
    ? ComputerActor
    : A extends StaffRole
      ? StaffActor<A>
      : never;

/** The actor that a route with this audience meets. */
export type ActorFor<A extends Audience> = 'anonymous' extends A ? Actor | null : SignedIn<A>;

export function audienceOf(actor: Actor): Audience {
  return actor.kind === 'staff' ? actor.role : actor.kind;
}
