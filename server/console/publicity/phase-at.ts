import type { PublicationView } from '#shared/api/views';

export type Phase = 'coming' | 'running' | 'over' | 'announced';

/** As the server's clock says; the server decides in the end. */
export function phaseAt(
  { startsAtUtc, endsAtUtc, announcedAtUtc }: PublicationView,
  serverTimeUtc: string,
): Phase {
  if (announcedAtUtc !== null) return 'announced';
  if (serverTimeUtc < startsAtUtc) return 'coming';
  return serverTimeUtc <= endsAtUtc ? 'running' : 'over';
}
