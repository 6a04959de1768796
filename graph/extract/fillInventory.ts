/** Score the candidates of each paper and note those that may become concepts. */
import type { Paper } from "../model.ts";
import { CandidatePool } from "./candidates.ts";
import type { CorpusText } from "./corpusText.ts";
import { genericBits, isEligible } from "./eligible.ts";
import { assignFeatures, SHARED_COUNT } from "./features.ts";
import { formulaScore } from "./formula.ts";
import { GENERIC_HEADS } from "./generic.ts";
import { Inventory } from "./inventory.ts";
import type { Ledger } from "./ledger.ts";
import { PaperShape } from "./paperShape.ts";
import { combine } from "./phrases.ts";
import { corpusRarity } from "./rarity.ts";
import { STOP } from "./vocabulary.ts";

/** Candidates kept a paper, and the probability from which. */
const MOST_KEPT = 40;
const LEAST_PROBABILITY = 0.004;
/** What an author's keyword and a defined long form count for at least. */
const KEYWORD_PROBABILITY = 0.7;
const LONG_FORM_PROBABILITY = 0.25;

export function fillInventory(
  papers: readonly Paper[],
  text: CorpusText,
  ledger: Ledger,
  _breadth: number,
  onPaper: (paper: number) => void,
): Inventory {
  const { vocabulary } = text;
  const inventory = new Inventory(text, ledger);
  const bits = genericBits(vocabulary);
  const genericHead = Uint8Array.from(vocabulary.lemma, (lemma) => (GENERIC_HEADS.has(lemma) ? 1 : 0));
  const rarity = corpusRarity(text, papers.length);
  const pool = new CandidatePool();
  const shape = new PaperShape();
  let rows = new Float32Array(512 * SHARED_COUNT);
  papers.forEach((paper, p) => {
    const [from, to] = [text.firstWord[p]!, text.firstWord[p + 1]!];
    const longForms = ledger.definedIn(p);
    pool.collect(text, from, to);
    shape.read(text, p, longForms);
    if (rows.length < pool.count * SHARED_COUNT) rows = new Float32Array(pool.count * 2 * SHARED_COUNT);
    assignFeatures(text, pool, shape, rarity, SHARED_COUNT, rows);
    const kept: { row: number; probability: number }[] = [];
    for (let row = 0; row < pool.count; row++) {
      const probability = 1 / (1 + Math.exp(-formulaScore(pool, row, rows, SHARED_COUNT)));
      if (probability < LEAST_PROBABILITY) continue;
      const first = pool.at[pool.firstOccurrence(row)]!;
      if (isEligible(text, bits, first, pool.tokens[row]!, probability)) kept.push({ row, probability });
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
      inventory.addKnown(form.h1, form.h2, p, from, 1, LONG_FORM_PROBABILITY);
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
