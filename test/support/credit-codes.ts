import { creditCodeCheckCharacter } from '#shared/text/credit-code';

let invented = 0;

/** A valid 统一社会信用代码 of nobody, another one each time: 91 (enterprise), 420100 (武汉), an invented body. */
export function inventCreditCode(): string {
  invented += 1;
  const first17 = `91420100MA${String(invented).padStart(7, '0')}`;
  const check = creditCodeCheckCharacter(first17);
  if (check === null) throw new Error(`${first17} has a character outside of the standard`);
  return first17 + check;
}
