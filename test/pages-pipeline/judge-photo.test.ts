import { judgePhoto, wantingFindings } from '#shared/pages/judge-photo';
import {
  findingFault,
  findingKinds,
  findingRemedy,
  findingRules,
  gradeFinding,
} from '#shared/pages/photo-findings';

const clean = findingKinds
  .filter((kind) => !kind.startsWith('seal'))
  .map((kind) => gradeFinding(kind, findingRules[kind].better === 'higher' ? 1000 : 0));

describe('the verdict on a photograph', () => {
  it('accepts one without faults', () => {
    expect(judgePhoto(clean, { retakesOfThisPage: 0 })).toEqual({
      decision: 'accepted',
      advice: '清楚、完整。',
    });
  });

  it('names fault and remedy in one sentence', () => {
    const { decision, advice } = judgePhoto([...clean, gradeFinding('glare', 2000)], {
      retakesOfThisPage: 0,
    });
    expect(decision).toBe('retake');
    expect(advice).toBe('纸上有反光，字迹发白，请换个角度，避开灯光和窗户后重拍。');
  });

  it('names the place of a seal', () => {
    const { advice } = judgePhoto([gradeFinding('sealPlace', 60, 'unitOpinion')], { retakesOfThisPage: 0 });
    expect(advice).toBe('公章没有盖在“申请单位意见”处，请在这一处补盖公章后重拍。');
  });

  it('advises on the fault that hides the others', () => {
    const blurredAndCut = [
      gradeFinding('sealPresence', 0, 'cover'),
      gradeFinding('sharpness', 5),
      gradeFinding('completeness', 30),
    ];
    expect(judgePhoto(blurredAndCut, { retakesOfThisPage: 0 }).advice).toContain('页面没有拍全');
  });

  it('puts a reason to retake before a remark', () => {
    const findings = [gradeFinding('completeness', 3), gradeFinding('sharpness', 5)];
    expect(judgePhoto(findings, { retakesOfThisPage: 0 }).advice).toContain('照片模糊');
  });

  it('accepts with remarks what is only a little wrong', () => {
    const judgement = judgePhoto([...clean, gradeFinding('sealInk', 0.1, 'cover')], { retakesOfThisPage: 0 });
    expect(judgement.decision).toBe('acceptedWithRemarks');
    expect(judgement.advice).toContain('公章很淡');
  });

  it('refuses nothing for ever: after two retakes the third is taken, its findings kept', () => {
    const findings = [gradeFinding('sharpness', 5)];
    expect(judgePhoto(findings, { retakesOfThisPage: 1 }).decision).toBe('retake');
    const third = judgePhoto(findings, { retakesOfThisPage: 2 });
    expect(third.decision).toBe('acceptedWithRemarks');
    expect(wantingFindings(findings)).toEqual(findings);
    expect(third.advice).toContain('审核人员');
  });
});

describe('the closed list of findings', () => {
  it.each(findingKinds)('%s: has a fault and a remedy in Chinese', (kind) => {
    const place = kind.startsWith('seal') ? ('cover' as const) : null;
    for (const outcome of ['remark', 'retake'] as const) {
      expect(findingFault({ kind, place, outcome })).toMatch(/^[\p{Script=Han}“”（），]+$/u);
    }
    expect(findingRemedy({ kind })).toMatch(/^[\p{Script=Han}，、]+$/u);
  });

  it.each(findingKinds)('%s: asks for a retake only of what is worse than a remark', (kind) => {
    const { better, remark, retake } = findingRules[kind];
    if (retake === null) return;
    expect(better === 'higher' ? retake < remark : retake > remark).toBe(true);
  });
});
