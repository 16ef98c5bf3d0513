import { statusKeys } from '#shared/applications/statuses';
import { remainingTime } from '../../miniapp/src/campaigns/remaining-time';
import { listedStages } from '../../miniapp/src/overview/listed-stages';
import { nextStep, standingOf } from '../../miniapp/src/standing';
import { claimFormFaults, serverClaimFaults } from '../../miniapp/src/units/claim-form-faults';
import { sampleView } from './support/sample-view';

const print = (changes: object) => ({
  revision: 1,
  issuedAtUtc: '2026-11-24T06:49:00.000Z',
  snapshotSha256: 'a'.repeat(64),
  pages: [{ page: 1, needsUnitSeal: true, photoId: null }],
  isStale: false,
  ...changes,
});
const missing = [{ field: 'address', code: 'required', message: '请填写通讯地址。' }];

describe('the one big button', () => {
  it('leads from the form over print and photos to the submission', () => {
    const labels = [
      sampleView({ faults: missing }),
      sampleView(),
      sampleView({ print: print({ isStale: true }) }),
      sampleView({ print: print({}) }),
      sampleView({ print: print({ pages: [{ page: 1, needsUnitSeal: true, photoId: 'x' }] }) }),
    ].map((view) => nextStep(standingOf(view)).label);
    expect(labels).toEqual(['继续填写', '生成打印件', '生成打印件', '拍照上传盖章页', '去提交']);
  });

  it('leads to the correction after a return', () => {
    expect(nextStep(standingOf(sampleView({ status: 'returned', faults: missing }))).url).toContain(
      'correction',
    );
  });

  it('lists the form as still to be worked on where the clerk asked for a change of it', () => {
    const target = { kind: 'field', key: 'industry' } as const;
    const view = sampleView({
      status: 'returned',
      answers: { industry: '制造业' },
      handedInAnswers: { industry: '制造业' },
      returnReasons: [{ id: 'r1', target, text: '请写到行业中类' }],
    });
    expect(listedStages(view)[0]).toMatchObject({ state: 'todo', remark: '还差 1 处' });
    const corrected = { ...view, answers: { industry: '仪器仪表制造业' } };
    expect(listedStages(corrected)[0]).toMatchObject({ state: 'done' });
  });

  it('offers no work after the deadline or a submission, in any state', () => {
    for (const status of statusKeys) {
      const view = sampleView({ status, isReadOnlyAfterDeadline: true });
      expect(listedStages(view)).toEqual([]);
      expect(nextStep(standingOf(view)).url).not.toMatch(/print|photos|submit|correction/);
    }
  });

  it('says in the list what is missing now', () => {
    expect(listedStages(sampleView({ print: print({}) })).map(({ remark }) => remark)).toEqual([
      '已完成',
      '已完成',
      '还差 1 页',
      '之后做',
    ]);
  });
});

describe('how long there still is', () => {
  const deadline = '2026-11-24T10:00:00.000Z'; // 18:00 in China
  it.each([
    ['2026-11-20T23:00:00.000Z', '还有 3 天', true],
    ['2026-11-10T02:00:00.000Z', '还有 14 天', false],
    ['2026-11-23T09:00:00.000Z', '明天 18:00 截止', true],
    ['2026-11-23T16:30:00.000Z', '今天 18:00 截止，还有 17 小时 30 分', true],
    ['2026-11-24T09:59:30.000Z', '今天 18:00 截止，还剩不到 1 分钟', true],
    ['2026-11-24T10:00:00.001Z', '已经截止', true],
  ])('at %s: %s', (now, text, isUrgent) => {
    expect(remainingTime(deadline, Date.parse(now))).toEqual({ text, isUrgent });
  });
});

describe('claiming a unit', () => {
  it('names every fault at once', () => {
    expect(claimFormFaults({ creditCode: '9142', name: '', bureauCode: null })).toEqual({
      creditCode: [expect.stringContaining('18 位')],
      name: [expect.stringContaining('请填写单位名称')],
      bureauCode: [expect.stringContaining('请选择')],
    });
  });

  it("puts the server's faults at their fields", () => {
    expect(
      serverClaimFaults([
        { field: 'creditCode', code: 'checkCharacter', message: '最后一位校验不通过。' },
        { field: 'bureauCode', code: 'notAllowed', message: '不在允许的范围内。' },
      ]),
    ).toEqual({ creditCode: ['最后一位校验不通过。'], name: [], bureauCode: ['不在允许的范围内。'] });
  });
});
