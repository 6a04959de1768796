/**
 * `npm run bench`: time of each step at 35, 2,000 and 10,000 papers, and how it grows.
 *
 * Times are the shortest of several runs in one process; growth is the exponent k of time ~ papers^k
 * between the two larger sizes: 1 is linear. `-- --sizes 2000,10000,100000` chooses the sizes.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { write as writeGexfByGraphology } from "graphology-gexf";
import { readData } from "../support/corpora.mjs";
import { loadLibrary } from "../support/library.mjs";
import { measureRelated } from "./related.mjs";
import { measureSearch } from "./search.mjs";

const { values } = parseArgs({ options: { sizes: { type: "string", default: "35,2000,10000" } } });
const CORPORA = {
  2000: "corpora/papers-2k.jsonl.gz",
  10000: "corpora/papers-10k.jsonl.gz",
  100000: "corpora/papers-100k.jsonl.gz",
};

function input(size) {
  if (size === 35)
    return {
      name: "daily-papers.txt",
      bytes: readFileSync(new URL("../../public/samples/daily-papers.txt", import.meta.url)),
    };
  const bytes = readData(CORPORA[size]);
  return bytes && { name: `${size}.jsonl`, bytes };
}

const library = await loadLibrary();
const { DEFAULT_RECIPE: recipe } = library;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** Megabytes by which memory in use grows while a format is written: at its peak, and after collecting. */
function measureGrowth(writer, map) {
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  collect();
  const before = used();
  let peak = before;
  let live = before;
  let pieces = 0;
  for (const _ of writer.write(map, {})) {
    pieces++;
    if (pieces % 100 === 0) peak = Math.max(peak, used());
    if (pieces % 4000 === 0) {
      collect();
      live = Math.max(live, used());
    }
  }
  collect();
  live = Math.max(live, used());
  return [peak, live].map((bytes) => Math.round((bytes - before) / 1e6));
}

/** The explorer without its code, which is the same for every map. */
const TEMPLATE = library.TEMPLATE_MARKS.join("");
const FONTS = Object.fromEntries(
  library.FONT_FILES.map((name) => [
    name,
    new Uint8Array(
      readFileSync(new URL(`../../node_modules/@fontsource/${library.fontPath(name)}`, import.meta.url)),
    ),
  ]),
);
/** Papers that come to a map made of all but these. */
const MORE = 100;
const ADDING = `extract, ${MORE} papers more`;

/**
 * What it costs to add papers: the time of extraction, which reads only what is new, in ms. And what the map keeps for
 * concepts, mentions and links, in bytes a paper. What the extractor keeps: `npm run bench:extract`.
 */
function measureAdding(papers) {
  const extractor = new library.Extractor();
  extractor.extract(papers.slice(0, -MORE), recipe);
  const start = performance.now();
  const { concepts, mentions, links } = extractor.extract(papers, recipe);
  const time = performance.now() - start;
  const columns = [library.toTable(concepts), mentions, links].flatMap((group) => Object.values(group));
  return { time, held: columns.reduce((sum, column) => sum + column.byteLength, 0) / papers.length };
}

/** One run with the time of every step, in ms. */
function measure(file) {
  const times = {};
  const timed = (name, run) => {
    const start = performance.now();
    const result = run();
    times[name] = performance.now() - start;
    return result;
  };
  const { papers, ...report } = timed("read", () => library.readPapers([file]));
  const extraction = timed("extract", () => library.extractConcepts(papers, recipe));
  const edges = timed("build", () => library.buildEdges(papers.length, extraction, recipe));
  const index = timed("words", () => {
    const concepts = extraction.concepts.slice(0, edges.conceptCount);
    return library.buildWordIndex(library.readWords(papers, concepts));
  });
  const { cluster, topics } = timed("cluster", () =>
    library.findTopics(edges, extraction.concepts, index, recipe),
  );
  const layout = timed("layout", () => library.layOut(edges, cluster, recipe));
  const map = timed("pack", () => ({
    version: library.VERSION,
    recipe,
    papers: library.toTable(papers),
    concepts: library.toTable(extraction.concepts),
    mentions: extraction.mentions,
    graph: { ...edges, ...layout, cluster },
    topics,
    report,
  }));
  for (const writer of library.WRITERS) {
    timed(`write ${writer.id}`, () => {
      let length = 0;
      for (const piece of writer.write(map, { template: TEMPLATE, fonts: FONTS })) length += piece.length;
      return length;
    });
  }
  // A peer, on the same graph with the same attributes, which is made beforehand.
  const graph = library.toGraph(map);
  timed("GEXF by graphology-gexf", () => writeGexfByGraphology(graph, { version: "1.3" }).length);
  const counts = `${papers.length} papers, ${extraction.concepts.length} concepts (${edges.conceptCount} on the map), ${edges.edgePaper.length} edges, ${topics.length} topics`;
  const [peak, live] = measureGrowth(library.writerById("gexf"), map);
  const memory = `memory while GEXF is written grows by ${peak} MB at most, by ${live} MB after collecting`;
  Object.assign(times, measureSearch(library, map), measureRelated(library, map, index));
  return { times, counts: `${counts}; ${memory}` };
}

const isQuestion = (name) => /^(search|related|GEXF by)/.test(name);

const sizes = values.sizes.split(",").map(Number);
const columns = [];
for (const size of sizes) {
  const file = input(size);
  if (file === null) continue;
  const { papers } = library.readPapers([file]);
  const adding = papers.length > 10 * MORE ? measureAdding(papers) : null;
  const runs = Array.from({ length: size > 5000 ? 2 : 3 }, () => measure(file));
  const times = Object.fromEntries(
    Object.keys(runs[0].times).map((name) => [name, Math.min(...runs.map((run) => run.times[name]))]),
  );
  // All but questions and the peer, which are no steps.
  times.all = Object.entries(times).reduce((sum, [name, time]) => sum + (isQuestion(name) ? 0 : time), 0);
  times[ADDING] = adding?.time ?? Number.NaN;
  columns.push({ size, times, counts: runs[0].counts });
  console.error(`${size}: ${runs[0].counts}`);
  if (adding)
    console.error(`${size}: concepts, mentions and links: ${Math.round(adding.held)} bytes a paper`);
}

const format = (ms) =>
  Number.isNaN(ms) ? "–" : ms < 10 ? ms.toFixed(1) : Math.round(ms).toLocaleString("en");
const last = columns.at(-1);
const before = columns.at(-2);
const rows = [
  ["step, ms", ...columns.map((column) => `${column.size.toLocaleString("en")} papers`), "growth"],
];
for (const name of Object.keys(last.times)) {
  const growth = before
    ? Math.log(last.times[name] / before.times[name]) / Math.log(last.size / before.size)
    : Number.NaN;
  rows.push([
    name,
    ...columns.map((column) => format(column.times[name])),
    before ? `n^${growth.toFixed(2)}` : "",
  ]);
}
const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
for (const row of rows)
  console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  "));
