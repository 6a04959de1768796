/**
 * `npm run bench:extract`: what extraction costs at 1,000, 10,000 and 100,000 papers, some minutes.
 *
 * Processor time, so that what else runs on the machine counts little; bytes that an extractor keeps to add papers
 * again, after collecting what it does not. `-- 1000 10000` chooses the sizes.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readData } from "../support/corpora.mjs";
import { loadLibrary } from "../support/library.mjs";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1000, 10000, 100000];
/** Papers that come to a map made of all but these. */
const MORE = 100;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const { Extractor, readPapers, DEFAULT_RECIPE: recipe } = await loadLibrary();

function input(most) {
  const name = most > 10000 ? "100k" : "10k";
  const bytes = readData(`corpora/papers-${name}.jsonl.gz`);
  if (bytes === null) {
    console.error("The data sets are not there: expected ../shared/data beside the repository.");
    process.exit(1);
  }
  return readPapers([{ name: `${name}.jsonl`, bytes }]).papers;
}

/** Milliseconds of processor time, all threads together. */
function spent(run) {
  const since = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** Bytes in use. Buffers are given back a while after they are collected. */
async function used() {
  for (let i = 0; i < 3; i++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function measure(papers) {
  const before = await used();
  const extractor = new Extractor();
  const first = spent(() => extractor.extract(papers.slice(0, -MORE), recipe));
  const kept = (await used()) - before;
  const adding = spent(() => extractor.extract(papers, recipe));
  const why = spent(() => extractor.explain(0, [0]));
  return { papers: papers.length, perPaper: (1000 * first) / (papers.length - MORE), kept, adding, why };
}

const papers = input(Math.max(...sizes));
// What is made once for all: code, the model, the commonest words.
new Extractor().extract(papers.slice(0, 1000), recipe);
const head = [
  "papers",
  "µs a paper",
  "kept, bytes a paper",
  "of each more",
  `${MORE} more, ms`,
  "first why, ms",
];
console.log(head.map((text) => text.padStart(20)).join(""));
let last = null;
for (const size of sizes) {
  const row = await measure(papers.slice(0, size));
  const more = last === null ? null : (row.kept - last.kept) / (row.papers - last.papers);
  const cells = [row.papers, row.perPaper, row.kept / row.papers, more, row.adding, row.why];
  console.log(cells.map((x) => (x === null ? "–" : String(Math.round(x))).padStart(20)).join(""));
  last = row;
}
