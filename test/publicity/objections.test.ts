import { Like } from 'typeorm';
import { ulid } from 'ulid';
import { Application } from '../../server/src/applications';
import { Objection, PublicationEntry, settleEntries } from '../../server/src/publicity';
import { AuditEntry } from '../../server/src/audit';
import { describeApp } from '../support/test-app';
import { endPublicity, publishedCampaign, statusOf, Visitor } from './scene';

const script = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';

describeApp('the public page', (app) => {
  it('needs no sign-in and no script, and says so in its policy', async () => {
    const { id } = await publishedCampaign(app());
    const answer = await new Visitor(app()).get(`/publicity/${id}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('script-src');
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).not.toContain('<script');
  });

  it('may stand in caches for a minute, and answers with 304 to whoever has it', async () => {
    const { id } = await publishedCampaign(app());
    const visitor = new Visitor(app());
    const first = await visitor.get(`/publicity/${id}`);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    const tag = first.headers.get('etag') ?? '';
    expect((await visitor.get(`/publicity/${id}`, { 'if-none-match': tag })).status).toBe(304);
  });

  it('shows names with markup in them as text', async () => {
    const { id } = await publishedCampaign(app(), {
      of: () => ({ projectName: script, unitName: `演示&<b>公司</b>` }),
    });
    const page = await new Visitor(app()).text(`/publicity/${id}`);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).toContain('演示&amp;&lt;b&gt;公司');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
  });

  it('says in words where there is nothing, and stands in the list of all', async () => {
    const { id } = await publishedCampaign(app());
    const visitor = new Visitor(app());
    const missing = await visitor.get('/publicity/01J00000000000000000000000');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await missing.text()).toContain('没有找到');
    expect(await visitor.text('/publicity')).toContain(`/publicity/${id}`);
  });
});

describeApp('objections', (app) => {
  async function objected(changes = {}) {
    const scene = await publishedCampaign(app());
    const visitor = new Visitor(app());
    const answer = await visitor.object(scene.id, { about: scene.ids[0] ?? '', ...changes });
    const { clerk, id } = scene;
    const list = async () => (await clerk.call('publicity.objections', { params: { id } })).body.objections;
    return { ...scene, visitor, answer, list };
  }

  it('gives a number and the page where the answer will be', async () => {
    const { answer, visitor, list } = await objected();
    const location = answer.headers.get('location') ?? '';
    expect([answer.status, location]).toEqual([303, expect.stringMatching(/\/objections\/YY[0-9A-Z]{16}$/)]);
    const page = await visitor.get(location);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const text = await page.text();
    expect(text).toContain('已收到，正在核实');
    expect(text).not.toContain('演示公民');
    expect(await list()).toMatchObject([{ objectorName: '演***', ruling: 'open' }]);
  });

  it('shows every fault beside its field and keeps what was typed', async () => {
    const { answer } = await objected({ reason: script, name: '', telephone: 'abc', consent: '' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    for (const field of ['name', 'telephone', 'consent']) expect(page).toContain(`id="${field}-fault"`);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toContain('<script');
  });

  it('takes the same form sent twice as one objection', async () => {
    const { id, ids, visitor, answer, list } = await objected();
    const again = await visitor.object(id, { about: ids[0] ?? '' });
    expect(again.headers.get('location')).toBe(answer.headers.get('location'));
    expect(await list()).toHaveLength(1);
  });

  it('refuses a form that a machine filled in, one about a project that is not listed, and one that is too long', async () => {
    const { id, ids, visitor } = await objected();
    expect((await visitor.object(id, { website: 'http://example.com' })).status).toBe(422);
    expect((await visitor.object(id, { about: ids[3] ?? '' })).status).toBe(422);
    expect((await visitor.object(id, { reason: '长'.repeat(2_001) })).status).toBe(422);
    expect((await visitor.object(id, { reason: '长'.repeat(30_000) })).status).toBe(413);
  });

  it('refuses a form that another site sends through a visitor', async () => {
    const { id, visitor } = await objected();
    expect((await visitor.object(id, {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await visitor.object(id, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('takes ten from one address in ten minutes, and says when to come again', async () => {
    const { id } = await publishedCampaign(app());
    const visitor = new Visitor(app());
    const reason = (index: number) => `第 ${index} 条异议的事实和理由。`;
    const answers = [];
    for (let index = 0; index < 11; index += 1)
      answers.push(await visitor.object(id, { reason: reason(index) }));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(303), 429]);
    expect(Number(answers[10]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answers[10]?.text()).toContain('操作太频繁');
  });

  it('takes none after the end', async () => {
    const { id } = await publishedCampaign(app());
    await endPublicity(app(), id);
    const visitor = new Visitor(app());
    expect(await visitor.text(`/publicity/${id}`)).not.toContain('<form');
    expect((await visitor.object(id)).status).toBe(409);
  });

  it('hold the announcement back until each has its answer, which is given once', async () => {
    const { clerk, id, ids, list, visitor, answer } = await objected();
    await endPublicity(app(), id);
    const announce = () => clerk.call('publicity.announce', { params: { id }, version: 1, body: {} });
    expect((await announce()).problem.code).toBe('publicity.objectionsOpen');
    const [objection] = await list();
    const params = { id: objection?.id ?? '' };
    const body = { ruling: 'rejected', text: '经核实，材料一致。' };
    const both = await Promise.all([
      clerk.call('publicity.answerObjection', { params, version: 1, body }),
      clerk.call('publicity.answerObjection', { params, version: 1, body: { ...body, ruling: 'upheld' } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await visitor.text(answer.headers.get('location') ?? '')).toMatch(/异议(不)?成立/);
    expect((await announce()).status === 200 || (await statusOf(app(), ids))[0] === 'notSelected').toBe(true);
  });

  it('that are very many show all that wait first, and answering brings the next ones up', async () => {
    const { id, clerk } = await publishedCampaign(app());
    await new Visitor(app()).object(id);
    const one = await app().database.read.findOneByOrFail(Objection, { publicationId: id });
    await app().database.write(async (tx) => {
      // 305 more: the first five have their answer.
      for (let from = 0; from < 305; from += 61) {
        const rows = Array.from({ length: 61 }, (_, index) => {
          const number = String(from + index).padStart(6, '0');
          const submittedAtUtc = `2026-01-01T00:00:00.${number.slice(-3)}Z`;
          const ruling = from + index < 5 ? ('rejected' as const) : ('open' as const);
          const own = { id: ulid(), number: `YY${number}`, contentSha256: number, submittedAtUtc, ruling };
          return { ...one, ...own };
        });
        await tx.insert(Objection, rows);
      }
    });
    const list = async () => (await clerk.call('publicity.objections', { params: { id } })).body;
    const first = await list();
    expect([first.objections.length, first.isPart]).toEqual([300, true]);
    expect(first.objections.every(({ ruling }) => ruling === 'open')).toBe(true);
    await app().database.write((tx) =>
      tx.update(Objection, { publicationId: id, number: Like('YY00000%') }, { ruling: 'rejected' }),
    );
    const numbers = (await list()).objections.map(({ number }) => number);
    expect(numbers).toContain(one.number);
    expect(numbers).toEqual([...numbers].filter((number) => number !== one.number).concat(one.number));
  });

  it('upheld before the applications have followed the list end in the same: off the list and not selected', async () => {
    const scene = await publishedCampaign(app());
    const [first] = scene.ids as [string];
    await new Visitor(app()).object(scene.id, { about: first });
    const objection = await app().database.read.findOneByOrFail(Objection, { publicationId: scene.id });
    // As after a kill between publishing and settling.
    await app().database.write(async (tx) => {
      const entry = { publicationId: scene.id, applicationId: first };
      await tx.update(PublicationEntry, entry, { dueMove: 'publicize' });
      await tx.update(Application, { id: first }, { status: 'underReview' });
    });
    const answered = await scene.clerk.call('publicity.answerObjection', {
      params: { id: objection.id },
      version: 1,
      body: { ruling: 'upheld', text: '经核实，情况属实。' },
    });
    expect(answered.body.ruling).toBe('upheld');
    expect(await settleEntries(app().database)).toBe(0);
    expect(await statusOf(app(), [first])).toEqual(['notSelected']);
  });

  it('upheld take the project off the list at once and out of the selection', async () => {
    const { clerk, id, ids, list } = await objected();
    const [objection] = await list();
    const text = '经核实，佐证材料失实。';
    const answered = await clerk.call('publicity.answerObjection', {
      params: { id: objection?.id ?? '' },
      version: 1,
      body: { ruling: 'upheld', text },
    });
    expect(answered.body).toMatchObject({ ruling: 'upheld', answerText: text });
    expect((await statusOf(app(), ids))[0]).toBe('notSelected');
    expect(await new Visitor(app()).text(`/publicity/${id}`)).toContain('已移出名单');
    await endPublicity(app(), id);
    await clerk.call('publicity.announce', { params: { id }, version: 2, body: {} });
    expect(await statusOf(app(), ids)).toEqual(['notSelected', 'selected', 'notSelected', 'notSelected']);
    expect(await new Visitor(app()).text(`/publicity/${id}`)).not.toContain('演示单位1');
  });

  it('keep the name and the telephone covered until they are asked for, which is recorded', async () => {
    const { clerk, list } = await objected();
    const [objection] = await list();
    const id = objection?.id ?? '';
    const { body } = await clerk.call('publicity.revealObjector', { params: { id }, body: {} });
    expect(body).toEqual({ name: '演示公民', unit: '演示机构', telephone: '027-12345678' });
    const trail = await app().database.read.findBy(AuditEntry, { subjectId: id });
    expect(trail.map(({ action }) => action).sort()).toEqual(['objection.disclosed', 'objection.submitted']);
    expect(trail.map(({ detail }) => detail).join()).not.toContain('演示公民');
  });

  it('are due fifteen working days later', async () => {
    const { list } = await objected();
    const [objection] = await list();
    const found = await app().database.read.findOneByOrFail(Objection, { id: objection?.id ?? '' });
    const days = (Date.parse(found.dueAtUtc) - Date.parse(found.submittedAtUtc)) / 86_400_000;
    expect(days).toBeGreaterThan(20);
    expect(days).toBeLessThan(24);
  });
});
