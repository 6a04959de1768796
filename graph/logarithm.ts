/**
 * The natural logarithm from +, −, × and ÷ alone.
 *
 * ECMAScript leaves the last digits of `Math.log` to the engine, and a map must be the same byte for byte
 * in Node and in every browser; the four operations are exact by IEEE 754. Within 2 units of the last place.
 */

/** @param x finite and > 0 */
export function naturalLog(x: number): number {
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= 1.5) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    exponent--;
  }
  // ln m = 2 artanh z with |z| ≤ 1/5: the series has converged after twelve terms.
  const z = (mantissa - 1) / (mantissa + 1);
  const square = z * z;
  let series = 0;
  for (let k = 23; k >= 1; k -= 2) series = series * square + 1 / k;
  return exponent * Math.LN2 + 2 * z * series;
}
