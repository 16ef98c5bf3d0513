import { applicationState, reloadApplication } from './application-store';

/**
 * Fetches the application when it is not any more as this page shows it. Not before the page shows it at all. Never rejects.
 *
 * @param news the version and the files as the server has just told them
 */
export async function fetchNews(
  id: string,
  { version, attachmentIds }: { version: number; attachmentIds: readonly string[] },
): Promise<void> {
  const known = applicationState(id).application;
  if (known === null) return;
  const files = known.attachments.map((file) => file.id);
  const areFilesSame =
    files.length === attachmentIds.length && attachmentIds.every((file) => files.includes(file));
  // A late answer tells of an older version, and its files are older as well.
  if (version > known.version || (version === known.version && !areFilesSame)) await reloadApplication(id);
}
