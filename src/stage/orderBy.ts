/** Sorting rows by small numbers, in linear time. */

/** Rows by ascending key, equal ones as they stand; linear in rows and the largest key. */
export function orderBy(keys: Uint32Array): Uint32Array {
  let most = 0;
  for (let row = 0; row < keys.length; row++) if (keys[row]! > most) most = keys[row]!;
  const starts = new Uint32Array(most + 2);
  for (let row = 0; row < keys.length; row++) starts[keys[row]! + 1]!++;
  for (let key = 1; key < starts.length; key++) starts[key]! += starts[key - 1]!;
  const order = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) order[starts[keys[row]!]!++] = row;
  return order;
}
