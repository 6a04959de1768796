/** From annotated papers to what a style has learned: tables of log-odds, feature rows, boosted trees. */
import { boost } from "./boosting.mjs";
import { goldOf, looseForm } from "./matching.mjs";

const looseCache = new Map();
function loose(text) {
  let form = looseCache.get(text);
  if (form === undefined) {
    form = looseForm(text);
    looseCache.set(text, form);
  }
  return form;
}

/** A data set, read: papers as words, with the gold phrases of each. */
export function prepare(lab, rows, toPaper, corrections) {
  const papers = rows.map(toPaper);
  const text = lab.readCorpus(papers, corrections, true, () => {});
  return {
    rows,
    text,
    ledger: lab.readLedger(text, papers.length),
    gold: rows.map((row) => new Set(goldOf(row).flat().map(looseForm))),
    members: rows.map((_, i) => i),
  };
}

/** Calls `each` for every candidate: lemma text and whether it is gold. */
function eachCandidate(set, members, pool, each) {
  const { text } = set;
  const { lemma } = text.vocabulary;
  for (const p of members) {
    pool.collect(text, text.firstWord[p], text.firstWord[p + 1]);
    for (let row = 0; row < pool.count; row++) {
      const first = pool.at[pool.firstOccurrence(row)];
      const tokens = pool.tokens[row];
      let phrase = lemma[text.type[first]];
      for (let x = first + 1; x < first + tokens; x++) phrase += ` ${lemma[text.type[x]]}`;
      each(p, row, first, tokens, phrase, set.gold[p].has(loose(phrase)));
    }
  }
}

const rounded = (value) => Math.round(value * 100);

/**
 * How often phrases that authors list are mentioned and listed, in papers that are in no training set: more
 * evidence for the tables of phrases, counted once for all folds.
 */
export function countListed(lab, set) {
  const listed = new Map();
  for (const row of set.rows)
    for (const key of phrasesOf(lab, row)) listed.set(key, (listed.get(key) ?? 0) + 1);
  const mentions = new Map();
  eachCandidate(set, set.members, new lab.CandidatePool(), (_p, _row, _first, _tokens, phrase, isGold) => {
    if (!(listed.get(phrase) > 1)) return;
    let entry = mentions.get(phrase);
    if (!entry) {
      entry = [0, 0];
      mentions.set(phrase, entry);
    }
    entry[isGold ? 1 : 0]++;
  });
  return { listed, mentions };
}

function phrasesOf(lab, row) {
  return new Set(
    goldOf(row)
      .flat()
      .map((k) => lab.lemmaOfPhrase(k)),
  );
}

/**
 * Log-odds tables from the papers `members` of each set.
 *
 * @param more see `countListed`
 */
export function learnTables(
  lab,
  parts,
  {
    least = 3,
    prior = 20,
    surprise = [1.5, 2],
    leastSeen = 2,
    leastCount = 2,
    words = 700,
    phrases: most = 3000,
  } = {},
  more = { listed: new Map(), mentions: new Map() },
) {
  const pool = new lab.CandidatePool();
  const counts = { pattern: new Map(), head: new Map(), first: new Map() };
  const left = Array.from({ length: lab.CONTEXTS }, () => [0, 0]);
  const right = Array.from({ length: lab.CONTEXTS }, () => [0, 0]);
  const phrases = new Map();
  const byWords = [null, [0, 0], [0, 0], [0, 0], [0, 0]];
  const total = [0, 0];
  const add = (map, key, y) => {
    let entry = map.get(key);
    if (!entry) {
      entry = [0, 0];
      map.set(key, entry);
    }
    entry[y]++;
  };
  for (const { set, members } of parts) {
    const { text } = set;
    const { lemma } = text.vocabulary;
    eachCandidate(set, members, pool, (p, row, first, tokens, phrase, isGold) => {
      const y = isGold ? 1 : 0;
      total[y]++;
      byWords[Math.min(4, pool.words[row])][y]++;
      add(phrases, phrase, y);
      add(counts.head, lemma[text.type[first + tokens - 1]], y);
      add(counts.first, lemma[text.type[first]], y);
      const patterns = new Set();
      const lefts = new Set();
      const rights = new Set();
      for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]) {
        patterns.add(pool.pattern[occ]);
        lefts.add(lab.contextLeft(text, pool.at[occ], text.firstWord[p]));
        rights.add(lab.contextRight(text, pool.at[occ] + tokens - 1, text.firstWord[p + 1]));
      }
      for (const key of patterns) add(counts.pattern, key, y);
      for (const key of lefts) left[key][y]++;
      for (const key of rights) right[key][y]++;
    });
  }
  const rate = total[1] / (total[0] + total[1]);
  const odds = (r) => Math.log(r / (1 - r));
  const relative = ([n, y]) => (n + y < least ? 0 : odds((y + prior * rate) / (n + y + prior)) - odds(rate));
  const telling = (map, most, worth) =>
    [...map]
      .filter(([, [n, y]]) => n + y >= least)
      .map(([key, count]) => [String(key), rounded(relative(count)), count[0] + count[1]])
      .filter(([, value]) => Math.abs(value) >= worth)
      .sort(
        (a, b) =>
          Math.abs(b[1]) * Math.sqrt(b[2]) - Math.abs(a[1]) * Math.sqrt(a[2]) || (a[0] < b[0] ? -1 : 1),
      )
      .slice(0, most);
  const unseen = byWords.slice(1).map(([n, y]) => rounded(Math.log((y + 0.5) / (n + 0.5))));
  for (const [key, [n, y]] of more.mentions) {
    const own = phrases.get(key);
    phrases.set(key, own ? [own[0] + n, own[1] + y] : [n, y]);
  }
  const listed = new Map(more.listed);
  for (const { set, members } of parts) {
    for (const p of members)
      for (const key of phrasesOf(lab, set.rows[p])) listed.set(key, (listed.get(key) ?? 0) + 1);
  }
  const kept = [];
  for (const [key, [n, y]] of phrases) {
    const chosen = listed.get(key) ?? 0;
    let value = Number.NaN;
    let worth = 0;
    if (n + y >= leastSeen) {
      const length = Math.min(4, key.split(" ").length);
      const [bn, by] = byWords[length];
      const r = by / (bn + by);
      value = Math.log((y + 4 * r) / (n + 4 * (1 - r)));
      const more = value - unseen[length - 1] / 100;
      if (more > surprise[0] || more < -surprise[1]) worth = Math.abs(more) * Math.sqrt(n + y);
      else value = Number.NaN;
    }
    if (chosen >= leastCount) worth += 2 * chosen;
    if (worth > 0) kept.push([key, value, chosen >= leastCount ? chosen : 0, worth]);
  }
  for (const [key, chosen] of listed)
    if (chosen >= leastCount && !phrases.has(key)) kept.push([key, Number.NaN, chosen, 2 * chosen]);
  kept.sort((a, b) => b[3] - a[3] || (a[0] < b[0] ? -1 : 1));
  return {
    pattern: lab.packTable(telling(counts.pattern, 80, 5)),
    left: left.map((c) => rounded(relative(c))),
    right: right.map((c) => rounded(relative(c))),
    head: lab.packRootOdds(telling(counts.head, words, 10)),
    first: lab.packRootOdds(telling(counts.first, words, 10)),
    phrases: lab.packStylePhrases(kept.slice(0, most)),
    unseen,
  };
}

/**
 * Training rows of all sets, with tables learned from other papers than the one described (in folds), so that
 * what a paper itself says about its phrases does not leak.
 *
 * @param keep share of the rows without gold that are kept, by set; their weight makes up for it
 */
export function trainingMatrix(
  lab,
  { author, indexer, more = [] },
  background,
  { folds = 5, keep, tableOptions } = {},
) {
  let state = 12345;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const sets = [...author, ...indexer];
  const foldOf = new Map(sets.map((set) => [set, set.members.map(() => Math.floor(random() * folds))]));
  const without = (list, k) =>
    list.map((set) => ({ set, members: set.members.filter((_, i) => foldOf.get(set)[i] !== k) }));
  const d = lab.FEATURE_COUNT;
  const x = [];
  const y = [];
  const w = [];
  const setOf = [];
  for (let k = 0; k < folds; k++) {
    const styles = [author, indexer].map(
      (list, i) => new lab.Style(learnTables(lab, without(list, k), tableOptions[i], more[i])),
    );
    sets.forEach((set, s) => {
      const reader = new lab.FeatureReader(set.text, set.ledger, background, ...styles);
      for (const p of set.members) {
        if (foldOf.get(set)[p] !== k) continue;
        reader.read(p);
        eachCandidate(set, [p], reader.pool, (_p, row, _f, _t, _phrase, isGold) => {
          if (!isGold && random() >= keep[s]) return;
          x.push(reader.rows.slice(row * d, (row + 1) * d));
          y.push(isGold ? 1 : 0);
          w.push(isGold ? 1 : 1 / keep[s]);
          setOf.push(s);
        });
      }
    });
  }
  return { x, y, w, setOf, d };
}

/** Train trees on the rows of some sets, each row's weight times that of its set. */
export function trainTrees(lab, matrix, setWeights, options) {
  const rows = [];
  matrix.setOf.forEach((s, i) => {
    if (setWeights[s] > 0) rows.push(i);
  });
  const { d } = matrix;
  const x = new Float32Array(rows.length * d);
  for (const [k, i] of rows.entries()) x.set(matrix.x[i], k * d);
  const y = Uint8Array.from(rows, (i) => matrix.y[i]);
  const w = Float64Array.from(rows, (i) => matrix.w[i] * setWeights[matrix.setOf[i]]);
  return lab.packTrees(boost(x, y, w, rows.length, d, options));
}
