/**
 * Related papers, for `npm run bench`: the time of a list of 100 with all its reasons, as the worker makes it, for
 * papers at even distances: the middle one, the 99th percentile and the slowest. Each is asked for three times and
 * the shortest counts, so that it is the paper that makes a list slow, and not what else the machine does.
 */

const SAMPLES = 1000;
const LIMIT = 100;
const TIMES = 3;

/** @returns milliseconds by the name of what was measured */
export function measureRelated(library, { graph }, index) {
  const adjacency = library.adjacencyOf(graph);
  const count = Math.min(SAMPLES, graph.paperCount);
  const times = Array.from({ length: count }, (_, i) => {
    const paper = Math.floor((i * graph.paperCount) / count);
    const asked = Array.from({ length: TIMES }, () => {
      const before = performance.now();
      library.relatedPapers(graph, adjacency, index, paper, LIMIT);
      return performance.now() - before;
    });
    return Math.min(...asked);
  }).sort((a, b) => a - b);
  const at = (share) => times[Math.min(count - 1, Math.floor(count * share))];
  return { "related: 50 % within": at(0.5), "related: 99 % within": at(0.99), "related: slowest": at(1) };
}
