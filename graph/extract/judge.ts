/** Score the candidates of each paper and keep those that may become concepts. */
import type { Candidacies } from "./candidacies.ts";
import type { CandidatePool } from "./candidates.ts";
import type { CorpusText } from "./corpusText.ts";
import { genericBits, isEligible, isPlain } from "./eligible.ts";
import { GENERIC_HEADS } from "./generic.ts";
import { extended } from "./growable.ts";
import type { Ledger } from "./ledger.ts";
import { type Model, Scorer } from "./scorer.ts";

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

export class Judge {
  readonly #text: CorpusText;
  readonly #scorer: Scorer;
  // By word type.
  #bits: Uint8Array = new Uint8Array(0);
  #genericHead: Uint8Array = new Uint8Array(0);
  // By row of the pool, for the paper at hand.
  #trusts = new Float64Array(512);
  #usages = new Float64Array(512);
  #wanted = new Uint8Array(512);
  #titleEnd = 0;

  /** @param reach how many of a paper's candidates may be chosen in the end */
  constructor(
    text: CorpusText,
    ledger: Pick<Ledger, "definedIn">,
    model: Model,
    breadth: number,
    reach: number,
  ) {
    this.#text = text;
    this.#scorer = new Scorer(model, text, ledger, breadth, reach);
  }

  /** Note the candidates of a paper that may become concepts, best first. */
  keep(paper: number, into: Candidacies): void {
    const text = this.#text;
    const pool = this.#pool;
    this.#open(paper);
    const kept: { row: number; probability: number }[] = [];
    for (let row = 0; row < pool.count; row++) {
      if (!this.#wanted[row]) continue;
      const probability = this.#probability(row);
      if (probability >= LEAST_PROBABILITY) kept.push({ row, probability });
    }
    kept.sort((a, b) => b.probability - a.probability || a.row - b.row);
    if (kept.length > MOST_KEPT) kept.length = MOST_KEPT;
    const from = text.firstWord[paper]!;
    for (const { row, probability } of kept) {
      const first = pool.at[pool.firstOccurrence(row)]!;
      into.add(first - from, pool.tokens[row]!, this.#standing(row, text.firstWord[paper + 1]!), probability);
    }
    into.endPaper();
  }

  get #pool(): CandidatePool {
    return this.#scorer.pool;
  }

  #open(paper: number): void {
    const { vocabulary } = this.#text;
    this.#bits = genericBits(this.#text, this.#bits);
    this.#genericHead = extended(this.#genericHead, vocabulary.size, (type) =>
      GENERIC_HEADS.has(vocabulary.lemma[type]!) ? 1 : 0,
    );
    this.#titleEnd = this.#text.abstractWord[paper]!;
    this.#scorer.score(paper, (row) => this.#isEligible(row));
  }

  #isEligible(row: number): boolean {
    const pool = this.#pool;
    if (row === 0 && pool.count > this.#wanted.length) {
      this.#trusts = new Float64Array(pool.count * 2);
      this.#usages = new Float64Array(pool.count * 2);
      this.#wanted = new Uint8Array(pool.count * 2);
    }
    this.#wanted[row] = 0;
    const first = pool.at[pool.firstOccurrence(row)]!;
    const tokens = pool.tokens[row]!;
    // Looking a phrase up costs more than the tests that most fail.
    if (!isEligible(this.#text, this.#bits, first, tokens, this.#titleEnd, true)) return false;
    this.#trusts[row] = this.#scorer.trust(row);
    this.#usages[row] = this.#scorer.usage(row);
    const established = this.#usages[row]! > 0 || this.#trusts[row]! >= LEAST_TRUST;
    if (!established && !isEligible(this.#text, this.#bits, first, tokens, this.#titleEnd, false))
      return false;
    this.#wanted[row] = 1;
    return true;
  }

  /** How likely a candidate is one of the paper's concepts, from the paper and what is known of the phrase. */
  #probability(row: number): number {
    const pool = this.#pool;
    const trust = this.#trusts[row]! * (pool.words[row] === 1 ? ONE_WORD : 1);
    const log = this.#scorer.scores[row]!;
    if (log < LEAST_SCORE && trust < LEAST_TRUST) return 0;
    const first = pool.at[pool.firstOccurrence(row)]!;
    const usage = this.#usages[row]!;
    const plain = usage === 0 && isPlain(this.#text, this.#bits, first, pool.tokens[row]!, this.#titleEnd);
    const commonplace = usage >= COMMONPLACE_USAGE && pool.frequency[row] === 1 && first >= this.#titleEnd;
    const worth = trust >= LEAST_TRUST ? 1 : plain ? PLAIN : commonplace ? COMMONPLACE : 1;
    const chosen = worth / (1 + Math.exp(-log));
    return trust < LEAST_TRUST ? chosen : 1 - (1 - chosen) * (1 - TRUST_WEIGHT * trust);
  }

  /** Occurrences that no generic head follows. */
  #standing(row: number, end: number): number {
    const pool = this.#pool;
    const { breakBefore, type } = this.#text;
    let standing = 0;
    for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]!) {
      const next = pool.at[occ]! + pool.tokens[row]!;
      if (next >= end || breakBefore[next] !== 0 || !this.#genericHead[type[next]!]) standing++;
    }
    return standing;
  }
}
