export { UnitInvitation } from './unit-invitation.entity';
export { colleagueHasLeft, takeOff } from './change-members';
export { createColleagueRoutes } from './colleagues.routes';
export { membersOf, unitToChange } from './find-colleagues';
export { removeOutdatedInvitations } from './remove-outdated-invitations';
