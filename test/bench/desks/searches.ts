import type { TestApp } from '../../support/test-app';

const EACH = 50;

/** What people type, by its kind; taken from the names that are there. */
export async function searchesOf(app: TestApp, bureauCode: string | null): Promise<Record<string, string[]>> {
  const rows: { unitName: string; projectName: string; code: string }[] = await app.database.read.query(
    `SELECT unitName, projectName, code FROM application_listing WHERE campaignId = ?
     ${bureauCode === null ? '' : 'AND bureauCode = ?'} ORDER BY code LIMIT ${EACH}`,
    bureauCode === null ? [app.campaignId] : [app.campaignId, bureauCode],
  );
  const part = (from: (row: (typeof rows)[number]) => string): string[] => rows.map(from);
  return {
    'two characters of a brand': part(({ unitName }) => unitName.slice(4, 6)),
    'two characters that all have': part(() => '公司'),
    'a trade': part(({ unitName }) => unitName.slice(6, 10)),
    'whole name of a unit': part(({ unitName }) => unitName),
    'two words': part(({ unitName, projectName }) => `${unitName.slice(4, 6)} ${projectName.slice(-8, -4)}`),
    'two common words that hardly meet': part(({ unitName }) => `${unitName.slice(6, 8)} 数字孪生 股份`),
    'one character': part(({ unitName }) => unitName.slice(4, 5)),
    'nothing has it': part(({ unitName }) => `${unitName.slice(5, 6)}龘`),
    'a code': part(({ code }) => code),
  };
}
