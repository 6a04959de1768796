/** What features need to know of a paper as a whole; reused from paper to paper. */
import type { CorpusText } from "./corpusText.ts";
import type { LongForm } from "./ledger.ts";
import { assignNounPhrases } from "./nounPhrases.ts";
import { NUMERIC, STOP, WE } from "./vocabulary.ts";
import { ADJECTIVE, GERUND, NOUN, PARTICIPLE } from "./wordClasses.ts";

/** "we propose", "we study": what follows is what the paper is about. */
const PROPOSING =
  /^(?:propos|present|introduc|stud|develop|investigat|describ|explor|address|show|demonstrat|design|consider|call|nam|term|dub)(?:y|e|ies|es|s|ed|ied|ing)?$/;

/** Words to each side that a word is tied to in the walk. */
const WINDOW = 8;
const SWEEPS = 3;
const DAMPING = 0.85;

export class PaperShape {
  from = 0;
  to = 0;
  /** First word of the abstract. */
  titleEnd = 0;
  nounPhraseCover = new Uint8Array(1024);
  nounPhraseBegins = new Uint8Array(1024);
  /** 1 for words of a sentence that tells what is proposed. */
  proposing = new Uint8Array(1024);
  /** Share of a random walk over neighboring content words, from the front: 0 for others. */
  walk = new Float64Array(1024);
  #rank = new Float64Array(1024);
  #next = new Float64Array(1024);
  #share = new Float64Array(1024);
  #start = new Float64Array(1024);
  #sums = new Float64Array(1025);
  /** By position: words of the same kind near it; by kind: words of other kinds near, each time. */
  #neighbors = { near: new Int32Array(1024), degree: new Int32Array(1024) };
  /** Content words by their local number, -1 for others. */
  #local = new Int32Array(1024);
  #localOfRoot = new Int32Array(4096).fill(-1);
  #countOfRoot = new Int32Array(4096);
  #seen: number[] = [];
  #longForms: ReadonlyMap<number, LongForm> = new Map();

  read(text: CorpusText, paper: number, longForms: ReadonlyMap<number, LongForm>): void {
    this.from = text.firstWord[paper]!;
    this.to = text.firstWord[paper + 1]!;
    this.titleEnd = text.abstractWord[paper]!;
    this.#longForms = longForms;
    this.#reserve(this.to - this.from, text.vocabulary.rootText.length);
    assignNounPhrases(text, this.from, this.to, this.nounPhraseCover, this.nounPhraseBegins);
    this.#count(text);
    this.#markProposing(text);
    this.#wander(text);
  }

  /** Occurrences of a word that is no function word. */
  rootCount(root: number): number {
    return Math.max(1, this.#countOfRoot[root]!);
  }

  isShortForm(root: number): boolean {
    return this.#longForms.has(root);
  }

  isLongForm(h1: number, h2: number): boolean {
    for (const form of this.#longForms.values()) if (form.h1 === h1 && form.h2 === h2) return true;
    return false;
  }

  #reserve(words: number, roots: number): void {
    if (this.walk.length < words) {
      const size = words * 2;
      this.nounPhraseCover = new Uint8Array(size);
      this.nounPhraseBegins = new Uint8Array(size);
      this.proposing = new Uint8Array(size);
      this.walk = new Float64Array(size);
      this.#rank = new Float64Array(size);
      this.#next = new Float64Array(size);
      this.#share = new Float64Array(size);
      this.#start = new Float64Array(size);
      this.#sums = new Float64Array(size + 1);
      this.#neighbors = { near: new Int32Array(size), degree: new Int32Array(size) };
      this.#local = new Int32Array(size);
    }
    if (this.#countOfRoot.length < roots) {
      this.#countOfRoot = new Int32Array(roots * 2);
      this.#localOfRoot = new Int32Array(roots * 2).fill(-1);
      this.#seen = [];
    }
  }

  #count(text: CorpusText): void {
    const { flags, root } = text.vocabulary;
    for (const seen of this.#seen) {
      this.#countOfRoot[seen] = 0;
      this.#localOfRoot[seen] = -1;
    }
    this.#seen = [];
    for (let i = this.from; i < this.to; i++) {
      const type = text.type[i]!;
      if (flags.data[type]! & STOP) continue;
      const id = root.data[type]!;
      if (this.#countOfRoot[id]!++ === 0) this.#seen.push(id);
    }
  }

  #markProposing(text: CorpusText): void {
    const { lower, flags } = text.vocabulary;
    this.proposing.fill(0, 0, this.to - this.from);
    for (let i = this.from + 1; i < this.to; i++) {
      if (!(flags.data[text.type[i - 1]!]! & WE) || !PROPOSING.test(lower[text.type[i]!]!)) continue;
      const sentence = text.sentence[i];
      let a = i;
      while (a > this.from && text.sentence[a - 1] === sentence) a--;
      for (let x = a; x < this.to && text.sentence[x] === sentence; x++) this.proposing[x - this.from] = 1;
    }
  }

  /**
   * A few sweeps of PageRank over words that stand near each other, biased to the front: PositionRank of
   * Florescu & Caragea (2017), doi:10.18653/v1/P17-1102. On positions instead of a graph of words: what stands within a
   * window is a difference of two sums.
   */
  #wander(text: CorpusText): void {
    const { from, to } = this;
    const local = this.#local;
    const { flags, root } = text.vocabulary;
    let nodes = 0;
    for (let i = from; i < to; i++) {
      const type = text.type[i]!;
      const code = text.tag[i]!;
      const content =
        !(flags.data[type]! & (STOP | NUMERIC)) &&
        (code === NOUN || code === ADJECTIVE || code === GERUND || code === PARTICIPLE);
      if (!content) {
        local[i - from] = -1;
        continue;
      }
      const id = root.data[type]!;
      let node = this.#localOfRoot[id]!;
      if (node < 0) {
        node = nodes++;
        this.#localOfRoot[id] = node;
      }
      local[i - from] = node;
    }
    const length = to - from;
    const start = this.#start;
    start.fill(0, 0, nodes);
    let total = 0;
    for (let a = 0; a < length; a++) {
      if (local[a]! < 0) continue;
      start[local[a]!]! += 1 / (a + 1);
      total += 1 / (a + 1);
    }
    this.#countNear(length, nodes);
    const { near, degree } = this.#neighbors;
    const share = this.#share;
    const sums = this.#sums;
    let [rank, next] = [this.#rank, this.#next];
    for (let x = 0; x < nodes; x++) {
      start[x]! /= total;
      rank[x] = start[x]!;
    }
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      for (let x = 0; x < nodes; x++) {
        next[x] = (1 - DAMPING) * start[x]!;
        share[x] = degree[x]! > 0 ? (DAMPING * rank[x]!) / degree[x]! : 0;
      }
      // What all words up to each give away: a word gets what those near it do, save those that are the same.
      for (let a = 0; a < length; a++) sums[a + 1] = sums[a]! + (local[a]! < 0 ? 0 : share[local[a]!]!);
      for (let a = 0; a < length; a++) {
        const x = local[a]!;
        if (x < 0) continue;
        const around = sums[Math.min(length, a + WINDOW)]! - sums[Math.max(0, a - WINDOW + 1)]!;
        next[x]! += around - near[a]! * share[x]!;
      }
      [rank, next] = [next, rank];
    }
    for (let a = 0; a < length; a++) this.walk[a] = local[a]! < 0 ? 0 : rank[local[a]!]!;
  }

  /** How many words near each are the same, itself included, and how many others stand near all of a kind. */
  #countNear(length: number, nodes: number): void {
    const local = this.#local;
    const { near, degree } = this.#neighbors;
    near.fill(1, 0, length);
    degree.fill(0, 0, nodes);
    for (let a = 0; a < length; a++) {
      const x = local[a]!;
      if (x < 0) continue;
      for (let b = Math.max(0, a - WINDOW + 1); b < a; b++) {
        if (local[b] !== x) continue;
        near[a]!++;
        near[b]!++;
      }
    }
    let inside = 0;
    for (let b = 0; b < Math.min(length, WINDOW - 1); b++) if (local[b]! >= 0) inside++;
    for (let a = 0; a < length; a++) {
      if (a + WINDOW - 1 < length && local[a + WINDOW - 1]! >= 0) inside++;
      if (a >= WINDOW && local[a - WINDOW]! >= 0) inside--;
      if (local[a]! >= 0) degree[local[a]!]! += inside - near[a]!;
    }
  }
}
