/** What training reads and how; shared by train.mjs and ablate.mjs. */
import { readRows, readText } from "./data.mjs";

export const BACKGROUND = { words: 5800, phrases: 6000 };
/** Training splits by style. */
export const SETS = { author: ["ml-keywords-train"], indexer: ["inspec-train", "scierc-train"] };
/**
 * More papers with their authors' keywords: evidence for the tables of phrases, no training rows. Papers that
 * are in any annotated set or on the page are left out.
 */
export function moreListed() {
  const titleForm = (title) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const taken = new Set(readText("daily-papers/page.txt").split("\n").map(titleForm));
  for (const name of ANNOTATED)
    for (const { title } of readRows(`keyphrases/${name}.jsonl.gz`)) if (title) taken.add(titleForm(title));
  const rows = [];
  for (const row of readRows("corpora/papers-100k.jsonl.gz")) {
    const title = titleForm(row.title ?? "");
    if (!row.keywords?.length || taken.has(title)) continue;
    taken.add(title);
    rows.push({ ...row, keyphrases: row.keywords });
  }
  return rows;
}
const ANNOTATED = [
  "ml-keywords-train",
  "ml-keywords-val",
  "inspec-train",
  "inspec-val",
  "inspec-test",
  "semeval2017-all",
  "scierc-train",
  "scierc-dev",
];
/** Share of rows without gold that are used. */
export const KEEP = [0.25, 0.6, 0.6];
export const TABLES = [
  { leastSeen: 4, leastCount: 2, surprise: [1.5, 2.5], words: 300, phrases: 5000 },
  { leastSeen: 3, leastCount: 2, surprise: [2, 2.5], words: 300, phrases: 1000 },
];
export const TREES = { depth: 5, rate: 0.13, l2: 5, minLeaf: 40 };
/** Trees of each set: as many as the size of the file allows. */
export const COUNTS = { author: 150, both: 140, indexer: 135 };
/** Weight of each set's rows in the three sets of trees. */
export const SHARES = { author: [1, 0, 0], both: [0.72, 1, 1.1], indexer: [0, 1, 1] };
export const VALIDATION = ["inspec-val", "scierc-dev", "ml-keywords-val"];
