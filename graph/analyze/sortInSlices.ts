/** Sorts many texts without holding up whoever waits: by their first code units, then group by group. */

/** Texts sorted between two rests, unless a group alone has more. */
const SLICE = 4_000;

/** @returns the places of the texts in ascending order of their code units; equal ones by place */
export function* sortInSlices(texts: readonly string[]): Generator<void, Uint32Array> {
  const groups = new Map<string, number[]>();
  for (let place = 0; place < texts.length; place++) {
    const key = texts[place]!.slice(0, 2);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
    if (place % (10 * SLICE) === 0) yield;
  }
  const order = new Uint32Array(texts.length);
  let filled = 0;
  let rested = 0;
  for (const key of [...groups.keys()].sort()) {
    const group = groups.get(key)!;
    group.sort((a, b) => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b));
    order.set(group, filled);
    filled += group.length;
    if (filled - rested < SLICE) continue;
    rested = filled;
    yield;
  }
  return order;
}
