/**
 * Small whole numbers as printable signs from "#" on, without the backslash: JSON keeps them as they are, and
 * where few values are frequent they compress to little more than their entropy.
 */
const FIRST = 35;
/** Largest digit. */
export const MOST_DIGIT = 89;

export function toDigit(value: number): string {
  return String.fromCharCode(value + FIRST < 92 ? value + FIRST : value + FIRST + 1);
}

/** @param code of the sign, as `charCodeAt` tells */
export function fromDigit(code: number): number {
  return code < 92 ? code - FIRST : code - FIRST - 1;
}

/** Any number from 0 on: the largest digit as often as it goes in, then the rest. */
export function toDigits(value: number): string {
  return toDigit(MOST_DIGIT).repeat(Math.floor(value / MOST_DIGIT)) + toDigit(value % MOST_DIGIT);
}

/** The numbers that `toDigits` wrote one after the other. */
export function fromDigits(digits: string): number[] {
  const values: number[] = [];
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = fromDigit(digits.charCodeAt(at));
    sum += digit;
    if (digit === MOST_DIGIT) continue;
    values.push(sum);
    sum = 0;
  }
  return values;
}
