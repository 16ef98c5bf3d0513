import { notice2020 } from '#shared/campaigns/notice-2020';
import { submitChecks } from '../../../miniapp/src/submissions/submit-checks';
import { hashGroups } from '../../../miniapp/src/submissions/hash-groups';
import { sampleApplication, samplePrint } from '../support/sample-application';

const open = (application = sampleApplication()) =>
  submitChecks(application, notice2020)
    .filter(({ isDone }) => !isDone)
    .map(({ key, remark }) => `${key} ${remark}`);

describe('the list before submitting', () => {
  it('is done when nothing is missing', () => {
    expect(open(sampleApplication({ print: samplePrint(['a', 'b', 'c']) }))).toEqual([]);
  });

  it('counts what is missing in each part', () => {
    const fault = (field: string) => ({ field, code: 'required', message: '请填写。' });
    const faults = ['industry', 'conditions.common1', 'conditions.common2', 'attachments.detail'].map(fault);
    expect(open(sampleApplication({ faults, print: samplePrint(['a', null, null], true) }))).toEqual([
      'answers 还差 1 处',
      'conditions 还差 2 条',
      'attachments 还差 1 类',
      'print 要重新生成',
      'pages 还差 2 页',
    ]);
  });

  it('leads to the first faulty field', () => {
    const [answers] = submitChecks(
      sampleApplication({ faults: [{ field: 'mobile', code: 'required', message: '请填写。' }] }),
      notice2020,
    );
    expect(answers?.url).toContain('step=contact');
    expect(answers?.url).toContain('field=mobile');
  });
});

it('parts a hash into eight groups of eight', () => {
  const sha256 = '0123456789abcdef'.repeat(4);
  expect(hashGroups(sha256)).toHaveLength(8);
  expect(hashGroups(sha256).join('')).toBe(sha256);
});
