/**
 * Gaps against time: are the pairs of concepts that should have met by a year met afterwards?
 *
 *   node tests/quality/gaps.mjs
 *
 * Concepts are found in all papers, so that they are the same before and after; gaps are looked for among the
 * papers up to `LAST_YEAR`. Of the pairs said to be missing, the share that stands together in a later paper is
 * held against pairs drawn at random that never met either and have the same frequencies (their product within
 * a tenth): how frequent two concepts are decides alone how often they meet by chance.
 */
import { loadBundled } from "./bundle.mjs";
import { hasData, readRows, toPaper } from "./data.mjs";

const LAST_YEAR = 2023;
const LIMITS = [20, 50, 100, 200];
/** Random pairs for each gap. */
const DRAWS = 50;

export function judgeGaps(library) {
  const rows = readRows("corpora/papers-10k.jsonl.gz");
  const papers = rows.map(toPaper);
  const recipe = library.DEFAULT_RECIPE;
  const extraction = library.extractConcepts(papers, recipe);
  const whole = library.buildEdges(papers.length, extraction, recipe);
  const isBefore = (paper) => (rows[paper].year ?? 0) <= LAST_YEAR;
  const before = part(whole, isBefore);
  const later = meetingsIn(part(whole, (paper) => !isBefore(paper)));
  const known = meetingsIn(before);
  const adjacency = library.adjacencyOf(before);
  const gaps = library.findGaps(before, adjacency, extraction.concepts, Math.max(...LIMITS));
  const frequency = Array.from(
    { length: whole.conceptCount },
    (_, c) => library.groupOf(adjacency.byConcept, c).length,
  );
  const random = pairsLike(gaps, frequency, known);
  return {
    before: rows.filter((_, paper) => isBefore(paper)).length,
    after: rows.filter((_, paper) => !isBefore(paper)).length,
    figures: LIMITS.map((limit) => ({
      limit,
      met: share(gaps.slice(0, limit), later),
      random: share(random.slice(0, limit * DRAWS), later),
    })),
  };
}

function part(edges, keeps) {
  const rows = Array.from(edges.edgePaper.keys()).filter((edge) => keeps(edges.edgePaper[edge]));
  const column = (name) => edges[name].constructor.from(rows, (edge) => edges[name][edge]);
  return {
    ...edges,
    edgePaper: column("edgePaper"),
    edgeConcept: column("edgeConcept"),
    edgeWeight: column("edgeWeight"),
    edgeMentions: column("edgeMentions"),
  };
}

const keyOf = (a, b) => (a < b ? a * 1e6 + b : b * 1e6 + a);

function meetingsIn({ edgePaper, edgeConcept }) {
  const met = new Set();
  let start = 0;
  for (let edge = 1; edge <= edgePaper.length; edge++) {
    if (edge < edgePaper.length && edgePaper[edge] === edgePaper[start]) continue;
    for (let i = start; i < edge; i++)
      for (let j = i + 1; j < edge; j++) met.add(keyOf(edgeConcept[i], edgeConcept[j]));
    start = edge;
  }
  return met;
}

function share(pairs, met) {
  return pairs.filter(({ first, second }) => met.has(keyOf(first, second))).length / pairs.length;
}

/** Pairs that never met, of frequencies like those of the gaps; by a fixed sequence of draws. */
function pairsLike(gaps, frequency, known) {
  let state = 1;
  const draw = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const rows = Array.from(frequency.keys()).filter((row) => frequency[row] >= 2);
  return gaps.flatMap(({ first, second }) => {
    const wanted = frequency[first] * frequency[second];
    const found = [];
    for (let attempt = 0; attempt < 200_000 && found.length < DRAWS; attempt++) {
      const pair = { first: rows[draw(rows.length)], second: rows[draw(rows.length)] };
      const product = frequency[pair.first] * frequency[pair.second];
      if (pair.first === pair.second || Math.abs(product - wanted) > wanted / 10) continue;
      if (!known.has(keyOf(pair.first, pair.second))) found.push(pair);
    }
    return found;
  });
}

export function printGaps({ before, after, figures }) {
  console.log(`Gaps of ${before} papers up to ${LAST_YEAR} that met in ${after} later ones\n`);
  for (const { limit, met, random } of figures)
    console.log(
      `first ${String(limit).padStart(3)}   ${(100 * met).toFixed(0).padStart(3)} %   random pairs as frequent ${(100 * random).toFixed(1).padStart(5)} %   ${(met / random).toFixed(1)} times`,
    );
  console.log("");
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (!hasData())
    throw new Error("The data sets are not there: expected ../shared/data beside the repository.");
  printGaps(judgeGaps(await loadBundled("graph/index.ts")));
}
