import { soundAnswers } from '../support/sound-answers';
import { draftOf, publish, saveContent, unitIn } from '../support/campaign-clerk';
import { clerkOf, contactAt, provinceClerk, type Contact } from '../support/people';
import { scenePhotos } from '../support/scene-photos';
import { describeApp, type TestApp } from '../support/test-app';
import { Print } from '../../server/src/papers';
import { hasPoppler, pdfText } from '../papers/poppler';
import { nextAnswers, nextNotice } from './next-notice-content';

const { recognitions: _gone, ...answers } = soundAnswers(nextAnswers);

async function publishNext(app: TestApp): Promise<string> {
  const clerk = await provinceClerk(app);
  const draft = await draftOf(clerk);
  const saved = await saveContent(clerk, draft, nextNotice(draft.content));
  expect(saved.faults).toEqual([]);
  return (await publish(clerk, saved)).body.id;
}

async function filledIn(app: TestApp, campaignId: string): Promise<Contact> {
  const contact = await unitIn(app, campaignId);
  await contact.save(answers);
  const { definition } = (await contact.own('applications.campaign')).body;
  for (const { key } of definition.conditions) {
    const params = { condition: key };
    contact.see(await contact.own('applications.confirmCondition', { params, body: { confirmed: true } }));
  }
  await contact.attach();
  return contact;
}

/** The pages that a correction has changed. */
async function photographMissing(contact: Contact): Promise<void> {
  const photos = await scenePhotos(contact.app.signer, contact.application);
  const pages = contact.application.print?.pages ?? [];
  for (const [index, { photoId }] of pages.entries()) {
    const photo = photos[index];
    if (photoId === null && photo !== undefined) await contact.photograph(photo);
  }
}

describeApp('the next notice, without a release', (app) => {
  let campaignId: string;
  beforeAll(async () => {
    campaignId = await publishNext(app());
  });

  it('is what the phone is given, with its own fields, directions and years', async () => {
    const { definition, id } = (await (await contactAt(app(), 'claimed')).call('campaigns.current')).body;
    expect(id).toBe(campaignId);
    expect(definition.form.financeRows.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
    expect(definition.form.fields.find(({ key }) => key === 'revenueGrowth2022')).toMatchObject({
      label: '2022年销售收入同比增长',
      hint: '由 2021 年和 2022 年的数算出。2021 年为零或亏损时填“不适用”。',
    });
    expect(definition.form.fields.find(({ key }) => key === 'directions')).toMatchObject({
      choices: [
        { key: 'greenPlatform', label: '1.绿色制造协同平台' },
        { key: 'dataPlatform', label: '2.数据要素流通平台' },
        { key: 'parkPlatform', label: '3.园区协同平台' },
      ],
    });
  });

  it('is filled in, printed, photographed, submitted, returned, corrected and approved', async () => {
    const contact = await filledIn(app(), campaignId);
    expect(contact.application.faults).toEqual([]);
    await contact.issue();
    await contact.photographAll();
    await contact.submit();
    const clerk = await clerkOf(app(), '420100');
    const { rows } = (await clerk.call('reviews.queue')).body;
    expect(rows.find(({ id }) => id === contact.id)).toMatchObject({ directions: ['数据要素流通平台'] });
    const review = await clerk.open(contact.id);
    expect(review.answers.equipmentValue).toBe('3210.50');
    expect(review.definition.form.fields.map(({ key }) => key)).toContain('safety');

    await clerk.giveBack(contact.id, [
      { target: { kind: 'field', key: 'equipmentValue' }, text: '请核对原值' },
    ]);
    await contact.refresh();
    expect(contact.application.editableFields).toEqual(['equipmentValue']);
    const other = await contact.own('applications.saveAnswers', { body: { answers: { safety: '别的' } } });
    expect(other.problem.code).toBe('application.fieldsNotPinned');
    await contact.save({ equipmentValue: '3000' });
    await contact.issue();
    await photographMissing(contact);
    await contact.submit();
    await clerk.open(contact.id);
    const approved = await clerk.call('reviews.approve', {
      params: { id: contact.id },
      body: { opinion: '同意推荐' },
    });
    expect(approved.body.status).toBe('approved');
  });

  it('prints its title, captions, years and added rows, and nothing of what it no longer asks', async () => {
    const contact = await filledIn(app(), campaignId);
    await contact.issue();
    const print = await app().database.read.findOneByOrFail(Print, { applicationId: contact.id });
    expect(JSON.parse(print.snapshot)).toMatchObject({
      layout: {
        labels: { industry: '行业大类' },
        extraRows: [
          { label: '开放共享设备原值', text: '3210.50万元' },
          { label: '安全生产情况', text: '演示：三年无事故。' },
        ],
      },
    });
    if (!hasPoppler) return;
    const pdf = await contact.own('papers.pdf', { params: { revision: '1' } });
    const text = pdfText(pdf.bytes).replace(/\s+/gu, '');
    for (const printed of [
      '2022年演示',
      '行业大类',
      '2020年',
      '2021年',
      '2022年',
      '3210.50万元',
      '三年无事故',
      '数据要素流通平台',
    ]) {
      expect(text).toContain(printed);
    }
    for (const gone of ['2018年', '2019年']) expect(text).not.toContain(gone);
  });

  it('checks the growth between all its years', async () => {
    const contact = await unitIn(app(), campaignId);
    await contact.save({ ...answers, revenueGrowth2022: '50' });
    expect(contact.application.faults).toContainEqual(
      expect.objectContaining({ field: 'revenueGrowth2022', code: 'growthContradiction' }),
    );
  });

  it('bars a unit with an earlier title where the rule says so', async () => {
    const contact = await filledIn(app(), campaignId);
    await contact.save({ priorities: ['nationalSmartManufacturing'] });
    const refused = await contact.own('papers.issue', { body: {} });
    expect(refused.problem.faults?.map(({ field, code }) => [field, code])).toEqual([
      ['priorities', 'earlierTitle'],
    ]);
  });

  it('may be begun by a unit that applied last year, whose application stays where it is', async () => {
    const contact = await contactAt(app(), 'draft');
    expect((await contact.call('accounts.me')).body.application).toBeNull();
    const body = { campaignId };
    const begun = (await contact.call('applications.create', { body })).body;
    expect((await contact.call('accounts.me')).body.application?.id).toBe(begun.id);
    expect((await contact.refresh()).definitionKey).toBe('hubei-2020');
  });

  it('keeps apart what belongs to last year: its applications go on with the form that they began with', async () => {
    const lastYear = await contactAt(app(), 'submitted');
    expect((await lastYear.own('applications.campaign')).body.definition.key).toBe('hubei-2020');
    expect(lastYear.application.campaignId).toBe(app().campaignId);
    const unknown = await (
      await unitIn(app(), app().campaignId)
    ).own('applications.saveAnswers', { body: { answers: { equipmentValue: '1' } } });
    expect(unknown.problem.code).toBe('request.invalid');
  });
});
