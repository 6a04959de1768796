/**
 * Ranking of related papers against known ones:
 *
 *   node tests/quality/related.mjs
 *
 * nDCG@10 (gain 2^grade − 1, logarithmic discount, ideal over all judged papers) over at most 600 queries,
 * chosen by the hash of their ids; where a set names a pool for a query, only its papers count. Reference:
 * TF-IDF cosine over title and abstract.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { loadBundled } from "./bundle.mjs";
import { dataPath, hasData, readRows, toPaper } from "./data.mjs";

const SETS = [
  ["neurips25_coupling", "NeurIPS, shared references", 0.379],
  ["vis_citations", "VIS, citations", 0.284],
  ["cisi", "CISI, co-citation", 0.243],
  ["sysreview_a", "Systematic reviews", 0.524],
];
const QUERIES = 600;

export function judgeRelated(library) {
  return [...SETS.map((set) => judgeSet(library, ...set)), judgeTriplets(library)];
}

function relatedOf(library, rows) {
  const recipe = library.DEFAULT_RECIPE;
  const papers = rows.map(toPaper);
  const extraction = library.extractConcepts(papers, recipe);
  const graph = library.buildEdges(rows.length, extraction, recipe);
  const concepts = extraction.concepts.slice(0, graph.conceptCount);
  const since = performance.now();
  const index = library.buildWordIndex(library.readWords(papers, concepts));
  const indexed = performance.now() - since;
  const adjacency = library.adjacencyOf(graph);
  const rank = (paper, limit) => library.relatedPapers(graph, adjacency, index, paper, limit).papers;
  return { rank, indexed };
}

function judgeSet(library, folder, title, reference) {
  const rows = readRows(`related/${folder}/corpus.jsonl.gz`);
  const { rank, indexed } = relatedOf(library, rows);
  const rowOf = new Map(rows.map((row, i) => [String(row.id), i]));
  const grades = new Map();
  for (const [query, id, grade] of readTable(`related/${folder}/qrels.tsv`)) {
    if (query === "query_id") continue;
    if (!grades.has(query)) grades.set(query, new Map());
    grades.get(query).set(id, Number(grade));
  }
  const pools = readPools(`related/${folder}/pools.json.gz`);
  const queries = [...grades.keys()].sort((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, QUERIES);
  let sum = 0;
  const since = performance.now();
  for (const query of queries) {
    const pool = pools[query] && new Set(pools[query].map(String));
    const ranked = rank(rowOf.get(query), pool ? rows.length : 10)
      .map(({ paper }) => String(rows[paper].id))
      .filter((id) => !pool || pool.has(id));
    sum += ndcg(ranked.slice(0, 10), grades.get(query));
  }
  const ms = (performance.now() - since) / queries.length;
  return { title, measure: "nDCG@10", reference, value: sum / queries.length, ms, indexed };
}

/** Of two papers the one that is related must rank above the other. */
function judgeTriplets(library) {
  const rows = readRows("related/scirepeval_triplets/corpus.jsonl.gz");
  const { rank, indexed } = relatedOf(library, rows);
  const rowOf = new Map(rows.map((row, i) => [String(row.id), i]));
  const triplets = readTable("related/scirepeval_triplets/triplets.tsv").filter(([query]) =>
    rowOf.has(query),
  );
  let right = 0;
  for (const [query, near, far] of triplets) {
    const scores = new Map(rank(rowOf.get(query), rows.length).map(({ paper, score }) => [paper, score]));
    const [a, b] = [near, far].map((id) => scores.get(rowOf.get(id)) ?? 0);
    right += a > b ? 1 : a === b ? 0.5 : 0;
  }
  return {
    title: "SciRepEval triplets",
    measure: "accuracy",
    reference: 0.92,
    value: right / triplets.length,
    ms: 0,
    indexed,
  };
}

export function printRelated(results) {
  console.log("Related papers\n");
  for (const { title, measure, reference, value, ms, indexed } of results)
    console.log(
      `${title.padEnd(28)}${measure.padEnd(10)}${value.toFixed(3)}   TF-IDF ${reference.toFixed(3)}   ${ms.toFixed(1)} ms a query, words read in ${indexed.toFixed(0)} ms`,
    );
  console.log("");
}

function ndcg(ranked, grades) {
  const gain = (list) => list.reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a).slice(0, 10));
  return ideal === 0 ? 0 : gain(ranked.map((id) => grades.get(id) ?? 0)) / ideal;
}

function readTable(path) {
  return readFileSync(dataPath(path), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

function readPools(path) {
  const file = dataPath(path);
  return existsSync(file) ? JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) : {};
}

function hash(text) {
  return createHash("md5").update(text).digest("hex");
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (!hasData())
    throw new Error("The data sets are not there: expected ../shared/data beside the repository.");
  printRelated(judgeRelated(await loadBundled("graph/index.ts")));
}
