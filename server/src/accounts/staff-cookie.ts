/** Browsers keep a __Host- cookie to this very host and to HTTPS; without HTTPS (demonstration) they would drop it. */
export function staffCookieName({ isSecure }: { isSecure: boolean }): string {
  return isSecure ? '__Host-staff' : 'staff';
}
