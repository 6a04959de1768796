/**
 * Which concepts a paper is linked to: its own, and those known from other papers that it mentions.
 */
import { IntList } from "./growable.ts";
import type { Inventory } from "./inventory.ts";
import type { Ledger } from "./ledger.ts";
import { Places } from "./places.ts";
import { Contest, KEYWORD, NAMED, NOTED, type SelectionRules, SUPPORTED } from "./select.ts";
import type { UnitReader } from "./units.ts";

/** A phrase chosen as concept. Rows are those of `Chosen.phrases`. */
export interface Chosen {
  /** Row of concept → phrase. */
  readonly phrases: readonly number[];
  /** Phrase → row of concept, -1 for phrases that nobody chose. */
  readonly conceptOf: Int32Array;
  /** Where phrases stand that may be chosen. */
  readonly places: Places;
  /** Words of the phrase where it was first seen. */
  readonly tokens: Int32Array;
  /** Papers that chose it and papers that mention it. */
  readonly chosenIn: Int32Array;
  readonly mentionedIn: Int32Array;
  /** Probability that at least one paper's authors would choose it. */
  readonly termhood: Float64Array;
  readonly own: OwnConcepts;
}

/** The concepts that papers chose themselves, in the order chosen. */
export class OwnConcepts {
  /** Rows of paper p: `firstRow[p] … firstRow[p + 1]`. */
  readonly firstRow = new IntList();
  readonly concept = new IntList();
  /** Score × 10⁶. */
  readonly millionths = new IntList();

  constructor() {
    this.firstRow.push(0);
  }
}

/** From this on the choice of others makes a candidate one of its paper's concepts. */
const CLEAR_SUPPORT = 0.12;
/** From this probability on a keyword is its paper's own. */
const CLEAR_KEYWORD = 0.5;

/** How much the choice of other papers adds to a candidate. */
const SUPPORT = 0.18;
/** Share of the corpus from which a concept is a hub, and what a hub's score is worth. */
export const HUB_SHARE = 1 / 3;
export const HUB_WEIGHT = 0.4;

/** How likely it is that a paper other than one that has it at `probability` chooses a phrase, 0 to 1. */
export function othersChoose(probability: number, documents: number, unlikely: number): number {
  return documents > 1 ? Math.max(0, 1 - unlikely / (1 - Math.min(0.999, probability))) : 0;
}

/** What the choice of others adds to the score. */
export function supportOf(probability: number, others: number): number {
  return SUPPORT * others * Math.sqrt(probability);
}

export function isHub(documents: number, papers: number): boolean {
  return documents > Math.max(3, HUB_SHARE * papers);
}

/** The candidates of one paper, those that stand for the same phrase taken together; reused from paper to paper. */
class Candidates {
  count = 0;
  phrase = new Int32Array(128);
  chance = new Float64Array(128);
  /** By phrase its number in this list, -1 for others. */
  readonly slotOf: Int32Array;
  readonly #inventory: Inventory;
  readonly #folded: Int32Array;

  constructor(inventory: Inventory, folded: Int32Array) {
    this.#inventory = inventory;
    this.#folded = folded;
    this.slotOf = new Int32Array(folded.length).fill(-1);
  }

  open(paper: number): void {
    const { phrase, slotOf } = this;
    const { firstRow, millionths, phrase: phraseOf } = this.#inventory;
    for (let slot = 0; slot < this.count; slot++) slotOf[phrase[slot]!] = -1;
    const [first, end] = [firstRow.data[paper]!, firstRow.data[paper + 1]!];
    if (this.phrase.length < end - first) {
      this.phrase = new Int32Array(2 * (end - first));
      this.chance = new Float64Array(2 * (end - first));
    }
    this.count = 0;
    for (let row = first; row < end; row++) {
      const target = this.#folded[phraseOf.data[row]!]!;
      const probability = millionths.data[row]! / 1e6;
      const slot = slotOf[target]!;
      if (slot >= 0) {
        this.chance[slot] = 1 - (1 - this.chance[slot]!) * (1 - probability);
        continue;
      }
      slotOf[target] = this.count;
      this.phrase[this.count] = target;
      this.chance[this.count++] = probability;
    }
  }
}

/** What the candidates of all papers say together, and the choice of each paper by it. */
export class Choice {
  /** Phrase → the phrase that stands for it. */
  readonly folded: Int32Array;
  /** Phrase → papers that have it as a candidate, and how likely it is that none chooses it. */
  readonly documents: Int32Array;
  readonly unlikely: Float64Array;
  /** Where the phrases stand of the papers that were asked to choose. */
  readonly places = new Places();
  /** Phrase → papers asked to choose that mention it. */
  readonly mentioned: Int32Array;
  /** The contest of the last paper that was asked. */
  readonly contest = new Contest();
  readonly #ledger: Ledger;
  readonly #inventory: Inventory;
  readonly #papers: number;
  readonly #rules: SelectionRules;
  readonly #reader: UnitReader;
  readonly #mine: Candidates;

  /** @param folded see `Inventory.folded` */
  constructor(
    ledger: Ledger,
    inventory: Inventory,
    folded: Int32Array,
    papers: number,
    rules: SelectionRules,
    reader: UnitReader,
  ) {
    this.#ledger = ledger;
    this.#inventory = inventory;
    this.#papers = papers;
    this.#rules = rules;
    this.#reader = reader;
    this.folded = folded;
    const size = inventory.phrases.size;
    this.mentioned = new Int32Array(size);
    this.documents = new Int32Array(size);
    this.unlikely = new Float64Array(size).fill(1);
    const mine = new Candidates(inventory, this.folded);
    for (let p = 0; p < papers; p++) {
      mine.open(p);
      for (let slot = 0; slot < mine.count; slot++) {
        const target = mine.phrase[slot]!;
        this.unlikely[target]! *= 1 - Math.min(0.999, mine.chance[slot]!);
        this.documents[target]!++;
      }
    }
    this.#mine = mine;
  }

  /** Let a paper choose its own concepts: `contest` holds the outcome. */
  choose(paper: number): void {
    const inventory = this.#inventory;
    const { contest, documents, unlikely, places } = this;
    const mine = this.#mine;
    mine.open(paper);
    this.#reader.read(paper, this.#ledger);
    places.addAll(this.#reader, inventory.phrases, this.folded, this.mentioned);
    enter(contest, mine, places);
    for (let c = 0; c < contest.count; c++) {
      const found = contest.phrase[c]!;
      const probability = mine.chance[mine.slotOf[found]!]!;
      const others = othersChoose(probability, documents[found]!, unlikely[found]!);
      const hub = isHub(documents[found]!, this.#papers) ? HUB_WEIGHT : 1;
      contest.score[c] = (probability + supportOf(probability, others)) * hub;
      contest.documents[c] = documents[found]!;
      contest.bits[c] =
        (others > CLEAR_SUPPORT ? SUPPORTED : 0) |
        (inventory.named.has(found) ? NAMED : 0) |
        (inventory.noted.has(found) ? NOTED : 0) |
        (probability >= CLEAR_KEYWORD && inventory.keyword.has(found) ? KEYWORD : 0);
    }
    contest.select(this.#rules);
  }
}

/** The score of a chosen contender as it is kept, × 10⁶. */
export function millionthsOf(score: number): number {
  return Math.round(Math.min(2, score) * 1e6);
}

/** Let all papers choose, in order. */
export function chooseConcepts(
  choice: Choice,
  inventory: Inventory,
  papers: number,
  onPaper: (paper: number) => void,
): Chosen {
  const { contest, mentioned, places, unlikely } = choice;
  const conceptOf = new Int32Array(inventory.phrases.size).fill(-1);
  const phrases: number[] = [];
  const chosenIn: number[] = [];
  const own = new OwnConcepts();
  for (let p = 0; p < papers; p++) {
    choice.choose(p);
    for (let k = 0; k < contest.chosenCount; k++) {
      const c = contest.chosen[k]!;
      const found = contest.phrase[c]!;
      let concept = conceptOf[found]!;
      if (concept < 0) {
        concept = phrases.length;
        conceptOf[found] = concept;
        phrases.push(found);
        chosenIn.push(0);
      }
      chosenIn[concept]!++;
      own.concept.push(concept);
      own.millionths.push(millionthsOf(contest.score[c]!));
    }
    own.firstRow.push(own.concept.length);
    onPaper(p);
  }
  return {
    phrases,
    conceptOf,
    places,
    chosenIn: Int32Array.from(chosenIn),
    tokens: Int32Array.from(phrases, (found) => inventory.sampleTokens.data[found]!),
    mentionedIn: Int32Array.from(phrases, (found) => mentioned[found]!),
    termhood: Float64Array.from(phrases, (found) => 1 - unlikely[found]!),
    own,
  };
}

/** Let the candidates that stand somewhere in the paper last noted contend, in their order, with their spans. */
function enter(contest: Contest, mine: Candidates, places: Places): void {
  const { firstRow } = places;
  const [first, end] = [firstRow.data[firstRow.length - 2]!, firstRow.data[firstRow.length - 1]!];
  contest.reserve(mine.count + 1, end - first);
  const { slotOf } = mine;
  const { firstSpan, spanFrom, spanTo } = contest;
  const next = contest.nextSpan;
  next.fill(0, 0, mine.count);
  for (let row = first; row < end; row++) {
    const slot = slotOf[places.phrase.data[row]!]!;
    if (slot >= 0) next[slot]!++;
  }
  let count = 0;
  let spans = 0;
  for (let slot = 0; slot < mine.count; slot++) {
    const more = next[slot]!;
    if (more === 0) continue;
    contest.phrase[count] = mine.phrase[slot]!;
    firstSpan[count++] = spans;
    next[slot] = spans;
    spans += more;
  }
  firstSpan[count] = spans;
  contest.count = count;
  for (let row = first; row < end; row++) {
    const slot = slotOf[places.phrase.data[row]!]!;
    if (slot < 0) continue;
    const span = next[slot]!++;
    spanFrom[span] = places.firstUnit(row);
    spanTo[span] = places.lastUnit(row);
  }
}
