/** Score the candidates of each paper and note those that may become concepts. */
import type { Paper, Recipe } from "../model.ts";
import type { CorpusText } from "./corpusText.ts";
import { genericBits, isEligible, isPlain } from "./eligible.ts";
import { GENERIC_HEADS } from "./generic.ts";
import { Inventory } from "./inventory.ts";
import type { Ledger } from "./ledger.ts";
import { combine } from "./phrases.ts";
import { type Model, Scorer } from "./scorer.ts";
import { STOP } from "./vocabulary.ts";

/** Candidates kept a paper, and the probability from which. */
const MOST_KEPT = 40;
const LEAST_PROBABILITY = 0.01;
const LEAST_SCORE = Math.log(LEAST_PROBABILITY / (1 - LEAST_PROBABILITY));
/**
 * An established term counts where it is merely mentioned: how much, and from which share of the papers using it
 * that chose it.
 */
const TRUST_WEIGHT = 0.4;
const LEAST_TRUST = 0.08;
/** A single word is rarely as clear: what its trust is worth. */
const ONE_WORD = 0.3;
/** What the score of a plain phrase is worth that nobody else uses. */
const PLAIN = 0.5;
/**
 * From this share of the background's papers on, a phrase that people seldom choose is commonplace: "machine
 * learning", said in passing. What its score is worth there.
 */
const COMMONPLACE_USAGE = 0.02;
const COMMONPLACE = 0.25;
/** What an author's keyword and a defined long form count for at least. */
const KEYWORD_PROBABILITY = 0.7;
const LONG_FORM_PROBABILITY = 0.25;

export function fillInventory(
  papers: readonly Paper[],
  text: CorpusText,
  ledger: Ledger,
  model: Model,
  recipe: Recipe,
  onPaper: (paper: number) => void,
): Inventory {
  const { vocabulary } = text;
  const inventory = new Inventory(text, ledger);
  const bits = genericBits(text);
  const genericHead = Uint8Array.from(vocabulary.lemma, (lemma) => (GENERIC_HEADS.has(lemma) ? 1 : 0));
  const scorer = new Scorer(model, text, ledger, recipe.breadth, recipe.conceptsPerPaper);
  const { pool } = scorer;
  // By row of the pool, for the paper at hand.
  let trusts = new Float64Array(512);
  let usages = new Float64Array(512);
  let titleEnd = 0;
  let wanted = new Uint8Array(512);
  const eligible = (row: number): boolean => {
    if (row === 0 && pool.count > wanted.length) {
      trusts = new Float64Array(pool.count * 2);
      usages = new Float64Array(pool.count * 2);
      wanted = new Uint8Array(pool.count * 2);
    }
    const is = isWanted(row);
    wanted[row] = is ? 1 : 0;
    return is;
  };
  const isWanted = (row: number): boolean => {
    const first = pool.at[pool.firstOccurrence(row)]!;
    const tokens = pool.tokens[row]!;
    // Looking a phrase up costs more than the tests that most fail.
    if (!isEligible(text, bits, first, tokens, titleEnd, true)) return false;
    assess(row);
    const established = usages[row]! > 0 || trusts[row]! >= LEAST_TRUST;
    return established || isEligible(text, bits, first, tokens, titleEnd, false);
  };
  const assess = (row: number): void => {
    trusts[row] = scorer.trust(row);
    usages[row] = scorer.usage(row);
  };
  papers.forEach((paper, p) => {
    const [from, to] = [text.firstWord[p]!, text.firstWord[p + 1]!];
    const longForms = ledger.definedIn(p);
    titleEnd = text.abstractWord[p]!;
    scorer.score(p, eligible);
    const kept: { row: number; probability: number }[] = [];
    for (let row = 0; row < pool.count; row++) {
      if (!wanted[row]) continue;
      const trust = trusts[row]! * (pool.words[row] === 1 ? ONE_WORD : 1);
      const log = scorer.scores[row]!;
      if (log < LEAST_SCORE && trust < LEAST_TRUST) continue;
      const first = pool.at[pool.firstOccurrence(row)]!;
      const usage = usages[row]!;
      const plain = usage === 0 && isPlain(text, bits, first, pool.tokens[row]!, titleEnd);
      const commonplace = usage >= COMMONPLACE_USAGE && pool.frequency[row] === 1 && first >= titleEnd;
      const worth = trust >= LEAST_TRUST ? 1 : plain ? PLAIN : commonplace ? COMMONPLACE : 1;
      const chosen = worth / (1 + Math.exp(-log));
      const probability = trust < LEAST_TRUST ? chosen : 1 - (1 - chosen) * (1 - TRUST_WEIGHT * trust);
      if (probability >= LEAST_PROBABILITY) kept.push({ row, probability });
    }
    kept.sort((a, b) => b.probability - a.probability || a.row - b.row);
    for (const { row, probability } of kept.slice(0, MOST_KEPT)) {
      const tokens = pool.tokens[row]!;
      let standing = 0;
      for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]!) {
        const next = pool.at[occ]! + tokens;
        if (next >= to || text.breakBefore[next] !== 0 || !genericHead[text.type[next]!]) standing++;
      }
      inventory.add(p, pool.at[pool.firstOccurrence(row)]!, tokens, probability, standing);
    }
    for (const form of longForms.values()) {
      inventory.named.add(inventory.addKnown(form.h1, form.h2, p, from, 1, LONG_FORM_PROBABILITY));
    }
    for (const keyword of paper.keywords) {
      const hash = hashOfKeyword(keyword, text, ledger, p);
      if (hash) inventory.keyword.add(inventory.addKnown(hash.h1, hash.h2, p, from, 1, KEYWORD_PROBABILITY));
    }
    inventory.endPaper();
    onPaper(p);
  });
  return inventory;
}

/** Words of a keyword as they would be found in text; `null` for what is too long or has none. */
function hashOfKeyword(keyword: string, text: CorpusText, ledger: Ledger, paper: number) {
  const words = keyword.match(/[\p{L}\p{N}\p{M}+]+/gu) ?? [];
  if (words.length === 0 || words.length > 8 || words.join("").length < 2) return null;
  const { vocabulary } = text;
  let [h1, h2] = [0, 0];
  for (const word of words) {
    const type = vocabulary.typeOf(word);
    if (words.length === 1 && vocabulary.flags.data[type]! & STOP) return null;
    const long = ledger.longFormOf(paper, vocabulary.root.data[type]!);
    h1 = combine(h1, long?.p1 ?? vocabulary.p1.data[type]!, long?.h1 ?? vocabulary.h1.data[type]!);
    h2 = combine(h2, long?.p2 ?? vocabulary.p2.data[type]!, long?.h2 ?? vocabulary.h2.data[type]!);
  }
  return { h1, h2 };
}
