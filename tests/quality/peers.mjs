/**
 * Plain methods to stand beside ours, each a function from rows to ranked lists of phrases. The graph and
 * TF-IDF ones use our words and word classes, which flatters them.
 */
import nlp from "compromise";

const full = (row) => `${row.title ? `${row.title}. ` : ""}${row.abstract}`;

/** compromise's own answer to "what is this about". */
function compromiseTopics(rows) {
  return rows.map((row) => byFrequency(nlp(full(row)).topics().out("array")));
}

/** compromise's noun phrases without what leads into them. */
function compromiseNouns(rows) {
  return rows.map((row) => {
    const found = nlp(full(row)).nouns().out("array");
    return byFrequency(
      found.map((noun) =>
        noun.replace(/^(?:the|an?|this|that|these|those|our|its|their|some|any|each|all)\s+/i, ""),
      ),
    );
  });
}

function byFrequency(phrases) {
  const counts = new Map();
  for (const phrase of phrases) {
    const plain = phrase
      .toLowerCase()
      .replace(/[.,;:()"']+$/g, "")
      .trim();
    if (plain) counts.set(plain, (counts.get(plain) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([phrase]) => phrase);
}

/** Maximal noun phrases of each paper: words and where they begin. */
function nounPhrases(lab, set) {
  const { text } = set;
  const { lower, lemma } = text.vocabulary;
  return set.members.map((p) => {
    const [from, to] = [text.firstWord[p], text.firstWord[p + 1]];
    const cover = new Uint8Array(to - from);
    const begins = new Uint8Array(to - from);
    lab.assignNounPhrases(text, from, to, cover, begins);
    const found = new Map();
    for (let i = from; i < to; i++) {
      const length = begins[i - from];
      if (length === 0 || length > 6) continue;
      const types = text.type.subarray(i, i + length);
      const words = Array.from(types, (type) => lemma[type]);
      const key = words.join(" ");
      const entry = found.get(key);
      if (entry) entry.frequency++;
      else
        found.set(key, {
          phrase: Array.from(types, (type) => lower[type]).join(" "),
          words,
          frequency: 1,
          first: i - from,
        });
    }
    return [...found.values()];
  });
}

/** Frequency times rarity in the set itself. */
function tfIdf(rows, { lab, set }) {
  const phrases = nounPhrases(lab, set);
  const df = new Map();
  for (const list of phrases)
    for (const { words } of list) df.set(words.join(" "), (df.get(words.join(" ")) ?? 0) + 1);
  return phrases.map((list) =>
    list
      .map((p) => ({ ...p, score: p.frequency * Math.log(rows.length / (df.get(p.words.join(" ")) ?? 1)) }))
      .sort((a, b) => b.score - a.score || a.first - b.first)
      .map((p) => p.phrase),
  );
}

/** SingleRank (Wan & Xiao 2008): PageRank over words near each other; `toFront` makes it PositionRank (2017). */
function wordWalk(toFront) {
  return (_rows, { lab, set }) => {
    const { text } = set;
    return nounPhrases(lab, set).map((list, p) => {
      const rank = walk(text, p, toFront);
      return list
        .map((phrase) => ({
          ...phrase,
          score: phrase.words.reduce((sum, word) => sum + (rank.get(word) ?? 0), 0),
        }))
        .sort((a, b) => b.score - a.score || a.first - b.first)
        .map((phrase) => phrase.phrase);
    });
  };
}

function walk(text, p, toFront) {
  const { lemma } = text.vocabulary;
  const words = [];
  for (let i = text.firstWord[p]; i < text.firstWord[p + 1]; i++) {
    const content = text.tag[i] >= 1 && text.tag[i] <= 4;
    words.push(content ? lemma[text.type[i]] : null);
  }
  const near = new Map();
  const start = new Map();
  words.forEach((a, i) => {
    if (a === null) return;
    if (!near.has(a)) near.set(a, new Map());
    start.set(a, (start.get(a) ?? 0) + (toFront ? 1 / (i + 1) : 0));
    for (const b of words.slice(i + 1, i + 10)) {
      if (b === null || b === a) continue;
      if (!near.has(b)) near.set(b, new Map());
      near.get(a).set(b, (near.get(a).get(b) ?? 0) + 1);
      near.get(b).set(a, (near.get(b).get(a) ?? 0) + 1);
    }
  });
  const total = [...start.values()].reduce((a, b) => a + b, 0);
  const bias = (word) => (toFront ? start.get(word) / total : 1 / near.size);
  let rank = new Map([...near.keys()].map((word) => [word, bias(word)]));
  for (let sweep = 0; sweep < 20; sweep++) {
    const next = new Map([...near.keys()].map((word) => [word, 0.15 * bias(word)]));
    for (const [word, others] of near) {
      const degree = [...others.values()].reduce((a, b) => a + b, 0);
      for (const [other, weight] of others)
        next.set(other, next.get(other) + (0.85 * rank.get(word) * weight) / degree);
    }
    rank = next;
  }
  return rank;
}

export const PEERS = [
  { name: "compromise .topics()", rank: compromiseTopics },
  { name: "compromise .nouns()", rank: compromiseNouns },
  { name: "TF-IDF over noun phrases", rank: tfIdf },
  { name: "SingleRank", rank: wordWalk(false) },
  { name: "PositionRank", rank: wordWalk(true) },
];
