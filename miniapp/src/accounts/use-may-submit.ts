import { memberRoles } from '#shared/units/member-roles';
import { useMe } from './use-me';

/**
 * Whether this person hands in and takes back for the unit. Until that is known they are taken for one who may: the server
 * decides, and says so.
 */
export function useMaySubmit(): boolean {
  const { me } = useMe();
  const role = me?.unit?.role;
  return role === undefined || memberRoles[role].maySubmit;
}
