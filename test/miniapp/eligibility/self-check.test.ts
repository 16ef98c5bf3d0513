import { notice2020 } from '#shared/campaigns/notice-2020';
import {
  placeOfCondition,
  selfCheckResult,
  type SelfCheckAnswer,
} from '../../../miniapp/src/eligibility/self-check';

const { conditions } = notice2020;
const all = (answer: SelfCheckAnswer) => Object.fromEntries(conditions.map(({ key }) => [key, answer]));
const keys = (found: readonly { key: string }[]) => found.map(({ key }) => key);

describe('the self-check before an application', () => {
  it('says how many conditions are not answered, and nothing before that', () => {
    expect(selfCheckResult(conditions, {})).toEqual({ kind: 'open', left: conditions.length });
    expect(selfCheckResult(conditions, { common1: 'no' })).toEqual({
      kind: 'open',
      left: conditions.length - 1,
    });
  });

  it('says that one can apply when every condition is met', () => {
    expect(selfCheckResult(conditions, all('yes'))).toEqual({ kind: 'canApply' });
  });

  it('names what is wanting, and beside it what is to be verified', () => {
    const result = selfCheckResult(conditions, { ...all('yes'), common3: 'no', special1: 'unsure' });
    expect(result.kind === 'missing' && [keys(result.missing), keys(result.verify)]).toEqual([
      ['common3'],
      ['special1'],
    ]);
  });

  it('asks to verify first when nothing is known to be wanting', () => {
    const result = selfCheckResult(conditions, { ...all('yes'), special2: 'unsure' });
    expect(result.kind === 'verify' && keys(result.verify)).toEqual(['special2']);
  });

  it('counts no answer to a condition that the notice does not have', () => {
    expect(selfCheckResult(conditions, { ...all('yes'), gone: 'no' })).toEqual({ kind: 'canApply' });
  });

  it('calls a condition by its place in the notice', () => {
    const [second] = conditions.filter(({ group }) => group === 'special').slice(1);
    expect(second && placeOfCondition(conditions, second)).toEqual({ group: 'special', number: 2 });
  });
});
