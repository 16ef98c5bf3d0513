import { countCharacters, hasEmoji, hasLineBreak } from '#shared/text/characters';
import { colleagueLimits } from '#shared/units/member-roles';

export const labelWording = {
  required: '请写一个称呼，例如“财务小李”，方便认出是谁。',
  tooLong: `称呼最多 ${colleagueLimits.labelCharacters} 个字，请缩短。`,
  unprintable: '称呼里不能有换行和表情符号，请删除。',
} as const;

/** What is wrong with the trimmed name for a colleague. */
export function labelFaults(label: string): (keyof typeof labelWording)[] {
  const faults: (keyof typeof labelWording)[] = [];
  if (label === '') faults.push('required');
  if (countCharacters(label) > colleagueLimits.labelCharacters) faults.push('tooLong');
  if (hasLineBreak(label) || hasEmoji(label)) faults.push('unprintable');
  return faults;
}
