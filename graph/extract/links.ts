/**
 * Which concepts a paper is linked to: its own, and those known from other papers that it mentions.
 */
import type { CorpusText } from "./corpusText.ts";
import type { Inventory } from "./inventory.ts";
import type { Ledger } from "./ledger.ts";
import { Places } from "./places.ts";
import { type Contender, type SelectionRules, selectConcepts } from "./select.ts";
import type { UnitReader } from "./units.ts";

/** A phrase chosen as concept. Rows are those of `Chosen.phrases`. */
export interface Chosen {
  /** Row of concept → phrase. */
  readonly phrases: readonly number[];
  /** Phrase → the phrase that stands for it, see `Inventory.folded`. */
  readonly folded: Int32Array;
  /** Phrase → papers that have it as a candidate, and how likely it is that none chooses it. */
  readonly documents: Int32Array;
  readonly unlikely: Float64Array;
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
  /** Own concepts of each paper in the order chosen, with their scores: concept, score × 10⁶, … */
  readonly own: readonly Int32Array[];
}

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

export function chooseConcepts(
  text: CorpusText,
  ledger: Ledger,
  inventory: Inventory,
  papers: number,
  rules: SelectionRules,
  reader: UnitReader,
  onPaper: (paper: number) => void,
): Chosen {
  const folded = inventory.folded();
  const size = inventory.phrases.size;
  const { phrase, millionths, firstRow } = inventory;
  // Over all papers: how likely each phrase is a term, and how many papers have it as a candidate.
  const unlikely = new Float64Array(size).fill(1);
  const documents = new Int32Array(size);
  // The candidates of the paper at hand, in order: phrase, probability, places; by phrase the number in that list.
  const slotOf = new Int32Array(size).fill(-1);
  let mine: number[] = [];
  let chances: number[] = [];
  const openPaper = (p: number): void => {
    for (const target of mine) slotOf[target] = -1;
    mine = [];
    chances = [];
    for (let row = firstRow.data[p]!; row < firstRow.data[p + 1]!; row++) {
      const target = folded[phrase.data[row]!]!;
      const probability = millionths.data[row]! / 1e6;
      const slot = slotOf[target]!;
      if (slot >= 0) {
        chances[slot] = 1 - (1 - chances[slot]!) * (1 - probability);
        continue;
      }
      slotOf[target] = mine.length;
      mine.push(target);
      chances.push(probability);
    }
  };
  for (let p = 0; p < papers; p++) {
    openPaper(p);
    for (let slot = 0; slot < mine.length; slot++) {
      const target = mine[slot]!;
      unlikely[target]! *= 1 - Math.min(0.999, chances[slot]!);
      documents[target]!++;
    }
  }
  const mentioned = new Int32Array(size);
  const lastMention = new Int32Array(size).fill(-1);
  const conceptOf = new Int32Array(size).fill(-1);
  const places = new Places();
  const phrases: number[] = [];
  const chosenIn: number[] = [];
  const own: Int32Array[] = [];
  for (let p = 0; p < papers; p++) {
    openPaper(p);
    const spans: (number[] | undefined)[] = [];
    reader.read(text, p, ledger);
    reader.scan(inventory.phrases, (found, first, last) => {
      if (folded[found] !== found) return;
      places.add(found, reader, first, last);
      if (lastMention[found] !== p) {
        lastMention[found] = p;
        mentioned[found]!++;
      }
      const slot = slotOf[found]!;
      if (slot < 0) return;
      const known = spans[slot];
      if (known) known.push(first, last);
      else spans[slot] = [first, last];
    });
    places.endPaper();
    const contenders: Contender[] = [];
    for (let slot = 0; slot < mine.length; slot++) {
      const found = mine[slot]!;
      const known = spans[slot];
      if (!known) continue;
      const probability = chances[slot]!;
      const others = othersChoose(probability, documents[found]!, unlikely[found]!);
      const hub = isHub(documents[found]!, papers) ? HUB_WEIGHT : 1;
      contenders.push({
        phrase: found,
        score: (probability + supportOf(probability, others)) * hub,
        documents: documents[found]!,
        supported: others > 0.12,
        spans: known,
        named: inventory.named.has(found),
        keyword: inventory.keyword.has(found) && probability >= 0.5,
      });
    }
    const chosen = selectConcepts(contenders, rules);
    const row = new Int32Array(chosen.length * 2);
    chosen.forEach((c, k) => {
      const contender = contenders[c]!;
      let concept = conceptOf[contender.phrase]!;
      if (concept < 0) {
        concept = phrases.length;
        conceptOf[contender.phrase] = concept;
        phrases.push(contender.phrase);
        chosenIn.push(0);
      }
      chosenIn[concept]!++;
      row[2 * k] = concept;
      row[2 * k + 1] = Math.round(Math.min(2, contender.score) * 1e6);
    });
    own.push(row);
    onPaper(p);
  }
  return {
    phrases,
    folded,
    documents,
    unlikely,
    conceptOf,
    places,
    chosenIn: Int32Array.from(chosenIn),
    tokens: Int32Array.from(phrases, (found) => inventory.sampleTokens.data[found]!),
    mentionedIn: Int32Array.from(phrases, (found) => mentioned[found]!),
    termhood: Float64Array.from(phrases, (found) => 1 - unlikely[found]!),
    own,
  };
}
