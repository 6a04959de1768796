/**
 * What each kind of feature is worth: train "both" without it and look at the validation sets.
 *
 *   node tests/quality/ablate.mjs       some fifteen minutes
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadBundled } from "./bundle.mjs";
import { readRows, toPaper } from "./data.mjs";
import { countListed, prepare, trainingMatrix, trainTrees } from "./learning.mjs";
import { evaluate } from "./matching.mjs";
import { COUNTS, KEEP, moreListed, SETS, SHARES, TABLES, TREES, VALIDATION } from "./training.mjs";

const lab = await loadBundled("tests/quality/lab.ts");
const weights = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../graph/extract/weights.json", import.meta.url)), "utf8"),
);
const rowsOf = (name) => readRows(`keyphrases/${name}.jsonl.gz`);
const background = new lab.Background(weights.background);
const read = (names) => names.map((name) => prepare(lab, rowsOf(name), toPaper, background.corrections));
const matrix = trainingMatrix(
  lab,
  {
    author: read(SETS.author),
    indexer: read(SETS.indexer),
    more: [countListed(lab, prepare(lab, moreListed(), toPaper, background.corrections))],
  },
  background,
  { keep: KEEP, tableOptions: TABLES },
);

const shared = (...names) => names.map((name) => lab.SHARED_FEATURES.indexOf(name));
const styles = (...names) =>
  names.flatMap((name) =>
    [0, 1].map((s) => lab.SHARED_COUNT + s * lab.STYLE_COUNT + lab.STYLE_FEATURES.indexOf(name)),
  );
const rarity = shared(
  "rarityMost",
  "rarityLeast",
  "rarityMean",
  "rarityHead",
  "rarityFirst",
  "rarityPhrase",
  "association",
  "unknownWords",
);
const learned = styles(...lab.STYLE_FEATURES);
const GROUPS = [
  ["all features", []],
  ["without learned odds of pattern and neighbors", styles("patternOdds", "leftOdds", "rightOdds")],
  ["without learned odds of head and first word", styles("headOdds", "firstOdds")],
  ["without learned odds and counts of phrases", styles("phraseOdds", "phraseCount", "phraseRatio")],
  ["without any learned table", learned],
  ["without background rarity", rarity],
  ["without title rates of words and phrases", shared("titleRate", "titleRateHead", "titleRateFirst")],
  ["without the title", shared("inTitle", "titleContext", "titleWhole", "titleColon")],
  [
    "without position",
    shared("first", "firstShare", "lastShare", "spread", "sentence", "proposed", "inLastSentence"),
  ],
  [
    "without frequency and walk",
    shared("frequency", "wordFrequencyMean", "wordFrequencyMost", "walk", "own"),
  ],
  ["without nesting", shared("nestedMost", "nestedShare", "nestedSum", "nestedKinds")],
  ["without noun phrases", shared("nounPhrases", "nounPhraseShare")],
  [
    "without case, digits, short forms",
    shared("mixedCase", "capitals", "digit", "hyphen", "longForm", "shortForm"),
  ],
];

console.log(
  `| breadth ½, F1@5 / F1@10 | ${VALIDATION.join(" | ")} |\n|---|${VALIDATION.map(() => "---|").join("")}`,
);
const originals = matrix.x;
for (const [name, columns] of GROUPS) {
  matrix.x = columns.length === 0 ? originals : originals.map((row) => without(row, columns));
  const both = trainTrees(lab, matrix, SHARES.both, { ...TREES, trees: COUNTS.both });
  const model = new lab.Model({ ...weights, both });
  const figures = VALIDATION.map((set) => {
    const rows = rowsOf(set);
    const ranked = lab.rankKeyPhrases(rows.map(toPaper), model, 0.5, 15);
    const { f5, f10 } = evaluate(
      rows,
      ranked.map((list) => list.map(({ phrase }) => phrase)),
    );
    return `${f5.toFixed(1)} / ${f10.toFixed(1)}`;
  });
  console.log(`| ${name} | ${figures.join(" | ")} |`);
}

/** The row with some columns the same for all, so that no tree can split on them. */
function without(row, columns) {
  const copy = row.slice();
  for (const column of columns) copy[column] = 0;
  return copy;
}
