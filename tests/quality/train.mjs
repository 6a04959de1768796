/**
 * Learn the weights of extraction and write graph/extract/weights.json.
 *
 *   node tests/quality/train.mjs            some ten minutes
 *   node tests/quality/train.mjs --check    the same without writing, with figures on the validation sets
 *
 * Reads the training splits of Inspec, SciERC and ML author keywords, and texts without annotations for the
 * background frequencies. Never the sets that `npm run quality` reports as test.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { countBackground } from "./background.mjs";
import { loadBundled } from "./bundle.mjs";
import { hasData, readRows, toPaper } from "./data.mjs";
import { countListed, learnTables, prepare, trainingMatrix, trainTrees } from "./learning.mjs";
import { evaluate } from "./matching.mjs";
import {
  BACKGROUND,
  COUNTS,
  KEEP,
  moreListed,
  SETS,
  SHARES,
  TABLES,
  TREES,
  VALIDATION,
} from "./training.mjs";

if (!hasData()) {
  console.error("The data sets are not there: expected ../shared/data beside the repository.");
  process.exit(1);
}
const lab = await loadBundled("tests/quality/lab.ts");
const rowsOf = (name) => readRows(`keyphrases/${name}.jsonl.gz`);
const since = performance.now();
const say = (what) =>
  console.error(`${((performance.now() - since) / 1000).toFixed(0).padStart(4)} s  ${what}`);

const background = countBackground(lab, BACKGROUND);
say(`background: ${background.papers} papers`);
const learned = new lab.Background(background);
const author = SETS.author.map((name) => prepare(lab, rowsOf(name), toPaper, learned.corrections));
const indexer = SETS.indexer.map((name) => prepare(lab, rowsOf(name), toPaper, learned.corrections));
const more = [countListed(lab, prepare(lab, moreListed(), toPaper, learned.corrections))];
say(`${more[0].listed.size} phrases listed by more authors`);
const matrix = trainingMatrix(lab, { author, indexer, more }, learned, {
  keep: KEEP,
  tableOptions: TABLES,
});
say(`${matrix.x.length} rows of ${matrix.d} features`);
const whole = (sets) => sets.map((set) => ({ set, members: set.members }));
const weights = {
  background,
  authorTables: learnTables(lab, whole(author), TABLES[0], more[0]),
  indexerTables: learnTables(lab, whole(indexer), TABLES[1]),
};
const size = (part) => `${(gzipSync(JSON.stringify(part), { level: 9 }).length / 1000).toFixed(1)} kB`;
for (const [name, part] of Object.entries(weights)) say(`${name}: ${size(part)}`);
say(
  `phrases: ${[background, weights.authorTables, weights.indexerTables].map((t) => `${t.phrases.count} ${size(t.phrases)}`)}`,
);
for (const [name, shares] of Object.entries(SHARES)) {
  weights[name] = trainTrees(lab, matrix, shares, { ...TREES, trees: COUNTS[name] });
  say(`${name}: ${COUNTS[name]} trees`);
}
const json = JSON.stringify(weights);
console.error(`${(gzipSync(json, { level: 9 }).length / 1000).toFixed(1)} kB gzip`);

const model = new lab.Model(weights);
for (const name of VALIDATION) {
  const rows = rowsOf(name);
  const figures = [0, 0.25, 0.5, 0.75, 1].map((breadth) => {
    const ranked = lab.rankKeyPhrases(rows.map(toPaper), model, breadth, 30);
    const { f5, f10 } = evaluate(
      rows,
      ranked.map((list) => list.map(({ phrase }) => phrase)),
    );
    return `${breadth}: ${f5.toFixed(1)} / ${f10.toFixed(1)}`;
  });
  console.error(`${name.padEnd(16)} F1@5 / @10 by breadth  ${figures.join("   ")}`);
}
if (!process.argv.includes("--check")) {
  writeFileSync(fileURLToPath(new URL("../../graph/extract/weights.json", import.meta.url)), `${json}\n`);
}
