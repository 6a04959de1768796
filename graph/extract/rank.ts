/** Key phrases of single papers, best first: what measuring quality asks for, from the same scores. */
import type { Paper } from "../model.ts";
import type { CandidatePool } from "./candidates.ts";
import { type CorpusText, readCorpus } from "./corpusText.ts";
import { formulaScore } from "./formula.ts";
import { readLedger } from "./ledger.ts";
import { FEATURE_COUNT, FeatureReader, type Model, Scorer } from "./scorer.ts";

export interface KeyPhrase {
  /** The commonest form, lower case. */
  readonly phrase: string;
  /** Log-odds. */
  readonly score: number;
}

/**
 * @param most phrases a paper
 * @returns one list a paper; a phrase inside a better one that stands nowhere else is left out
 */
export function rankKeyPhrases(
  papers: readonly Paper[],
  model: Model,
  breadth: number,
  most: number,
): KeyPhrase[][] {
  const text = readCorpus(papers, model.background.corrections, true, () => {});
  const scorer = new Scorer(model, text, readLedger(text, papers.length), breadth, most);
  return papers.map((_, p) => {
    scorer.score(p);
    return bestPhrases(text, scorer.pool, scorer.scores, most);
  });
}

/** The same by the hand-readable formula, to compare. */
export function rankByFormula(papers: readonly Paper[], model: Model, most: number): string[][] {
  const text = readCorpus(papers, model.background.corrections, true, () => {});
  const ledger = readLedger(text, papers.length);
  const reader = new FeatureReader(text, ledger, model.background, model.authorStyle, model.indexerStyle);
  return papers.map((_, p) => {
    reader.read(p);
    const { pool } = reader;
    const scores = Float64Array.from({ length: pool.count }, (_, row) =>
      formulaScore(pool, row, reader.rows, FEATURE_COUNT),
    );
    return bestPhrases(text, pool, scores, most).map(({ phrase }) => phrase);
  });
}

function bestPhrases(text: CorpusText, pool: CandidatePool, scores: Float64Array, most: number): KeyPhrase[] {
  const order: number[] = [];
  for (let row = 0; row < pool.count; row++) if (scores[row]! > Number.NEGATIVE_INFINITY) order.push(row);
  order.sort((a, b) => scores[b]! - scores[a]! || a - b);
  const chosen: { row: number; words: string }[] = [];
  for (const row of order) {
    if (chosen.length >= most) break;
    const words = lemmas(text, pool, row);
    const frequency = pool.frequency[row]!;
    if (chosen.some((c) => c.words.includes(words) && pool.frequency[c.row]! >= frequency)) continue;
    chosen.push({ row, words });
  }
  return chosen.map(({ row }) => ({ phrase: commonestForm(text, pool, row), score: scores[row]! }));
}

function lemmas(text: CorpusText, pool: CandidatePool, row: number): string {
  const first = pool.at[pool.firstOccurrence(row)]!;
  let words = " ";
  for (let x = first; x < first + pool.tokens[row]!; x++)
    words += `${text.vocabulary.lemma[text.type[x]!]!} `;
  return words;
}

function commonestForm(text: CorpusText, pool: CandidatePool, row: number): string {
  const forms = new Map<string, number>();
  for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]!) {
    const first = pool.at[occ]!;
    const words: string[] = [];
    for (let x = first; x < first + pool.length[occ]!; x++) words.push(text.vocabulary.lower[text.type[x]!]!);
    const form = words.join(" ");
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  let best = "";
  let most = 0;
  for (const [form, count] of forms) if (count > most) [best, most] = [form, count];
  return best;
}
