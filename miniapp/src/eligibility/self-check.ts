import type { Condition } from '#shared/campaigns/campaign-definition';

export const selfCheckAnswers = ['yes', 'no', 'unsure'] as const;
export type SelfCheckAnswer = (typeof selfCheckAnswers)[number];
/** By the key of the condition. */
export type SelfCheck = Readonly<Record<string, SelfCheckAnswer>>;

export type SelfCheckResult =
  | { kind: 'open'; left: number }
  | { kind: 'canApply' }
  /** Something is wanting; what is to be verified stands beside it. */
  | { kind: 'missing'; missing: Condition[]; verify: Condition[] }
  | { kind: 'verify'; verify: Condition[] };

/** What the answers come to. It advises and never forbids: whoever is wrong about a condition may apply all the same. */
export function selfCheckResult(conditions: readonly Condition[], answers: SelfCheck): SelfCheckResult {
  const answered = (answer: SelfCheckAnswer) => conditions.filter(({ key }) => answers[key] === answer);
  const [missing, verify] = [answered('no'), answered('unsure')];
  const left = conditions.filter(({ key }) => answers[key] === undefined).length;
  if (left > 0) return { kind: 'open', left };
  if (missing.length > 0) return { kind: 'missing', missing, verify };
  return verify.length > 0 ? { kind: 'verify', verify } : { kind: 'canApply' };
}

/** 共性条件第 1 条: where the notice has the condition. */
export function placeOfCondition(
  conditions: readonly Condition[],
  { key, group }: Condition,
): { group: Condition['group']; number: number } {
  const ofGroup = conditions.filter((condition) => condition.group === group);
  return { group, number: ofGroup.findIndex((condition) => condition.key === key) + 1 };
}
