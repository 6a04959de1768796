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
  /** The same number for the same words: a hash of their letters. */
  readonly mentionForm: IntList;
  /** 1 where the concept is said in other words than its own, 0 elsewhere. */
  readonly mentionReworded: IntList;
  /** Papers linked to each concept. */
  readonly documents: Int32Array;
}

/** Share of the papers mentioning a concept that chose it, from which mere mentions count. */
const TRUST = 0.25;
/** The same for a single plain word. */
const TRUST_ONE = 0.35;
/** The same where it is only ever mentioned as part of longer concepts. */
const TRUST_NESTED = 0.5;

/**
 * Link each paper to its own concepts and to those of other papers that it mentions.
 *
 * @param most ceiling of a paper's own concepts; with mere mentions it may have twice as many links
 */
export function linkPapers(
  papers: number,
  text: CorpusText,
  chosen: Chosen,
  most: number,
  onPaper: (paper: number) => void,
): Found {
  const linker = new Linker(papers, text, chosen, most);
  for (let p = 0; p < papers; p++) {
    linker.link(p);
    onPaper(p);
  }
  return linker.found;
}

/** Links one paper after the other; what it holds but for `found` is valid until the next. */
class Linker {
  readonly found: Found;
  readonly #papers: number;
  readonly #text: CorpusText;
  readonly #chosen: Chosen;
  readonly #most: number;
  /** Places of concepts in the paper: first and last unit, concept, row of `Chosen.places`, 1 if inside a longer one. */
  #count = 0;
  #first = new Int32Array(128);
  #last = new Int32Array(128);
  #concept = new Int32Array(128);
  #row = new Int32Array(128);
  #nested = new Uint8Array(128);
  /** Concepts linked, in order. */
  readonly #linked: number[] = [];
  /** Concepts that the paper mentions and has not chosen. */
  readonly #others: number[] = [];
  // By concept: salience; what it is to this paper, see the marks below; mentions that stand alone, and nested ones.
  readonly #salience: Float64Array;
  readonly #marks: Uint8Array;
  readonly #free: Int32Array;
  readonly #inside: Int32Array;

  constructor(papers: number, text: CorpusText, chosen: Chosen, most: number) {
    this.#papers = papers;
    this.#text = text;
    this.#chosen = chosen;
    this.#most = most;
    const concepts = chosen.phrases.length;
    this.#salience = new Float64Array(concepts);
    this.#marks = new Uint8Array(concepts);
    this.#free = new Int32Array(concepts);
    this.#inside = new Int32Array(concepts);
    this.found = {
      linkPaper: new IntList(),
      linkConcept: new IntList(),
      linkSalience: new IntList(),
      mentionPaper: new IntList(),
      mentionConcept: new IntList(),
      mentionField: new IntList(),
      mentionStart: new IntList(),
      mentionEnd: new IntList(),
      mentionSentence: new IntList(),
      mentionForm: new IntList(),
      mentionReworded: new IntList(),
      documents: new Int32Array(concepts),
    };
  }

  link(paper: number): void {
    const { own } = this.#chosen;
    this.#findPlaces(paper);
    this.#linked.length = 0;
    for (let k = own.firstRow.data[paper]!; k < own.firstRow.data[paper + 1]!; k++)
      this.#add(own.concept.data[k]!, Math.sqrt(own.millionths.data[k]! / 1e6));
    this.#addMentioned();
    this.#emit(paper);
    for (const concept of this.#linked) this.#marks[concept] = 0;
  }

  #add(concept: number, salience: number): void {
    this.#linked.push(concept);
    this.#salience[concept] = salience;
    this.#marks[concept] = LINKED;
  }

  #findPlaces(paper: number): void {
    const { places, conceptOf } = this.#chosen;
    const [from, to] = [places.firstRow.data[paper]!, places.firstRow.data[paper + 1]!];
    if (this.#row.length < to - from) this.#reserve(2 * (to - from));
    let count = 0;
    for (let row = from; row < to; row++) {
      const concept = conceptOf[places.phrase.data[row]!]!;
      if (concept < 0) continue;
      this.#first[count] = places.firstUnit(row);
      this.#last[count] = places.lastUnit(row);
      this.#concept[count] = concept;
      this.#row[count++] = row;
    }
    this.#count = count;
  }

  #reserve(places: number): void {
    this.#first = new Int32Array(places);
    this.#last = new Int32Array(places);
    this.#concept = new Int32Array(places);
    this.#row = new Int32Array(places);
    this.#nested = new Uint8Array(places);
  }

  /** Add the concepts of other papers that this one mentions, best first, up to the ceiling. */
  #addMentioned(): void {
    const others = this.#others;
    others.length = 0;
    this.#findNested();
    for (let i = 0; i < this.#count; i++) {
      const concept = this.#concept[i]!;
      if (this.#marks[concept] === LINKED) continue;
      if (this.#marks[concept] === 0) {
        this.#marks[concept] = MENTIONED;
        this.#free[concept] = 0;
        this.#inside[concept] = 0;
        others.push(concept);
      }
      if (this.#nested[i]) this.#inside[concept]!++;
      else this.#free[concept]!++;
    }
    let count = 0;
    for (const concept of others) {
      this.#marks[concept] = 0;
      const value = this.#worth(concept);
      if (value === 0) continue;
      this.#salience[concept] = value;
      others[count++] = concept;
    }
    others.length = count;
    others.sort((a, b) => this.#salience[b]! - this.#salience[a]! || a - b);
    const room = Math.max(0, 2 * this.#most - this.#linked.length);
    for (let k = 0; k < Math.min(count, room); k++) this.#add(others[k]!, this.#salience[others[k]!]!);
  }

  /** Salience of a concept that is merely mentioned; 0 if that does not link. */
  #worth(concept: number): number {
    const { chosenIn, mentionedIn, termhood, tokens } = this.#chosen;
    const free = this.#free[concept]!;
    // One more mention than there is stands for what a few papers cannot tell: for a plain word it counts against
    // the concept, for a term of several words as much for it as the word is likely to be a term at all.
    const isOne = tokens[concept] === 1;
    const likely = isOne ? 0 : termhood[concept]!;
    const trust = (chosenIn[concept]! + likely) / (mentionedIn[concept]! + 1);
    if (trust < (free > 0 ? (isOne ? TRUST_ONE : TRUST) : TRUST_NESTED)) return 0;
    const isHub = mentionedIn[concept]! > Math.max(3, HUB_SHARE * this.#papers);
    // What half the corpus mentions says something only where it is said more than once.
    if (isHub && free < 2) return 0;
    const hub = isHub ? HUB_WEIGHT : 1;
    const times = free + this.#inside[concept]! / 2;
    return 0.3 * Math.sqrt(termhood[concept]! * trust) * (1 + Math.log(1 + times)) * hub;
  }

  /** Mark places inside a longer place of a linked concept. They stand by first unit, then last. */
  #findNested(): void {
    // The last unit covered by linked places that begin before this one.
    let reach = -1;
    for (let i = 0; i < this.#count; ) {
      const first = this.#first[i]!;
      let end = i;
      let own = -1;
      for (; end < this.#count && this.#first[end] === first; end++)
        if (this.#marks[this.#concept[end]!] === LINKED) own = this.#last[end]!;
      // Of two at the same place, one said in other words, the first stands alone.
      let taken = -1;
      for (; i < end; i++) {
        const last = this.#last[i]!;
        this.#nested[i] = last <= reach || last < own || last === taken ? 1 : 0;
        if (this.#marks[this.#concept[i]!] === LINKED) taken = last;
      }
      if (own > reach) reach = own;
    }
  }

  #emit(paper: number): void {
    const { found } = this;
    const text = this.#text;
    const { places } = this.#chosen;
    this.#dropOthers();
    // A mention inside a longer one counts only for a concept that has no other.
    this.#findNested();
    for (let i = 0; i < this.#count; i++) if (!this.#nested[i]) this.#marks[this.#concept[i]!] = FREE;
    for (let i = 0; i < this.#count; i++) {
      const concept = this.#concept[i]!;
      if (this.#nested[i] && this.#marks[concept] === FREE) continue;
      if (this.#marks[concept] === LINKED) this.#marks[concept] = SEEN;
      const row = this.#row[i]!;
      const word = places.word.data[row]!;
      found.mentionPaper.push(paper);
      found.mentionConcept.push(concept);
      found.mentionField.push(word < text.abstractWord[paper]! ? 0 : 1);
      const start = places.start.data[row]!;
      const end = places.end.data[row]!;
      found.mentionStart.push(start);
      found.mentionEnd.push(end);
      found.mentionForm.push(formOf(text, word, start, end));
      found.mentionReworded.push(places.isReworded(row) ? 1 : 0);
      found.mentionSentence.push(text.sentenceOf(paper, word));
    }
    for (const concept of this.#linked) {
      if (this.#marks[concept] === LINKED) continue;
      found.linkPaper.push(paper);
      found.linkConcept.push(concept);
      found.linkSalience.push(Math.max(1, Math.round(this.#salience[concept]! * 1e6)));
      found.documents[concept]!++;
    }
  }

  /** Leave only places of linked concepts. */
  #dropOthers(): void {
    let count = 0;
    for (let i = 0; i < this.#count; i++) {
      if (this.#marks[this.#concept[i]!] !== LINKED) continue;
      this.#first[count] = this.#first[i]!;
      this.#last[count] = this.#last[i]!;
      this.#concept[count] = this.#concept[i]!;
      this.#row[count++] = this.#row[i]!;
    }
    this.#count = count;
  }
}

/** Hash of the words from `word` on that stand from `start` to `end`, the first and last of which may be parts. */
function formOf(
  { type, start: starts, length, vocabulary }: CorpusText,
  word: number,
  start: number,
  end: number,
): number {
  let form = 0;
  for (let w = word; ; w++) {
    const from = start > starts[w]! ? start : starts[w]!;
    const wordEnd = starts[w]! + length[w]!;
    const to = end < wordEnd ? end : wordEnd;
    form = Math.imul(form, 0x2c1b3c6d) + vocabulary.surfaceHash(type[w]!, from - starts[w]!, to - starts[w]!);
    if (wordEnd >= end) return form | 0;
  }
}

/** What a concept is to the paper at hand: linked; merely mentioned; linked with a mention that stands alone, or none. */
const LINKED = 1;
const MENTIONED = 2;
const FREE = 3;
const SEEN = 4;
