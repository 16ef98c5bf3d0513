import { printLinkDownloads } from '#shared/applications/print-code';
import { groupedSpokenCode } from '#shared/text/spoken-code';
import { AuditEntry } from '../../server/src/audit';
import { PrintLink, removeOldPrintLinks } from '../../server/src/print-links';
import { attemptLimits, SignInAttempt } from '../../server/src/sign-in-security';
import { ownAddress } from '../support/http-caller';
import { contactAt, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('a code that brings a paper to any computer', (app) => {
  const type = (code: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${app().url}/print`, {
      method: 'POST',
      headers: {
        accept: 'text/html',
        origin: app().url,
        'x-forwarded-for': ownAddress(),
        'user-agent': 'Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1)',
        ...headers,
      },
      body: new URLSearchParams({ code }),
    });
  const make = async (contact: Contact, revision = contact.application.print?.revision ?? 0) =>
    (await contact.own('printLinks.make', { params: { revision: String(revision) }, body: {} })).body;
  const open = async (contact: Contact) => (await contact.own('printLinks.open')).body.link;
  const isOver = async (code: string, why: string): Promise<void> => {
    const answer = await type(code);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(why);
  };
  const trailOf = async (contact: Contact) =>
    (
      await app().database.read.find(AuditEntry, {
        where: { subjectId: contact.id },
        order: { sequence: 'ASC' },
      })
    ).filter(({ action }) => action.startsWith('printLink.'));

  it('gives exactly the issued PDF, typed as people type, and counts it', async () => {
    const contact = await contactAt(app(), 'issued');
    const { code, link } = await make(contact);
    expect(link).toMatchObject({ revision: 1, downloads: 0, address: `${app().url}/print` });
    expect(link.secondsLeft).toBeGreaterThan(29 * 60);
    const address = ownAddress();
    const answer = await type(` ${groupedSpokenCode(code).toLowerCase()} `, { 'x-forwarded-for': address });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment/);
    expect(decodeURIComponent(disposition)).toContain(`申报表-${contact.application.code}-第1次打印.pdf`);
    const own = await fetch(`${app().url}/api/applications/${contact.id}/prints/1/paper.pdf`, {
      headers: { authorization: `Bearer ${contact.token ?? ''}` },
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(await own.arrayBuffer()));
    expect(await open(contact)).toMatchObject({ id: link.id, downloads: 1 });

    const [made, used] = await trailOf(contact);
    expect(made).toMatchObject({ action: 'printLink.made', actorKind: 'contact' });
    expect(used).toMatchObject({ action: 'printLink.used', actorKind: 'system', fromAddress: address });
    expect(JSON.stringify([made, used])).not.toContain(code);
    expect(JSON.stringify(await app().database.read.findBy(PrintLink, { id: link.id }))).not.toContain(code);
  });

  it('shows a page on which nothing of anybody stands and nothing runs', async () => {
    const page = await fetch(`${app().url}/print`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(await page.text()).not.toMatch(/<script|SC2020|DEMX/);
  });

  it('says what to do when the code is empty, of another form, or none', async () => {
    await isOver('', '请输入打印码');
    await isOver('12345678', '打印码是 8 位');
    await isOver('ABCDEFGH', '没有这个打印码');
    expect((await type('ABCDEFGH', { origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  it('works as often as was said, also when all come at once', async () => {
    const contact = await contactAt(app(), 'issued');
    const { code } = await make(contact);
    const answers = await Promise.all(Array.from({ length: printLinkDownloads + 3 }, () => type(code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(printLinkDownloads);
    await isOver(code, '已经下载过 5 次');
    expect(await open(contact)).toBeNull();
    expect((await trailOf(contact)).filter(({ action }) => action === 'printLink.used')).toHaveLength(
      printLinkDownloads,
    );
  });

  it('ends by its time, by the contact, by a newer code and by a newer paper', async () => {
    const contact = await contactAt(app(), 'issued');
    const first = await make(contact);
    const second = await make(contact);
    await isOver(first.code, '已换了新的打印码');
    const end = () => contact.own('printLinks.end', { params: { link: second.link.id } });
    expect((await end()).body).toEqual({ link: null });
    expect((await end()).status).toBe(200);
    await isOver(second.code, '已在手机上停用');
    const third = await make(contact);
    await app().database.write((tx) =>
      tx.update(PrintLink, { id: third.link.id }, { expiresAtUtc: new Date(Date.now() - 1).toISOString() }),
    );
    await isOver(third.code, '已过期');
    expect(await open(contact)).toBeNull();
    const fourth = await make(contact);
    await contact.save({ projectName: '演示·改过名字的平台' });
    expect((await type(fourth.code)).status).toBe(200);
    await contact.issue();
    await isOver(fourth.code, '打印件已重新生成');
    expect(await open(contact)).toBeNull();
    const stale = await contact.own('printLinks.make', { params: { revision: '1' }, body: {} });
    expect(stale.problem.code).toBe('print.superseded');
    expect((await trailOf(contact)).map(({ action }) => action)).toEqual([
      'printLink.made',
      'printLink.ended',
      'printLink.made',
      'printLink.ended',
      'printLink.made',
      'printLink.made',
      'printLink.used',
    ]);
  });

  it('is not to be guessed: beyond the limit not even the right code is looked up', async () => {
    const contact = await contactAt(app(), 'issued');
    const { code } = await make(contact);
    const address = ownAddress();
    const guess = (guessed: string) => type(guessed, { 'x-forwarded-for': address });
    // Who types right is not counted.
    expect((await guess(code)).status).toBe(200);
    for (let count = 0; count < attemptLimits.printCode; count += 1)
      expect(await (await guess('ABCDEFGH')).text()).toContain('没有这个打印码');
    expect(await (await guess(code)).text()).toContain('输错的次数太多');
    expect((await type(code)).status).toBe(200);
  });

  it('has a limit for all addresses together', async () => {
    const contact = await contactAt(app(), 'issued');
    const { code } = await make(contact);
    await isOver('ABCDEFGH', '没有这个打印码');
    await app().database.write((tx) =>
      tx
        .createQueryBuilder()
        .update(SignInAttempt)
        .set({ taken: attemptLimits.printCodeAll })
        .where('taken > 0')
        .execute(),
    );
    await isOver(code, '输错的次数太多');
    await app().database.write((tx) => tx.clear(SignInAttempt));
    expect((await type(code)).status).toBe(200);
  });

  it('is forgotten after a day', async () => {
    const contact = await contactAt(app(), 'issued');
    const { link } = await make(contact);
    await removeOldPrintLinks(app().database);
    expect(await app().database.read.existsBy(PrintLink, { id: link.id })).toBe(true);
    const madeAtUtc = new Date(Date.now() - 25 * 3_600_000).toISOString();
    await app().database.write((tx) => tx.update(PrintLink, { id: link.id }, { madeAtUtc }));
    await removeOldPrintLinks(app().database);
    expect(await app().database.read.existsBy(PrintLink, { id: link.id })).toBe(false);
  });
});
