import { notice2020 } from '#shared/campaigns/notice-2020';
import { listedSteps } from '../../miniapp/src/form/listed-steps';
import { findingsOf } from '../../miniapp/src/form/open-faults';
import { answerText } from '#shared/applications/answer-text';
import { finishedAnswer, typedAnswer } from '../../miniapp/src/form/typed-answer';
import { confirmedAll, detailAttachment, sampleView, soundAnswers } from './support/sample-view';

const field = (key: string) => {
  const found = notice2020.form.fields.find((other) => other.key === key);
  if (!found) throw new Error(key);
  return found;
};
const steps = (view = sampleView(), answers = view.answers) =>
  listedSteps(notice2020, view, { answers, faults: findingsOf(notice2020, view, answers).faults });
const step = (key: string, view = sampleView(), answers = view.answers) =>
  steps(view, answers).find((other) => other.key === key);

describe('the progress list of the form', () => {
  it('counts what is missing in each step of an empty form', () => {
    expect(step('contact')).toMatchObject({ state: 'todo', remark: '还差 4 项' });
    expect(step('conditions')).toMatchObject({ state: 'todo', remark: '还差 6 项' });
    expect(step('attachments')).toMatchObject({ state: 'todo', remark: '还差 1 项' });
  });

  it('tells what is missing from what is wrong', () => {
    const answers = { contactName: '李华', mobile: '138' };
    expect(step('contact', sampleView(), answers)).toMatchObject({
      state: 'faulty',
      remark: '还差 2 项，1 处要改',
    });
  });

  it('is done when everything is there, the check included', () => {
    const view = sampleView({
      answers: soundAnswers,
      confirmations: confirmedAll,
      attachments: [detailAttachment],
    });
    expect(steps(view).map(({ state }) => state)).toEqual(Array(8).fill('done'));
  });

  it('is locked after the deadline', () => {
    expect(step('unit', sampleView({ isReadOnlyAfterDeadline: true }))).toMatchObject({ state: 'locked' });
  });
});

describe('what is open in the form', () => {
  const unprintable = { field: 'projectName', code: 'unprintable', message: '打印字体里没有“𠮷”。' };

  it("keeps the server's finding about the paper's font while the text is the same", () => {
    const view = sampleView({ answers: { projectName: '𠮷野' }, faults: [unprintable] });
    expect(findingsOf(notice2020, view, view.answers).faults).toContainEqual(unprintable);
    expect(findingsOf(notice2020, view, { projectName: '吉野' }).faults).not.toContainEqual(unprintable);
  });

  it("leaves out the server's other faults, which the phone sees sooner by itself", () => {
    const old = { field: 'address', code: 'required', message: '请填写通讯地址。' };
    const view = sampleView({ faults: [old] });
    const { faults } = findingsOf(notice2020, view, { address: '武汉市' });
    expect(faults.filter((fault) => fault.field === 'address')).toEqual([]);
  });

  it('names faults in the order of the form', () => {
    const fields = findingsOf(notice2020, sampleView(), {}).faults.map((fault) => fault.field);
    expect(fields[0]).toBe('unitName');
    expect(fields.slice(-7)).toEqual([
      ...notice2020.conditions.map(({ key }) => `conditions.${key}`),
      'attachments.detail',
    ]);
  });
});

describe('what is kept of a text', () => {
  it('puts figures, telephone numbers and addresses right when the field is left', () => {
    expect(finishedAnswer(field('revenueFirst'), '１，２００．５')).toBe('1200.5');
    expect(finishedAnswer(field('mobile'), '+86 138-0000 0000')).toBe('13800000000');
    expect(finishedAnswer(field('email'), ' lihua＠example.cn ')).toBe('lihua@example.cn');
    expect(finishedAnswer(field('revenueGrowthFirst'), ' 不适用 ')).toBe('不适用');
  });

  it('leaves the words of a description alone but for invisible characters', () => {
    expect(typedAnswer(field('description'), '第一段\r\n\u202e第二段 ')).toBe('第一段\n第二段 ');
  });

  it('shows choices by their labels and figures with their unit', () => {
    expect(answerText(field('directions'), ['direction3'])).toBe('3.基于互联网的研发设计能力开放平台');
    expect(answerText(field('profitFirst'), '-20')).toBe('-20 万元');
    expect(answerText(field('profitGrowthFirst'), '不适用')).toBe('不适用');
  });
});
