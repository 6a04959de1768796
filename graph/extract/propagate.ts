/**
 * A concept known with confidence from one paper is looked for in all: a paper that mentions it in passing
 * still links, with less weight. This is what turns key phrases into a graph.
 */
import type { CorpusText } from "./corpusText.ts";
import { IntList } from "./growable.ts";
import { type Chosen, HUB_SHARE, HUB_WEIGHT } from "./links.ts";

/** Links and mentions as found, papers in order; concepts are rows of `Chosen`. */
export interface Found {
  readonly linkPaper: IntList;
  readonly linkConcept: IntList;
  /** Salience × 10⁶. */
  readonly linkSalience: IntList;
  readonly mentionPaper: IntList;
  readonly mentionConcept: IntList;
  readonly mentionField: IntList;
  readonly mentionStart: IntList;
  readonly mentionEnd: IntList;
  readonly mentionSentence: IntList;
  /** Papers linked to each concept. */
  readonly documents: Int32Array;
}

/** Share of the papers mentioning a concept that chose it, from which mere mentions count. */
const TRUST = 0.25;
/** The same for a single plain word. */
const TRUST_ONE = 0.35;
/** The same where it is only ever mentioned as part of longer concepts. */
const TRUST_NESTED = 0.5;

/** A concept from unit `first` to `last` of a paper; `row` is that of `Chosen.places`. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly concept: number;
  readonly row: number;
}

/** @param most ceiling of a paper's own concepts; with mere mentions it may have twice as many links */
export function linkPapers(
  papers: number,
  text: CorpusText,
  chosen: Chosen,
  most: number,
  onPaper: (paper: number) => void,
): Found {
  const found: Found = {
    linkPaper: new IntList(),
    linkConcept: new IntList(),
    linkSalience: new IntList(),
    mentionPaper: new IntList(),
    mentionConcept: new IntList(),
    mentionField: new IntList(),
    mentionStart: new IntList(),
    mentionEnd: new IntList(),
    mentionSentence: new IntList(),
    documents: new Int32Array(chosen.phrases.length),
  };
  const { places: all, conceptOf } = chosen;
  for (let p = 0; p < papers; p++) {
    const places: Place[] = [];
    for (let row = all.firstRow.data[p]!; row < all.firstRow.data[p + 1]!; row++) {
      const concept = conceptOf[all.phrase.data[row]!]!;
      if (concept >= 0) places.push({ first: all.firstUnit(row), last: all.lastUnit(row), concept, row });
    }
    const salience = new Map<number, number>();
    const own = chosen.own[p]!;
    for (let k = 0; k < own.length; k += 2) salience.set(own[k]!, Math.sqrt(own[k + 1]! / 1e6));
    addMentioned(places, chosen, papers, most, salience);
    emit(p, text, chosen, places, salience, found);
    onPaper(p);
  }
  return found;
}

/** Add the concepts of other papers that this one mentions, best first, up to the ceiling. */
function addMentioned(
  places: readonly Place[],
  chosen: Chosen,
  papers: number,
  most: number,
  salience: Map<number, number>,
): void {
  const counts = new Map<number, { free: number; nested: number }>();
  const isNested = findNested(places, salience);
  for (const [i, place] of places.entries()) {
    if (salience.has(place.concept)) continue;
    let count = counts.get(place.concept);
    if (!count) {
      count = { free: 0, nested: 0 };
      counts.set(place.concept, count);
    }
    if (isNested[i]) count.nested++;
    else count.free++;
  }
  const extra: [concept: number, value: number][] = [];
  for (const [concept, { free, nested }] of counts) {
    // One more mention than there is stands for what a few papers cannot tell: for a plain word it counts against
    // the concept, for a term of several words as much for it as the word is likely to be a term at all.
    const isOne = chosen.tokens[concept] === 1;
    const likely = isOne ? 0 : chosen.termhood[concept]!;
    const trust = (chosen.chosenIn[concept]! + likely) / (chosen.mentionedIn[concept]! + 1);
    if (trust < (free > 0 ? (isOne ? TRUST_ONE : TRUST) : TRUST_NESTED)) continue;
    const isHub = chosen.mentionedIn[concept]! > Math.max(3, HUB_SHARE * papers);
    // What half the corpus mentions says something only where it is said more than once.
    if (isHub && free < 2) continue;
    const hub = isHub ? HUB_WEIGHT : 1;
    const times = free + nested / 2;
    extra.push([
      concept,
      0.3 * Math.sqrt(chosen.termhood[concept]! * trust) * (1 + Math.log(1 + times)) * hub,
    ]);
  }
  extra.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  for (const [concept, value] of extra.slice(0, Math.max(0, 2 * most - salience.size)))
    salience.set(concept, value);
}

/**
 * 1 for places inside a longer place of a linked concept.
 *
 * @param places by first unit, then last, as the scan finds them
 */
function findNested(places: readonly Place[], linked: ReadonlyMap<number, number>): Uint8Array {
  const nested = new Uint8Array(places.length);
  // The last unit covered by linked places that begin before this one.
  let reach = -1;
  for (let i = 0; i < places.length; ) {
    const { first } = places[i]!;
    let end = i;
    let own = -1;
    for (; end < places.length && places[end]!.first === first; end++) {
      if (linked.has(places[end]!.concept)) own = places[end]!.last;
    }
    for (; i < end; i++) if (places[i]!.last <= reach || places[i]!.last < own) nested[i] = 1;
    reach = Math.max(reach, own);
  }
  return nested;
}

function emit(
  p: number,
  text: CorpusText,
  chosen: Chosen,
  places: readonly Place[],
  salience: ReadonlyMap<number, number>,
  found: Found,
): void {
  const linked = places.filter((place) => salience.has(place.concept));
  // A mention inside a longer one counts only for a concept that has no other.
  const isNested = findNested(linked, salience);
  const withFree = new Set<number>();
  linked.forEach(({ concept }, i) => {
    if (!isNested[i]) withFree.add(concept);
  });
  const seen = new Set<number>();
  linked.forEach(({ concept, row }, i) => {
    if (isNested[i] && withFree.has(concept)) return;
    const word = chosen.places.word.data[row]!;
    seen.add(concept);
    found.mentionPaper.push(p);
    found.mentionConcept.push(concept);
    found.mentionField.push(word < text.abstractWord[p]! ? 0 : 1);
    found.mentionStart.push(chosen.places.start.data[row]!);
    found.mentionEnd.push(chosen.places.end.data[row]!);
    found.mentionSentence.push(text.sentenceOf(p, word));
  });
  for (const [concept, value] of salience) {
    if (!seen.has(concept)) continue;
    found.linkPaper.push(p);
    found.linkConcept.push(concept);
    found.linkSalience.push(Math.max(1, Math.round(value * 1e6)));
    found.documents[concept]!++;
  }
}
