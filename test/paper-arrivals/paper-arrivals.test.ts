import { AuditEntry } from '../../server/src/audit';
import { codesOf } from '../support/page-photos';
import { clerkOf, contactAt, provinceClerk, type Clerk, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('paper that comes to a bureau', (app) => {
  let contact: Contact;
  let clerk: Clerk;
  beforeEach(async () => {
    contact = await contactAt(app(), 'submitted');
    clerk = await clerkOf(app(), '420100');
  });

  const params = () => ({ id: contact.id });
  const open = async () => (await clerk.call('paperArrivals.open', { params: params() })).body;
  const record = async (copies: number, codes: string[] = [], who = clerk) => {
    const { version } = await open();
    return who.call('paperArrivals.record', { params: params(), version, body: { copies, codes } });
  };
  const compare = async (codes: string[]) =>
    (await clerk.call('paperArrivals.compare', { params: params(), body: { codes } })).body;
  const codesOfForm = (of: Contact = contact): string[] => {
    const { code, print } = of.application;
    if (print === null) throw new Error('nothing was issued');
    return print.pages.flatMap(({ page }) => codesOf(app().signer, code, print, page));
  };
  const approve = async () => {
    await clerk.open(contact.id);
    await clerk.call('reviews.approve', { params: params(), body: { opinion: '同意推荐。' } });
  };

  it('is ticked with the number of copies, by whom and when, as often as it comes', async () => {
    expect(await open()).toMatchObject({ version: 1, copiesArrived: 0, arrivals: [] });
    expect((await record(1)).status).toBe(201);
    const { body } = await record(2);
    expect(body).toMatchObject({ copiesArrived: 3, version: 3 });
    expect(body.arrivals.map(({ copies, recordedBy }) => [copies, recordedBy])).toEqual([
      [2, '演示·审核员'],
      [1, '演示·审核员'],
    ]);
    const entries = await app().database.read.findBy(AuditEntry, { subjectId: contact.id });
    expect(entries.filter(({ action }) => action === 'paper.arrived')).toHaveLength(2);
  });

  it('is ticked by two clerks at the same moment once, and the other sees what stands now', async () => {
    const other = await clerkOf(app(), '420100');
    const request = { params: params(), version: 1, body: { copies: 2, codes: [] } };
    const replies = await Promise.all([
      clerk.call('paperArrivals.record', request),
      other.call('paperArrivals.record', request),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = replies.find(({ status }) => status === 409);
    expect(refused?.problem.current).toMatchObject({ copiesArrived: 2 });
  });

  it('that was ticked by mistake is undone with a reason, and stays on the record', async () => {
    const { body } = await record(2);
    const arrival = body.arrivals[0]?.id ?? '';
    const undo = (version: number) =>
      clerk.call('paperArrivals.undo', {
        params: { ...params(), arrival },
        version,
        body: { reason: '登记到了别家' },
      });
    const undone = (await undo(body.version)).body;
    expect(undone).toMatchObject({ copiesArrived: 0, version: 3 });
    expect(undone.arrivals[0]?.undone).toMatchObject({ by: '演示·审核员', reason: '登记到了别家' });
    expect((await undo(undone.version)).status).toBe(404);
  });

  it('compared by its page codes is complete when every page of the print in force was scanned', async () => {
    const codes = codesOfForm();
    const whole = await compare(codes);
    expect(whole).toMatchObject({ missingPages: [], completeCopies: 1 });
    expect(whole.codes.every(({ kind }) => kind === 'right')).toBe(true);
    const twice = await compare([...codes, ...codes]);
    expect(twice.completeCopies).toBe(2);
    const withoutFirst = await compare(codes.slice(2));
    expect(withoutFirst).toMatchObject({ missingPages: [1], completeCopies: 0 });
  });

  it('typed by a scanner in small letters and with blanks is read all the same', async () => {
    const [first = ''] = codesOfForm();
    expect((await compare([` ${first.toLowerCase()}\r\n`])).codes[0]).toMatchObject({
      kind: 'right',
      page: 1,
    });
  });

  it('that is not of this application, not of this print, forged or no page at all is named', async () => {
    const [own = ''] = codesOfForm();
    const forged = own.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const other = await contactAt(app(), 'submitted');
    const [ofOther = ''] = codesOfForm(other);
    const far = await contactAt(app(), 'submitted', { bureauCode: '420500' });
    const [ofFar = ''] = codesOfForm(far);
    const { code } = contact.application;
    const opinion = app().signer.sign({
      paper: 'opinion',
      applicationCode: code,
      revision: 1,
      page: 1,
      pages: 1,
      corner: 'A',
    });
    const late = app().signer.sign({ applicationCode: code, revision: 9, page: 1, pages: 1, corner: 'A' });
    const { codes } = await compare([forged, ofOther, ofFar, opinion, late, '6901234567892']);
    expect(codes.map(({ kind }) => kind)).toEqual([
      'forged',
      'otherApplication',
      'otherApplication',
      'opinionPage',
      'stale',
      'noPageCode',
    ]);
    expect(codes[1]?.text).toContain(`演示制造有限公司（申请编号 ${other.application.code}）`);
    expect(codes[2]?.text).not.toContain('演示制造有限公司');
  });

  it('of an older print counts for the pages that print the same, and is stale for the others', async () => {
    const older = codesOfForm();
    await clerk.giveBack(contact.id, [{ target: { kind: 'field', key: 'address' }, text: '请核对地址' }]);
    await contact.refresh();
    await contact.save({ address: '湖北省武汉市洪山区演示路 2 号' });
    await contact.issue();
    const { codes, missingPages } = await compare(older);
    const kinds = new Set(codes.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['stale', 'unchanged']);
    expect(missingPages.length).toBeGreaterThan(0);
  });

  it('keeps what was scanned with the arrival', async () => {
    const { body } = await record(1, codesOfForm().slice(2));
    expect(body.arrivals[0]?.comparison).toEqual({ revision: 1, completeCopies: 0, missingPages: [1] });
  });

  it('is shown to the province, which ticks nothing, and not to another bureau', async () => {
    const province = await provinceClerk(app());
    const seen = await province.call('paperArrivals.open', { params: params() });
    expect(seen.body.may).toEqual({ record: false, remind: false });
    const other = await clerkOf(app(), '420500');
    expect((await other.call('paperArrivals.open', { params: params() })).status).toBe(404);
  });

  it('shows in the queue whether it has come', async () => {
    const marked = async () => {
      const { rows } = (await clerk.call('reviews.queue', { query: { search: contact.application.code } }))
        .body;
      return rows.find(({ id }) => id === contact.id)?.isPaperArrived;
    };
    expect(await marked()).toBe(false);
    const { body } = await record(1);
    expect(await marked()).toBe(true);
    await clerk.call('paperArrivals.undo', {
      params: { ...params(), arrival: body.arrivals[0]?.id ?? '' },
      version: body.version,
      body: { reason: '登记错了' },
    });
    expect(await marked()).toBe(false);
  });

  describe('and is missing', () => {
    const remind = (applicationIds: string[] | null = [contact.id]) =>
      clerk.call('paperArrivals.remind', { body: { applicationIds } });
    const inbox = async () =>
      (await contact.call('notices.inbox')).body.notices.filter(({ kind }) => kind === 'paperMissing');

    it('is asked for once a day by a button, from the approval on', async () => {
      expect((await remind()).body).toEqual({ told: 0, toldBefore: 0, left: 0 });
      await approve();
      expect((await remind()).body).toEqual({ told: 1, toldBefore: 0, left: 0 });
      expect((await remind()).body).toEqual({ told: 0, toldBefore: 1, left: 0 });
      expect(await inbox()).toHaveLength(1);
      expect((await open()).remindedAtUtc).not.toBeNull();
    });

    it('is asked for from all at once, counted beforehand, and a second tap tells nobody again', async () => {
      const owed = async () => (await clerk.call('paperArrivals.owed')).body;
      await remind(null);
      const before = await owed();
      expect(before.toTell).toBe(0);
      await approve();
      expect(await owed()).toEqual({ toTell: 1, toldToday: before.toldToday });
      const other = await clerkOf(app(), '420100');
      const all = { body: { applicationIds: null } };
      const replies = await Promise.all([
        clerk.call('paperArrivals.remind', all),
        clerk.call('paperArrivals.remind', all),
        other.call('paperArrivals.remind', all),
      ]);
      expect(replies.map(({ body }) => body.told).sort()).toEqual([0, 0, 1]);
      expect(await owed()).toEqual({ toTell: 0, toldToday: before.toldToday + 1 });
      expect(await inbox()).toHaveLength(1);
    });

    it('is not asked for once it has come, and never by another bureau', async () => {
      await approve();
      const other = await clerkOf(app(), '420500');
      const request = { body: { applicationIds: [contact.id] } };
      expect((await other.call('paperArrivals.remind', request)).body.told).toBe(0);
      await record(2);
      expect((await remind()).body).toEqual({ told: 0, toldBefore: 0, left: 0 });
      expect(await inbox()).toHaveLength(0);
    });

    it('asked for by two clerks at the same moment tells each contact once', async () => {
      await approve();
      const other = await clerkOf(app(), '420100');
      const request = { body: { applicationIds: [contact.id] } };
      const replies = await Promise.all([
        clerk.call('paperArrivals.remind', request),
        other.call('paperArrivals.remind', request),
      ]);
      expect(replies.map(({ status }) => status)).not.toContain(500);
      expect(await inbox()).toHaveLength(1);
    });
  });
});
