import { request } from 'node:http';
import { AuditEntry } from '../../server/src/audit';
import { Application } from '../../server/src/applications';
import { rebuildListing } from '../../server/src/reviews';
import { zipEntries } from '../papers/zip-entries';
import { approvedIn } from '../recommendations/approved-applications';
import { clerkOf, provinceClerk, type Clerk } from '../support/people';
import { describeApp } from '../support/test-app';

interface ReadCell {
  type: string | null;
  style: string | null;
  value: string;
}

/** The cells of the sheet by place, and nothing that calculates. */
function cellsOf(xlsx: Buffer): Map<string, ReadCell> {
  const sheet = zipEntries(xlsx).get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet.endsWith('</worksheet>')).toBe(true);
  const cells = new Map<string, ReadCell>();
  for (const [, attributes = '', inside = ''] of sheet.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)) {
    const said = (name: string): string | null =>
      new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;
    const text = inside
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
    cells.set(said('r') ?? '', { type: said('t'), style: said('s'), value: text });
  }
  return cells;
}

async function exported(clerk: Clerk, body: object = {}): Promise<Map<string, ReadCell>> {
  const reply = await clerk.call('exports.list', { body });
  expect(reply.status).toBe(200);
  return cellsOf(reply.bytes);
}

const hostile = [
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-2+3|cmd',
  '@SUM(A1)',
  '<script>alert(1)</script>&amp;',
  '_x0041_演示',
  ']]></t></is></c><c><f>1+1</f></c>',
];

describeApp('the list as XLSX', (app) => {
  it('shows every text as text, numbers as numbers and moments as moments in the time of the country', async () => {
    await approvedIn(app(), '420200', hostile.length, (index) => ({
      unitName: hostile[index] ?? '',
      submittedAtUtc: `2026-02-01T00:00:0${index}.000Z`,
    }));
    await rebuildListing(app().database, 'all');
    const cells = await exported(await clerkOf(app(), '420200'));
    expect(['A1', 'B1', 'C1', 'D1'].map((place) => cells.get(place)?.value)).toEqual([
      '序号',
      '编号',
      '单位名称',
      '项目名称',
    ]);
    for (const [index, name] of hostile.entries()) {
      const kept = name.replace('_x0041_', '_x005F_x0041_');
      expect(cells.get(`C${index + 2}`)).toEqual({ type: 'inlineStr', style: null, value: kept });
      expect(cells.get(`A${index + 2}`)).toEqual({ type: null, style: null, value: String(index + 1) });
    }
    // 2026-02-01 08:00 in +08:00 is a third of day 46054.
    const at = cells.get('I2');
    expect([at?.type, at?.style, Number(at?.value).toFixed(5)]).toEqual([null, '1', '46054.33333']);
  });

  it('has the rows of the list with the same filters, page after page, and no person in them', async () => {
    await approvedIn(app(), '420300', 600, (index) => ({ status: index < 590 ? 'approved' : 'declined' }));
    await approvedIn(app(), '420500', 1, () => ({ unitName: '演示外地' }));
    await rebuildListing(app().database, 'all');
    const clerk = await clerkOf(app(), '420300');
    const approved = await exported(clerk, { status: 'approved' });
    const rows = [...approved.keys()].filter((place) => /^A\d/.test(place)).length - 1;
    expect(rows).toBe(590);
    expect(
      new Set([...approved].filter(([place]) => /^G(?!1$)/.test(place)).map(([, cell]) => cell.value)),
    ).toEqual(new Set(['市州审核通过']));
    const all = [...(await exported(await provinceClerk(app()))).values()].map(({ value }) => value);
    expect(all).toContain('演示外地');
    expect(all.join()).not.toMatch(/13800000000|yanshi@example|演示联系人/);
    expect([...(await exported(clerk)).values()].map(({ value }) => value)).not.toContain('演示外地');
  });

  it('is refused for another region and for a filter that does not exist, and each one leaves a record', async () => {
    const clerk = await clerkOf(app(), '420600');
    expect((await clerk.call('exports.list', { body: { bureau: '420100' } })).status).toBe(403);
    expect((await clerk.call('exports.list', { body: { status: 'lost' } })).status).toBe(400);
    await exported(clerk);
    const trail = await app().database.read.findBy(AuditEntry, { actorId: clerk.accountId });
    expect(trail.map(({ action }) => action)).toEqual(['staff.signedIn', 'export.list']);
  });

  it('ends with a cut line when the list fails halfway: nobody takes half a list for the whole', async () => {
    await approvedIn(app(), '420700', 400);
    await rebuildListing(app().database, 'all');
    const clerk = await clerkOf(app(), '420700');
    const original = app().database.read;
    const query = original.query.bind(original);
    let batches = 0;
    const spy = jest.spyOn(original, 'query').mockImplementation((...given: Parameters<typeof query>) => {
      if (given[0].includes('application_listing listing')) batches += 1;
      return batches > 2 ? Promise.reject(new Error('the disk is gone')) : query(...given);
    });
    try {
      await expect(clerk.call('exports.list', { body: {} })).rejects.toThrow();
      expect(batches).toBeGreaterThan(2);
    } finally {
      spy.mockRestore();
    }
  });

  it('stops reading when the client goes away', async () => {
    const clerk = await clerkOf(app(), '420300');
    await new Promise<void>((resolve, reject) => {
      const call = request(
        `${app().url}/api/staff/exports/applications.xlsx`,
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: app().url, cookie: clerk.cookie ?? '' },
        },
        (answer) => {
          answer.once('data', () => {
            answer.destroy();
            resolve();
          });
        },
      );
      call.on('error', reject);
      call.end('{}');
    });
    expect((await clerk.call('reviews.queue')).status).toBe(200);
    expect(await app().database.read.count(Application)).toBeGreaterThan(0);
  });
});
