import { notice2020 } from '#shared/campaigns/notice-2020';
import { clerkOf, contactAt, type Clerk, type Contact } from '../support/people';
import { describeApp } from '../support/test-app';

const later = '2098-01-01T10:00:00.000Z';

describeApp('returning an application', (app) => {
  let clerk: Clerk;
  let contact: Contact;
  beforeAll(async () => {
    clerk = await clerkOf(app(), '420100');
    contact = await contactAt(app(), 'submitted');
    await clerk.markOpened(contact.id);
  });

  const giveBack = (body: object) => clerk.call('reviews.return', { params: { id: contact.id }, body });
  const reason = { target: { kind: 'field', key: 'industry' }, text: '请核对' };

  it('names every reason that points nowhere or says nothing, and a date that is over', async () => {
    const { status, problem } = await giveBack({
      reasons: [
        { target: { kind: 'field', key: 'nonsense' }, text: '请核对' },
        { target: { kind: 'page', page: 99 }, text: '  ' },
        { target: { kind: 'attachment', key: 'nonsense' }, text: '请核对' },
      ],
      correctUntilUtc: '2020-01-01T00:00:00.000Z',
    });
    expect([status, problem.code]).toEqual([422, 'application.reasonsInvalid']);
    expect(problem.faults?.map(({ field }) => field)).toEqual([
      'reasons.0.target',
      'reasons.1.target',
      'reasons.1.text',
      'reasons.2.target',
      'correctUntilUtc',
    ]);
  });

  it.each([
    '2098-99-99T99:99:99.999Z',
    '2098-02-30T00:00:00.000Z',
    '2098-01-01T25:00:00.000Z',
    '2098-01-01',
    7,
    null,
  ])('takes %s for no date', async (correctUntilUtc) => {
    const { status, problem } = await giveBack({ reasons: [reason], correctUntilUtc });
    expect([status, problem.faults?.map(({ field }) => field)]).toEqual([400, ['correctUntilUtc']]);
  });

  it('needs at least one reason and takes at most fifty', async () => {
    expect((await giveBack({ reasons: [], correctUntilUtc: later })).status).toBe(400);
    const reasons = Array.from({ length: 51 }, () => reason);
    expect((await giveBack({ reasons, correctUntilUtc: later })).status).toBe(400);
  });

  it('works with fifty reasons of five hundred characters', async () => {
    const fields = notice2020.form.fields.map(({ key }) => key);
    const reasons = Array.from({ length: 50 }, (_, index) => ({
      target: { kind: 'field', key: fields[index % fields.length] },
      text: '补'.repeat(500),
    }));
    const { body } = await giveBack({ reasons, correctUntilUtc: later });
    expect(body).toMatchObject({ status: 'returned', correctUntilUtc: later });
    expect(body.returnReasons).toHaveLength(50);
    const [notice] = (await contact.call('notices.inbox')).body.notices;
    expect(notice?.text.length).toBeGreaterThan(25_000);
  });
});

describeApp('a correction', (app) => {
  it('opens what was pinned and nothing else: field, condition, attachment and photograph', async () => {
    const clerk = await clerkOf(app(), '420100');
    const contact = await contactAt(app(), 'submitted');
    await clerk.giveBack(contact.id, [
      { target: { kind: 'field', key: 'revenueSecond' }, text: '请核对金额' },
    ]);
    await contact.refresh();
    // A figure cannot be put right without the growth that follows from it.
    expect(contact.application.editableFields).toEqual([
      'revenueFirst',
      'revenueSecond',
      'revenueGrowthSecond',
    ]);
    const condition = await contact.own('applications.confirmCondition', {
      params: { condition: 'common1' },
      body: { confirmed: false },
    });
    const attachment = await contact.own('attachments.remove', {
      params: { attachment: contact.application.attachments[0]?.id ?? '' },
    });
    const photo = await contact.own('pages.remove', {
      params: { photo: contact.application.photos[0]?.id ?? '' },
    });
    expect([condition, attachment, photo].map((reply) => [reply.status, reply.problem.code])).toEqual([
      [409, 'application.fieldsNotPinned'],
      [409, 'application.fieldsNotPinned'],
      [409, 'photo.handedIn'],
    ]);
    await contact.save({ revenueSecond: '1200', revenueGrowthSecond: '20' });
    expect(contact.application.print?.isStale).toBe(true);
  });

  it('takes a closed field that is sent unchanged together with an open one', async () => {
    const clerk = await clerkOf(app(), '420100');
    const contact = await contactAt(app(), 'submitted');
    await clerk.giveBack(contact.id, [{ target: { kind: 'field', key: 'industry' }, text: '请核对' }]);
    await contact.refresh();
    await contact.save({ industry: '仪器仪表制造业', address: String(contact.application.answers.address) });
    expect(contact.application.answers.industry).toBe('仪器仪表制造业');
  });

  it('without a change of the print needs only the pinned page again', async () => {
    const clerk = await clerkOf(app(), '420100');
    const contact = await contactAt(app(), 'submitted');
    await clerk.giveBack(contact.id, [{ target: { kind: 'page', page: 2 }, text: '印章不清楚' }]);
    await contact.refresh();
    const early = await contact.own('applications.submit', { body: {} });
    expect(early.problem.faults?.map(({ field }) => field)).toEqual(['pages.2']);
    await expect(contact.photographAll()).rejects.toThrow('photo.pageNotPinned');
  });

  it('can be handed in after the deadline of the campaign, until the date that the clerk gave', async () => {
    const clerk = await clerkOf(app(), '420100');
    const contact = await contactAt(app(), 'submitted');
    await clerk.giveBack(
      contact.id,
      [{ target: { kind: 'field', key: 'industry' }, text: '请核对' }],
      '2099-06-01T00:00:00.000Z',
    );
    expect((await contact.refresh()).deadlineUtc).toBe('2099-06-01T00:00:00.000Z');
  });
});
