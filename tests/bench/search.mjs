/**
 * Search as one types, for `npm run bench`: the time to make the index, its longest slice (how long the worker
 * keeps others waiting), and the 50th and 95th percentile of searches, as the worker does them.
 *
 * The queries come from the corpus itself, the same ones each time: names of concepts and beginnings of titles
 * at even distances, letter by letter, and the concepts again with a letter missing.
 */

const SAMPLES = 60;
const LONGEST = 24;
const LIMITS = { concept: 8, topic: 4, paper: 30 };

function queriesOf(library, map) {
  const queries = [];
  const letterByLetter = (text) => {
    for (let length = 1; length <= Math.min(text.length, LONGEST); length++)
      queries.push(text.slice(0, length));
  };
  for (let i = 0; i < SAMPLES; i++) {
    const { label } = library.conceptAt(map, Math.floor((i * map.graph.conceptCount) / SAMPLES));
    const { title } = library.paperAt(map, Math.floor((i * map.graph.paperCount) / SAMPLES));
    letterByLetter(label);
    letterByLetter(title);
    if (label.length > 5) queries.push(label.slice(0, 2) + label.slice(3));
  }
  return queries;
}

/** @returns milliseconds by the name of what was measured */
export function measureSearch(library, map) {
  const start = performance.now();
  const growing = library.growSearchIndex(map);
  let longest = 0;
  let index = null;
  for (let before = start; index === null; ) {
    const { done, value } = growing.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (done) index = value;
  }
  const made = performance.now() - start;
  const times = queriesOf(library, map)
    .map((query) => {
      const before = performance.now();
      index.search(query, LIMITS);
      return performance.now() - before;
    })
    .sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return {
    "search: index": made,
    "search: longest slice": longest,
    "search: 50 % within": at(0.5),
    "search: 95 % within": at(0.95),
  };
}
