/** Sorting rows by small numbers, in linear time. */

/** Rows by ascending key, equal ones as they stand; linear in rows and the largest key. */
export function orderBy(keys: Uint32Array): Uint32Array {
  const starts = new Uint32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 2);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 1; key < starts.length; key++) starts[key]! += starts[key - 1]!;
  const order = new Uint32Array(keys.length);
  keys.forEach((key, row) => {
    order[starts[key]!] = row;
    starts[key]!++;
  });
  return order;
}
