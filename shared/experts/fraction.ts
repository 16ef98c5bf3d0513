/** An exact number: binary fractions would make 0.1 + 0.2 a different score from 0.3. */
export interface Fraction {
  numerator: bigint;
  /** Above zero. */
  denominator: bigint;
}

export const zero: Fraction = { numerator: 0n, denominator: 1n };

/** A decimal text without sign, like "17.5". */
export function fractionOf(decimal: string): Fraction {
  const [whole = '', digits = ''] = decimal.split('.');
  return { numerator: BigInt(whole + digits), denominator: 10n ** BigInt(digits.length) };
}

export function whole(value: number): Fraction {
  return { numerator: BigInt(value), denominator: 1n };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** `by` is above zero. */
export function over(a: Fraction, by: Fraction): Fraction {
  return reduced(a.numerator * by.denominator, a.denominator * by.numerator);
}

/** Below zero when a is smaller. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Not empty. */
export function meanOf(values: readonly Fraction[]): Fraction {
  return over(values.reduce(plus, zero), whole(values.length));
}

/** Rounded half up, always with as many digits behind the point; for values from zero up. */
export function roundedText({ numerator, denominator }: Fraction, fractionDigits: number): string {
  const scale = 10n ** BigInt(fractionDigits);
  const units = (2n * numerator * scale + denominator) / (2n * denominator);
  if (fractionDigits === 0) return units.toString();
  const digits = units.toString().padStart(fractionDigits + 1, '0');
  return `${digits.slice(0, -fractionDigits)}.${digits.slice(-fractionDigits)}`;
}

function reduced(numerator: bigint, denominator: bigint): Fraction {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n || a === 1n
    ? { numerator, denominator }
    : { numerator: numerator / a, denominator: denominator / a };
}
