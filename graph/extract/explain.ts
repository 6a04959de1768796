/** Why papers are linked to a concept: what their scores are made of, and what was done with them over the corpus. */
import type { ConceptEvidence, Paper, PaperEvidence } from "../model.ts";
import type { Candidacies } from "./candidacies.ts";
import type { CorpusText } from "./corpusText.ts";
import { hashOfKeyword, KEYWORD_PROBABILITY, LONG_FORM_PROBABILITY } from "./fillInventory.ts";
import type { Inventory } from "./inventory.ts";
import type { Judge } from "./judge.ts";
import type { Ledger } from "./ledger.ts";
import { type Choice, HUB_WEIGHT, isHub, millionthsOf, othersChoose, supportOf } from "./links.ts";
import type { PhraseHash } from "./phrases.ts";

/** What depends on all papers. */
export interface Corpus {
  readonly candidacies: Candidacies;
  readonly ledger: Ledger;
  readonly inventory: Inventory;
  readonly choice: Choice;
}

/** A concept that is asked about: its phrase, the papers that chose it and those that mention it. */
export interface AskedConcept {
  readonly phrase: number;
  readonly chosenIn: number;
  readonly mentionedIn: number;
}

/** @param rows of the papers asked about */
export function explainConcept(
  text: CorpusText,
  papers: readonly Paper[],
  corpus: Corpus,
  judge: Judge,
  { phrase, chosenIn, mentionedIn }: AskedConcept,
  rows: readonly number[],
): ConceptEvidence {
  const { ledger, inventory, choice } = corpus;
  const { contest } = choice;
  const folds = (found: number): boolean => found >= 0 && choice.folded[found] === phrase;
  const isMeant = (hash: PhraseHash | null): boolean =>
    hash !== null && folds(inventory.phrases.find(hash.h1, hash.h2));
  const explainPaper = (paper: number): PaperEvidence => {
    const { title, abstract } = papers[paper]!;
    const formAt = (first: number, last: number): string => {
      const field = first < text.abstractWord[paper]! ? title : (abstract ?? "");
      return field.slice(text.start[first], text.endOf(last)).replace(/\s+/g, " ");
    };
    const forms = judge.explain(
      paper,
      (first, tokens) => folds(inventory.find(paper, first, tokens)),
      formAt,
    );
    const probability = probabilityOf(inventory, paper, folds);
    const documents = choice.documents[phrase]!;
    choice.choose(paper);
    const own = contest.chosen.subarray(0, contest.chosenCount);
    const place = own.findIndex((c) => contest.phrase[c] === phrase);
    return {
      paper,
      forms,
      keyword: papers[paper]!.keywords.some((keyword) => isMeant(hashOfKeyword(keyword, text, ledger, paper)))
        ? KEYWORD_PROBABILITY
        : null,
      definition: ledger.definedIn(paper).some(isMeant) ? LONG_FORM_PROBABILITY : null,
      reworded: rewordedOf(corpus.candidacies, inventory, paper, folds),
      probability,
      support: supportOf(probability, othersChoose(probability, documents, choice.unlikely[phrase]!)),
      hub: isHub(documents, papers.length) ? HUB_WEIGHT : 1,
      score: place < 0 ? null : millionthsOf(contest.score[own[place]!]!) / 1e6,
      rank: place < 0 ? null : place + 1,
      ownConcepts: own.length,
    };
  };
  return {
    chosenIn,
    mentionedIn,
    papers: rows.map(explainPaper),
  };
}

function rewordedOf(
  { firstReworded, rewordedH1, rewordedH2, rewordedMillionths }: Candidacies,
  { phrases }: Inventory,
  paper: number,
  folds: (phrase: number) => boolean,
): number | null {
  for (let row = firstReworded.data[paper]!; row < firstReworded.data[paper + 1]!; row++)
    if (folds(phrases.find(rewordedH1.data[row]!, rewordedH2.data[row]!)))
      return rewordedMillionths.data[row]! / 1e6;
  return null;
}

/** That at least one of the paper's forms of a concept is chosen. */
function probabilityOf(inventory: Inventory, paper: number, folds: (phrase: number) => boolean): number {
  const { firstRow, phrase, millionths } = inventory;
  let none = 1;
  for (let row = firstRow.data[paper]!; row < firstRow.data[paper + 1]!; row++)
    if (folds(phrase.data[row]!)) none *= 1 - millionths.data[row]! / 1e6;
  return 1 - none;
}
