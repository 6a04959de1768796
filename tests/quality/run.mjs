/**
 * `npm run quality`: what extraction is worth, in figures.
 *
 *   node tests/quality/run.mjs            all of it, some minutes
 *   node tests/quality/run.mjs keyphrases | concepts | page | speed | gaps | related | topics
 */
import nlp from "compromise/two";
import { loadBundled } from "./bundle.mjs";
import { judgeConcepts } from "./concepts.mjs";
import { hasData, readRows, toPaper } from "./data.mjs";
import { judgeGaps, printGaps } from "./gaps.mjs";
import { prepare } from "./learning.mjs";
import { evaluate } from "./matching.mjs";
import { judgePage, judgeTies } from "./page.mjs";
import { PEERS } from "./peers.mjs";
import { judgeRelated, printRelated } from "./related.mjs";
import { judgeTopics, printTopics } from "./topics.mjs";

const SETS = [
  ["inspec-test", "Inspec test"],
  ["semeval2017-all", "SemEval-2017"],
  ["ml-keywords-val", "ML author keywords"],
];
const RECIPE = { seed: 1, breadth: 0.5, conceptsPerPaper: 14, minDocuments: 2, resolution: 1 };

if (!hasData()) {
  console.error("The data sets are not there: expected ../shared/data beside the repository.");
  process.exit(1);
}
const lab = await loadBundled("tests/quality/lab.ts");
const wanted = process.argv.slice(2);
const wants = (what) => wanted.length === 0 || wanted.includes(what);
const cell = (value, width = 8) => String(value).padStart(width);

if (wants("keyphrases")) keyphrases();
if (wants("concepts")) concepts();
if (wants("page")) page();
if (wants("speed")) speed();
if (wants("related")) printRelated(judgeRelated(await loadBundled("graph/index.ts")));
if (wants("topics")) printTopics(judgeTopics(await loadBundled("graph/index.ts")));
if (wants("gaps")) printGaps(judgeGaps(await loadBundled("graph/index.ts")));

function keyphrases() {
  const model = lab.trainedModel();
  console.log("Key phrases: exact match after Porter stemming, micro F1 × 100\n");
  console.log(
    `${"set".padEnd(20)}${"method".padEnd(28)}${["F1@5", "F1@10", "MAP", "abs./s"].map((h) => cell(h)).join("")}`,
  );
  for (const [file, title] of SETS) {
    const rows = readRows(`keyphrases/${file}.jsonl.gz`);
    const papers = rows.map(toPaper);
    const report = (name, rank) => {
      const since = performance.now();
      const ranked = rank();
      const rate = (rows.length / (performance.now() - since)) * 1000;
      const { f5, f10, map } = evaluate(rows, ranked);
      console.log(
        `${title.padEnd(20)}${name.padEnd(28)}${[f5, f10, map].map((x) => cell(x.toFixed(1))).join("")}${cell(Math.round(rate))}`,
      );
    };
    lab.rankKeyPhrases(papers.slice(0, 100), model, 0.5, 15);
    for (const [name, breadth] of [
      ["ours, breadth 0.5", 0.5],
      ["ours, authors' (0)", 0],
      ["ours, indexers' (1)", 1],
    ]) {
      report(name, () =>
        lab.rankKeyPhrases(papers, model, breadth, 30).map((list) => list.map((k) => k.phrase)),
      );
    }
    const set = prepare(lab, rows, toPaper, model.background.corrections);
    report("ours, formula", () => lab.rankByFormula(papers, model, 30));
    for (const peer of PEERS) report(peer.name, () => peer.rank(rows, { lab, set }));
    console.log("");
  }
}

function concepts() {
  console.log("Concepts of validation papers, 35 papers at a time\n");
  console.log(`${"set".padEnd(20)}${["found %", "named %", "a paper"].map((h) => cell(h)).join("")}`);
  const extract = (papers) => lab.extractConcepts(papers, RECIPE);
  for (const { name, found, right, shown } of judgeConcepts(extract))
    console.log(`${name.padEnd(20)}${[found, right, shown].map((x) => cell(x.toFixed(1))).join("")}`);
  console.log("");
}

function page() {
  const extract = (papers) => lab.extractConcepts(papers, RECIPE);
  const r = judgePage(lab.readPapers, extract);
  const share = (a, b) => `${a} of ${b} (${((100 * a) / b).toFixed(1)} %)`;
  console.log(`Daily Papers, ${r.papers} papers with an expert's list, breadth ${RECIPE.breadth}\n`);
  console.log(`required concepts found under a right name  ${share(r.found, r.required)}`);
  console.log(`shown concepts that would be struck out     ${share(r.struck, r.shown)}`);
  console.log(`  of those on the map                       ${share(r.struckOnMap, r.onMap)}`);
  console.log(`pairs in which the required one weighs more  ${share(r.ordered, r.pairs)}\n`);
  console.log("Paper by paper: required ones found, shown ones struck out\n");
  const columns = (found, struck) => `${found.padStart(10)}${struck.padStart(12)}  `;
  for (const { title, required, shown, missing, struck } of r.byPaper) {
    const found = `${required - missing.length} of ${required}`;
    console.log(columns(found, `${struck.length} of ${shown}`) + title);
    if (missing.length) console.log(`${columns("", "")}missing: ${missing.join("; ")}`);
    if (struck.length) console.log(`${columns("", "")}struck:  ${struck.join("; ")}`);
  }
  console.log(`${columns(`${r.found} of ${r.required}`, `${r.struck} of ${r.shown}`)}in total\n`);
  for (const tie of judgeTies(lab.readPapers, extract)) {
    const missing = tie.missing.length ? `  missing: ${tie.missing.join("; ")}` : "";
    console.log(`${tie.name.padEnd(32)} ties ${tie.tied} of ${tie.speaking} papers (${tie.best})${missing}`);
  }
  console.log("");
}

/** Milliseconds of processor time: what else runs on the machine hardly counts. */
function spent(run) {
  const since = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function speed() {
  const rows = readRows("corpora/papers-10k.jsonl.gz");
  const papers = rows.map((row) => ({ ...toPaper(row), keywords: [] }));
  const SAMPLE = 300;
  const tag = () =>
    spent(() => {
      for (const row of rows.slice(20, 20 + SAMPLE)) nlp(`${row.title}. ${row.abstract}`);
    }) / SAMPLE;
  for (const row of rows.slice(0, 20)) nlp(row.abstract);
  lab.extractConcepts(papers.slice(0, 200), RECIPE);
  console.log("Speed, by processor time\n");
  const line = (what, ms) =>
    console.log(
      `${what.padEnd(46)}${cell(Math.round(1000 / ms))} /s${cell((ms * 1000).toFixed(0))} µs a paper`,
    );
  const before = tag();
  let last = 0;
  for (const n of [35, 1000, 2000, 10000]) {
    last = spent(() => lab.extractConcepts(papers.slice(0, n), RECIPE)) / n;
    line(`extraction end to end, ${n} papers`, last);
  }
  const tagging = (before + tag()) / 2;
  line("compromise/two, tagging alone", tagging);
  console.log(`extraction of 10,000 papers is ${(tagging / last).toFixed(1)} times as fast as tagging alone`);
  const extractor = new lab.Extractor();
  extractor.extract(papers.slice(0, -100), RECIPE);
  const adding = spent(() => extractor.extract(papers, RECIPE));
  console.log(`100 papers added to ${papers.length - 100}: ${Math.round(adding)} ms`);
}
