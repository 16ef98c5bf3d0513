import { Campaign, CampaignBureau } from '../../server/src/campaigns';
import { clerkOf, contactAt, type Contact } from '../support/people';
import { smallPdf } from '../support/sample-files';
import { describeApp } from '../support/test-app';
import { chunkRequest, newUpload, wholeFile } from '../support/upload-photo';

const past = '2026-01-02T10:00:00.000Z';
const future = '2099-01-01T10:00:00.000Z';

describeApp('after the deadline', (app) => {
  const moveDeadline = (deadlineUtc: string) =>
    app().database.write((tx) => tx.update(Campaign, { id: app().campaignId }, { deadlineUtc }));
  afterEach(() => moveDeadline(future));

  it('nothing can be changed, added, issued or submitted, and everything can be read', async () => {
    const contact = await contactAt(app(), 'photographed');
    await moveDeadline(past);
    const photo = contact.application.photos[0]?.id ?? '';
    const attachment = contact.application.attachments[0]?.id ?? '';
    const file = { name: 'x.pdf', bytes: smallPdf };
    const replies = [
      await contact.own('applications.saveAnswers', { body: { answers: { industry: '别的' } } }),
      await contact.own('applications.confirmCondition', {
        params: { condition: 'common1' },
        body: { confirmed: false },
      }),
      await contact.own('attachments.add', { file, fields: { kind: 'other' } }),
      await contact.own('attachments.remove', { params: { attachment } }),
      await contact.own('papers.issue', { body: {} }),
      await contact.own('pages.putChunk', chunkRequest(newUpload(), 0, smallPdf)),
      await contact.own('pages.add', wholeFile(newUpload(), smallPdf)),
      await contact.own('pages.place', { params: { photo }, body: { page: 1 } }),
      await contact.own('pages.remove', { params: { photo } }),
      await contact.own('applications.submit', { body: {} }),
    ];
    expect(replies.map(({ status, problem }) => `${status} ${problem.code}`)).toEqual(
      replies.map(() => '403 campaign.closed'),
    );
    const before = contact.application;
    await contact.refresh();
    expect(contact.application).toMatchObject({
      isReadOnlyAfterDeadline: true,
      editableFields: [],
      moves: ['withdraw'],
      answers: before.answers,
      version: before.version,
    });
    expect(contact.application.photos).toHaveLength(before.photos.length);
    expect((await contact.own('papers.pdf', { params: { revision: '1' } })).status).toBe(200);
  });

  it('a submission is not recalled, because it could not be handed in again', async () => {
    const contact = await contactAt(app(), 'submitted');
    await moveDeadline(past);
    expect((await contact.own('applications.recall', { body: {} })).problem.code).toBe('campaign.closed');
    expect((await contact.refresh()).status).toBe('submitted');
  });

  it('a correction is handed in until the date that the clerk gave, and not after', async () => {
    const contact = await contactAt(app(), 'submitted');
    const clerk = await clerkOf(app(), '420100');
    await clerk.giveBack(contact.id, [{ target: { kind: 'field', key: 'industry' }, text: '请核对' }]);
    await moveDeadline(past);
    await contact.refresh();
    await contact.save({ industry: '仪器仪表制造业' });
    expect(contact.application.isReadOnlyAfterDeadline).toBe(false);
    await app().database.write((tx) =>
      tx.query('UPDATE application SET correctUntilUtc = ? WHERE id = ?', [past, contact.id]),
    );
    const late = await contact.own('applications.saveAnswers', { body: { answers: { industry: '别的' } } });
    expect(late.problem.code).toBe('campaign.closed');
  });

  it('of a bureau that has set an earlier one only its own units are late', async () => {
    await app().database.write((tx) =>
      tx.insert(CampaignBureau, {
        campaignId: app().campaignId,
        bureauCode: '420500',
        deadlineUtc: past,
        quota: null,
        paperCopies: 2,
      }),
    );
    const late = await contactAt(app(), 'claimed', { bureauCode: '420500' });
    const inTime = await contactAt(app(), 'claimed', { bureauCode: '420600' });
    const create = (contact: Contact) =>
      contact.call('applications.create', { body: { campaignId: app().campaignId } });
    expect((await create(late)).problem.code).toBe('campaign.closed');
    expect((await create(inTime)).status).toBe(201);
    const { bureaus } = (await late.call('campaigns.current')).body;
    expect(bureaus.find(({ code }) => code === '420500')?.deadlineUtc).toBe(past);
    expect(bureaus.find(({ code }) => code === '420600')?.deadlineUtc).toBe(future);
  });
});
