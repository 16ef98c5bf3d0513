export { Unit } from './unit.entity';
export { UnitMember } from './unit-member.entity';
export { contactsOfUnit, findMember, findUnitOf, requireSubmitter, requireUnitOf } from './find-unit';
export { createUnitRoutes } from './units.routes';
