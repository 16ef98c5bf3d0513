import { Application } from '../../server/src/applications';
import { contactAt, Contact } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('starting an application', (app) => {
  const body = () => ({ campaignId: app().campaignId });

  it('begins as a draft with the name of the unit and every missing answer named', async () => {
    const contact = await contactAt(app(), 'draft');
    expect(contact.application).toMatchObject({
      status: 'draft',
      version: 1,
      editableFields: null,
      answers: { unitName: '演示制造有限公司' },
    });
    const named = contact.application.faults.map(({ field }) => field);
    expect(named).toEqual(
      expect.arrayContaining(['projectName', 'directions', 'conditions.common1', 'attachments.detail']),
    );
    expect(named).not.toContain('unitName');
  });

  it('is refused a second time: 每个申报主体限申报 1 个项目', async () => {
    const contact = await contactAt(app(), 'draft');
    const reply = await contact.call('applications.create', { body: body() });
    expect([reply.status, reply.problem.code]).toEqual([409, 'application.exists']);
  });

  it('makes one application when ten requests come at the same moment', async () => {
    const contact = await contactAt(app(), 'claimed');
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => contact.call('applications.create', { body: body() })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([
      201,
      ...Array.from({ length: 9 }, () => 409),
    ]);
    const unitId = contact.me?.unit?.id ?? '';
    expect(await app().database.read.countBy(Application, { unitId })).toBe(1);
  });

  it('needs a unit', async () => {
    const contact = await (await new Contact(app()).signIn()).consent();
    expect((await contact.call('applications.create', { body: body() })).problem.code).toBe('unit.missing');
  });

  it('needs a campaign that exists', async () => {
    const contact = await contactAt(app(), 'claimed');
    const reply = await contact.call('applications.create', { body: { campaignId: 'no-such-campaign' } });
    expect([reply.status, reply.problem.code]).toEqual([404, 'campaign.none']);
  });
});
