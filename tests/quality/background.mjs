/** How many abstracts use each word and phrase: every third paper of the large corpus, and other fields. */
import { readRows, toPaper } from "./data.mjs";

const OTHER_FIELDS = ["clusters/ohsumed_mesh23", "related/cisi", "clusters/arxiv_categories"];

const NOUN_FOLLOWS = new Set(
  "the a an this that its our their of in for with on by from each every any".split(" "),
);
const ONLY_VERB_FOLLOWS = new Set("we they can may must could should would cannot will".split(" "));
const VERB_FOLLOWS = new Set(
  "to we they which who can will may not also must could should would cannot it i".split(" "),
);

/** @returns background weights: the most frequent words and phrases of two or three words */
export function countBackground(lab, most) {
  const rows = readRows("corpora/papers-100k.jsonl.gz").filter((_, i) => i % 3 === 0);
  for (const folder of OTHER_FIELDS) rows.push(...readRows(`${folder}/corpus.jsonl.gz`));
  const papers = rows.length;
  const text = lab.readCorpus(rows.map(toPaper), new Map(), true, () => {});
  const { flags, root, rootText, lemma, lower } = text.vocabulary;
  const words = new Map();
  const upper = new Map();
  const asNoun = new Map();
  const asVerb = new Map();
  // The same for words that compromise takes for nouns.
  const asRealNoun = new Map();
  const asRealVerb = new Map();
  const phrases = new Map();
  const titleWords = new Map();
  const titlePhrases = new Map();
  const pool = new lab.CandidatePool();
  for (let p = 0; p < papers; p++) {
    const own = new Set(
      text.type.subarray(text.firstWord[p], text.firstWord[p + 1]).map((type) => root.data[type]),
    );
    for (const id of own) words.set(id, (words.get(id) ?? 0) + 1);
    const titleEnd = text.abstractWord[p];
    const inTitle = new Set(text.type.subarray(text.firstWord[p], titleEnd).map((type) => root.data[type]));
    for (const id of inTitle) titleWords.set(id, (titleWords.get(id) ?? 0) + 1);
    // Words that compromise takes for verbs: how often they stand where only a noun or a verb can.
    for (let i = text.firstWord[p] + 1; i < text.firstWord[p + 1]; i++) {
      const type = text.type[i];
      if (text.breakBefore[i] !== 0) continue;
      const before = text.type[i - 1];
      const id = root.data[type];
      if (!text.classes.verbs[type]) {
        if (text.classes.classes[type] !== lab.NOUN || !/^[a-z]+$/.test(lower[type])) continue;
        // "We compress": hardly a noun, and so are forms that never follow an article.
        if (ONLY_VERB_FOLLOWS.has(lower[before])) asRealVerb.set(id, (asRealVerb.get(id) ?? 0) + 1);
        else if (NOUN_FOLLOWS.has(lower[before])) asRealNoun.set(id, (asRealNoun.get(id) ?? 0) + 1);
        continue;
      }
      if (VERB_FOLLOWS.has(lower[before])) asVerb.set(id, (asVerb.get(id) ?? 0) + 1);
      else if (NOUN_FOLLOWS.has(lower[before]) || text.classes.classes[before] === lab.ADJECTIVE)
        asNoun.set(id, (asNoun.get(id) ?? 0) + 1);
    }
    // A capital in the middle of a sentence: a name, if it happens mostly.
    for (let i = text.abstractWord[p] + 1; i < text.firstWord[p + 1]; i++) {
      const type = text.type[i];
      if (text.sentence[i] !== text.sentence[i - 1] || flags.data[type] & lab.MIXED) continue;
      const id = root.data[type];
      upper.set(id, (upper.get(id) ?? 0) + (flags.data[type] & lab.CAPITAL ? 1 : -0.5));
    }
    pool.collect(text, text.firstWord[p], text.firstWord[p + 1]);
    for (let row = 0; row < pool.count; row++) {
      const tokens = pool.tokens[row];
      if (tokens < 2 || tokens > 3) continue;
      const first = pool.at[pool.firstOccurrence(row)];
      let phrase = lemma[text.type[first]];
      for (let x = first + 1; x < first + tokens; x++) phrase += ` ${lemma[text.type[x]]}`;
      phrases.set(phrase, (phrases.get(phrase) ?? 0) + 1);
      if (first < titleEnd) titlePhrases.set(phrase, (titlePhrases.get(phrase) ?? 0) + 1);
    }
    // What is still single after twenty thousand papers will not become frequent; memory matters here.
    if (p % 10000 === 9999 && p > 20000) for (const [key, n] of phrases) if (n === 1) phrases.delete(key);
  }
  // Fragments are left out: what begins or ends like none, or ends in what is no noun.
  const classOf = new Map(lower.map((word, type) => [word, text.classes.classes[type]]));
  const nounList = [...asNoun]
    .filter(([id, n]) => n >= 20 && n >= 2 * (asVerb.get(id) ?? 0) && /^[a-z]+$/.test(rootText[id]))
    .map(([id]) => rootText[id])
    .sort();
  const nouns = new Set(nounList);
  const isTerm = ([phrase]) => {
    const parts = phrase.split(" ");
    const head = parts.at(-1);
    if (lab.EMPTY_STARTS.has(parts[0]) || lab.EMPTY_ENDS.has(head)) return false;
    if (parts.every((part) => lab.EMPTY_WORDS.has(part))) return false;
    const code = classOf.get(head);
    return code === undefined || code === lab.NOUN || code === lab.GERUND || nouns.has(head);
  };
  const top = (entries, count) =>
    [...entries].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, count);
  const frequent = top(
    [...words].map(([id, n]) => [rootText[id], n, id]),
    most.words,
  );
  return {
    papers,
    nouns: nounList.join(" "),
    verbs: [...asRealVerb]
      .filter(([id, n]) => n >= 4 && 2 * n >= (asRealNoun.get(id) ?? 0))
      .map(([id]) => rootText[id])
      .sort()
      .join(" "),
    words: lab.packPhrases(
      frequent.map(([text, n, id]) => [
        text,
        [
          lab.frequencyClass(n),
          lab.titleRateClass(titleWords.get(id) ?? 0, n),
          (upper.get(id) ?? 0) > Math.max(2, n / 4) ? 1 : 0,
        ],
      ]),
    ),
    phrases: lab.packPhrases(
      top([...phrases].filter(isTerm), most.phrases).map(([text, n]) => [
        text,
        [lab.frequencyClass(n), lab.titleRateClass(titlePhrases.get(text) ?? 0, n)],
      ]),
    ),
  };
}
