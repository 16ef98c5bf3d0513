export { Unit } from './unit.entity';
export { UnitMember } from './unit-member.entity';
export { contactsOfUnit, findUnitOf, requireUnitOf } from './find-unit';
export { createUnitRoutes } from './units.routes';
