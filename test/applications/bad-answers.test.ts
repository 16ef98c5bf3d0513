import { contactAt } from '../support/people';
import { descriptionOf, soundAnswers } from '../support/sound-answers';
import { describeApp } from '../support/test-app';

describeApp('answers that are wrong in content', (app) => {
  it.each([
    [
      'a fourth direction',
      'directions',
      ['direction1', 'direction2', 'direction3', 'direction4'],
      'chooseAtMost',
    ],
    ['the same direction twice', 'directions', ['direction1', 'direction1'], 'repeatedChoice'],
    ['3,001 characters', 'description', descriptionOf(3001), 'tooLong'],
    ['an emoji in a name', 'projectName', '双创🚀平台', 'emoji'],
    ['a line break in a name', 'contactName', '张\n三', 'lineBreak'],
    ['a telephone number of ten digits', 'mobile', '1380000000', 'mobileNumber'],
    ['an address without a host', 'email', 'someone@', 'emailAddress'],
    ['a growth that contradicts the figures', 'revenueGrowthSecond', '10.2', 'growthContradiction'],
    ['a growth from a loss', 'profitGrowthSecond', '12', 'growthNotApplicable'],
    ['不适用 where the growth can be computed', 'revenueGrowthSecond', '不适用', 'growthApplies'],
    ['three digits behind the point', 'revenueFirst', '1000.123', 'notANumber'],
    ['words for a number', 'revenueFirst', '一千万', 'notANumber'],
    ['a negative revenue', 'revenueFirst', '-1', 'tooSmall'],
    ['nobody employed', 'staffCount', '0', 'tooSmall'],
    ['a character without a shape in the printing font', 'legalRepresentative', '𠮷田', 'unprintable'],
  ])('are kept, and %s is named and stops the printing', async (_, field, value, code) => {
    const contact = await contactAt(app(), 'draft');
    await contact.save(soundAnswers({ [field]: value }));
    await contact.confirmAll();
    expect(contact.application.answers[field]).toEqual(value);
    const named = { field, code };
    expect(
      contact.application.faults.map((fault) => ({ field: fault.field, code: fault.code })),
    ).toContainEqual(named);
    const refused = await contact.own('papers.issue', { body: {} });
    expect([refused.status, refused.problem.code]).toEqual([422, 'application.incomplete']);
    expect(refused.problem.faults).toEqual([expect.objectContaining(named)]);
  });

  it('are all named at once', async () => {
    const contact = await contactAt(app(), 'draft');
    const { body } = await contact.own('applications.saveAnswers', {
      body: { answers: { mobile: '1', email: '2', staffCount: '三' } },
    });
    expect(body.faults.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['mobile', 'email', 'staffCount', 'address']),
    );
  });

  it('accept a growth that differs by exactly the tolerance of 0.1 percentage points', async () => {
    const contact = await contactAt(app(), 'draft');
    await contact.save(soundAnswers({ revenueGrowthSecond: '10.1' }));
    expect(contact.application.faults.map(({ field }) => field)).not.toContain('revenueGrowthSecond');
  });
});

describeApp('answers that are wrong in form', (app) => {
  it.each([
    ['a field that the form does not have', { nonsense: 'x' }, 'answers.nonsense', 'unknownField'],
    ['a field of the row', { status: 'submitted' }, 'answers.status', 'unknownField'],
    ['a list where a text belongs', { projectName: ['a'] }, 'answers.projectName', 'wrongType'],
    ['a text where a list belongs', { directions: 'direction1' }, 'answers.directions', 'wrongType'],
    ['a direction that does not exist', { directions: ['direction10'] }, 'answers.directions', 'notAllowed'],
    ['a control character', { projectName: 'a\u0000b' }, 'answers.projectName', 'badFormat'],
    [
      'a mark that turns the reading direction',
      { projectName: 'a\u202eb' },
      'answers.projectName',
      'badFormat',
    ],
    ['half a character', { projectName: 'a\ud800' }, 'answers.projectName', 'badFormat'],
    ['a text beyond any form', { description: '长'.repeat(20_001) }, 'answers.description', 'tooLong'],
  ])('are refused as a whole: %s', async (_, answers, field, code) => {
    const contact = await contactAt(app(), 'draft');
    const reply = await contact.own('applications.saveAnswers', {
      body: { answers: { industry: '通用设备制造业', ...answers } },
    });
    expect([reply.status, reply.problem.code]).toEqual([400, 'request.invalid']);
    expect(reply.problem.faults?.map((fault) => [fault.field, fault.code])).toContainEqual([field, code]);
    expect((await contact.refresh()).answers).toEqual({ unitName: '演示制造有限公司' });
  });
});
