/** What training reads and how; shared by train.mjs and ablate.mjs. */

export const BACKGROUND = { words: 6200, phrases: 2700 };
/** Training splits by style. */
export const SETS = { author: ["ml-keywords-train"], indexer: ["inspec-train", "scierc-train"] };
/** Share of rows without gold that are used. */
export const KEEP = [0.25, 0.6, 0.6];
export const TABLES = [
  { leastSeen: 6, leastCount: 6, surprise: [2, 2.5], words: 300 },
  { leastSeen: 3, leastCount: 3, surprise: [2, 2.5], words: 300 },
];
export const TREES = { depth: 5, rate: 0.13, l2: 5, minLeaf: 40 };
/** Trees of each set: as many as the size of the file allows. */
export const COUNTS = { author: 165, both: 140, indexer: 140 };
/** Weight of each set's rows in the three sets of trees. */
export const SHARES = { author: [1, 0, 0], both: [0.72, 1, 1.1], indexer: [0, 1, 1] };
export const VALIDATION = ["inspec-val", "scierc-dev", "ml-keywords-val"];
