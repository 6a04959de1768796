/**
 * Extraction that remembers: what was found out about a paper by itself is kept, so that a call with papers
 * added, changed or left out, or with other settings, reads only what is new. What depends on the whole corpus
 * is worked out anew each time. The result is that of a first call, whatever was called before.
 */
import type { ConceptEvidence, Extraction, OnProgress, Paper, PaperId, Recipe } from "../model.ts";
import { Candidacies } from "./candidacies.ts";
import { toExtraction } from "./columns.ts";
import { CorpusText } from "./corpusText.ts";
import { type AskedConcept, type Corpus, explainConcept } from "./explain.ts";
import { fillInventory } from "./fillInventory.ts";
import { Judge } from "./judge.ts";
import { type Definitions, definitionsOf, settleLedger } from "./ledger.ts";
import { Choice, chooseConcepts } from "./links.ts";
import { linkPapers } from "./propagate.ts";
import { Rewording } from "./rewording.ts";
import { Model } from "./scorer.ts";
import { UnitReader } from "./units.ts";
import weights from "./weights.json" with { type: "json" };

/** Candidates are scored for at most so many concepts a paper, whichever comes next: scores serve a range of settings. */
const REACHES = [14, 20, 30];

/** A phrase that so many authors list is a term of its own, though its head is a word of the trade. */
const LISTED_OFTEN = 4;

/** The settings that extraction goes by. */
export type ExtractRecipe = Pick<Recipe, "breadth" | "conceptsPerPaper">;

/** Scores of candidates, and what they were made with. */
interface Judged {
  readonly breadth: number;
  readonly reach: number;
  readonly judge: Judge;
  readonly candidacies: Candidacies;
}

const NO_CONCEPTS = new Int32Array(0);
const NOTHING_ASKED = { phrase: NO_CONCEPTS, chosenIn: NO_CONCEPTS, mentionedIn: NO_CONCEPTS };

export class Extractor {
  readonly #model = trainedModel();
  readonly #text: CorpusText;
  readonly #rewording: Rewording;
  readonly #units: UnitReader;
  /** The papers whose words are in the text, in the order of their rows. */
  #papers: readonly Paper[] = [];
  #definitions: Definitions[] = [];
  #judged: Judged | null = null;
  // Of the last extraction: settings; of each concept its phrase, papers that chose it, papers that mention it; and
  // what depends on all papers, kept once somebody asks why.
  #recipe: ExtractRecipe = { breadth: 0, conceptsPerPaper: 0 };
  #asked: { readonly [key in keyof AskedConcept]: Int32Array } = NOTHING_ASKED;
  #corpus: Corpus | null = null;

  constructor() {
    this.#text = new CorpusText(this.#model.background.corrections, false);
    this.#rewording = new Rewording(this.#text);
    this.#units = new UnitReader(this.#text, this.#rewording);
  }

  /**
   * Find what the papers speak about.
   *
   * Tokens and word classes, candidates and their scores paper by paper, where they are not known yet; then, over
   * the corpus, short forms and variants become one, each paper gets its own concepts, and a concept known from
   * one paper is looked for in all. Papers in other languages than English get none.
   *
   * Time and memory grow linearly with the text; vocabulary is looked at once, so that the cost per paper falls.
   *
   * @param onProgress told about a hundred times
   */
  extract(papers: readonly Paper[], recipe: ExtractRecipe, onProgress?: OnProgress): Extraction {
    const tick = progressOf(papers.length, onProgress);
    this.#forget();
    const known = this.#read(papers, tick(0));
    this.#recipe = recipe;
    const { ledger, inventory, choice } = this.#bringTogether(this.#judge(recipe, known, tick(1)));
    const text = this.#text;
    const chosen = chooseConcepts(choice, inventory, papers.length, tick(2));
    const found = linkPapers(papers.length, text, chosen, recipe.conceptsPerPaper, tick(3));
    const { background } = this.#model;
    const { extraction, rows } = toExtraction(
      text,
      this.#rewording,
      ledger,
      inventory,
      chosen,
      found,
      papers,
      background,
    );
    const ofRows = (column: ArrayLike<number>) => rows.map((row) => column[row]!);
    this.#asked = {
      phrase: ofRows(chosen.phrases),
      chosenIn: ofRows(chosen.chosenIn),
      mentionedIn: ofRows(chosen.mentionedIn),
    };
    text.rest();
    return extraction;
  }

  /**
   * Why papers are linked to a concept, told of the last extraction. For the first question the candidates of all
   * papers are brought together again, some 15 µs a paper; then each paper asked about takes about a millisecond.
   *
   * @param concept row of the extraction
   * @param papers rows of papers
   * @throws {RangeError} if there is no such concept
   */
  explain(concept: number, papers: readonly number[]): ConceptEvidence {
    const { phrase, chosenIn, mentionedIn } = this.#asked;
    if (phrase[concept] === undefined || this.#judged === null)
      throw new RangeError(`no concept ${concept} of ${phrase.length}`);
    if (this.#corpus === null) {
      this.#text.wake();
      this.#corpus = this.#bringTogether(this.#judged.candidacies);
    }
    const asked = {
      phrase: phrase[concept],
      chosenIn: chosenIn[concept]!,
      mentionedIn: mentionedIn[concept]!,
    };
    return explainConcept(this.#text, this.#papers, this.#corpus, this.#judged.judge, asked, papers);
  }

  /** Put away what was brought together to tell why. */
  #forget(): void {
    if (this.#corpus === null) return;
    this.#corpus = null;
    this.#text.rest();
  }

  /** What depends on all papers: what short forms mean, the candidates of all, the choice by them. */
  #bringTogether(candidacies: Candidacies): Corpus {
    const ledger = settleLedger(this.#definitions, this.#text.vocabulary);
    const inventory = fillInventory(this.#papers, this.#text, ledger, candidacies);
    const most = this.#recipe.conceptsPerPaper;
    const rules = { most, least: Math.min(9, most), threshold: 0.055, floor: 0.02 };
    const { authorStyle } = this.#model;
    const folded = inventory.folded((h1, h2) => authorStyle.chosen(authorStyle.find(h1, h2)) >= LISTED_OFTEN);
    const choice = new Choice(ledger, inventory, folded, this.#papers.length, rules, this.#units);
    return { candidacies, ledger, inventory, choice };
  }

  /**
   * Make the text that of these papers. Words of papers known from before are only brought into order.
   *
   * @returns row of each paper in the last extraction, -1 for new ones
   */
  #read(papers: readonly Paper[], onPaper: (paper: number) => void): Int32Array {
    const known = this.#knownRows(papers);
    const before = this.#papers.length;
    const text = this.#text;
    text.add(
      papers.filter((_, p) => known[p]! < 0),
      onPaper,
    );
    const definitions = [...this.#definitions];
    for (let p = 0; p < text.papers; p++) definitions.push(definitionsOf(text, p));
    let next = before;
    const rows = known.map((row) => (row < 0 ? next++ : row));
    if (before > 0) text.arrange(rows);
    this.#definitions = Array.from(rows, (row) => definitions[row]!);
    this.#papers = papers;
    return known;
  }

  /** Row of each paper whose text is known, -1 for the others. */
  #knownRows(papers: readonly Paper[]): Int32Array {
    const rows = new Map<PaperId, number>();
    this.#papers.forEach((paper, row) => {
      rows.set(paper.id, row);
    });
    return Int32Array.from(papers, (paper) => {
      const row = rows.get(paper.id) ?? -1;
      const known = this.#papers[row];
      return known && known.title === paper.title && known.abstract === paper.abstract ? row : -1;
    });
  }

  /** @param known row of each paper in the last extraction, -1 for new ones */
  #judge(
    { breadth, conceptsPerPaper }: ExtractRecipe,
    known: Int32Array,
    onPaper: (paper: number) => void,
  ): Candidacies {
    const reach = REACHES.find((most) => most >= conceptsPerPaper) ?? conceptsPerPaper;
    const last = this.#judged?.breadth === breadth && this.#judged.reach === reach ? this.#judged : null;
    const judge = last?.judge ?? this.#newJudge(breadth, reach);
    const candidacies = new Candidacies();
    known.forEach((row, p) => {
      if (last !== null && row >= 0) candidacies.take(last.candidacies, row);
      else judge.keep(p, candidacies);
      onPaper(p);
    });
    candidacies.fit();
    this.#judged = { breadth, reach, judge, candidacies };
    return candidacies;
  }

  #newJudge(breadth: number, reach: number): Judge {
    const ledger = { definedIn: (paper: number) => this.#definitions[paper]! };
    return new Judge(this.#text, this.#rewording, ledger, this.#model, breadth, reach);
  }
}

/** Four passes over the papers, of which the first two leave out what is known. */
function progressOf(papers: number, onProgress?: OnProgress) {
  const passes = 4;
  const every = Math.max(1, Math.ceil((papers * passes) / 100));
  return (pass: number) =>
    (paper: number): void => {
      const done = pass * papers + paper + 1;
      if (done % every === 0) onProgress?.({ step: "extract", done, total: passes * papers });
    };
}

let trained: Model | undefined;

/** The model with the weights of this folder; unpacked at first use. */
export function trainedModel(): Model {
  trained ??= new Model(weights);
  return trained;
}
