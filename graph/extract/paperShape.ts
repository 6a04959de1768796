/** What features need to know of a paper as a whole; reused from paper to paper. */
import type { CorpusText } from "./corpusText.ts";
import { type Definitions, longFormIn } from "./ledger.ts";
import { assignNounPhrases } from "./nounPhrases.ts";
import { NUMERIC, STOP, WE } from "./vocabulary.ts";
import { ADJECTIVE, GERUND, NOUN, PARTICIPLE } from "./wordClasses.ts";

/** "we propose", "we study": what follows is what the paper is about. */
const PROPOSING =
  /^(?:propos|present|introduc|stud|develop|investigat|describ|explor|address|show|demonstrat|design|consider|call|nam|term|dub)(?:y|e|ies|es|s|ed|ied|ing)?$/;

/** Words to each side that a word is tied to in the walk. */
const WINDOW = 8;
/** Columns by word, which are kept, grow by this factor. */
const ROOM = 1.2;
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
  #content = contentColumns(1024);
  /** By node of the walk: words of other kinds near it, each time; the last content word that is it. */
  #degree = new Int32Array(1024);
  #lastOfNode = new Int32Array(1024);
  // A paper has at most 8,000 words.
  #localOfRoot = new Int16Array(4096).fill(-1);
  #countOfRoot = new Int16Array(4096);
  #seen: number[] = [];
  #longForms: Definitions = [];

  read(text: CorpusText, paper: number, longForms: Definitions): void {
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
    return longFormIn(this.#longForms, root) !== undefined;
  }

  isLongForm(h1: number, h2: number): boolean {
    for (const form of this.#longForms) if (form.h1 === h1 && form.h2 === h2) return true;
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
      this.#content = contentColumns(size);
      this.#degree = new Int32Array(size);
      this.#lastOfNode = new Int32Array(size);
    }
    if (this.#countOfRoot.length < roots) {
      const size = Math.ceil(roots * ROOM);
      this.#countOfRoot = new Int16Array(size);
      this.#localOfRoot = new Int16Array(size).fill(-1);
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
    const [count, nodes] = this.#findContent(text);
    const { position, node, from: windowFrom, to: windowTo, near } = this.#content;
    const start = this.#start;
    const total = this.#startWalk(count, nodes);
    const degree = this.#countNear(count, nodes);
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
      let sum = 0;
      for (let c = 0; c < count; c++) {
        sum += share[node[c]!]!;
        sums[c + 1] = sum;
      }
      for (let c = 0; c < count; c++) {
        const x = node[c]!;
        next[x]! += sums[windowTo[c]!]! - sums[windowFrom[c]!]! - near[c]! * share[x]!;
      }
      [rank, next] = [next, rank];
    }
    this.walk.fill(0, 0, this.to - this.from);
    for (let c = 0; c < count; c++) this.walk[position[c]!] = rank[node[c]!]!;
  }

  /** Number the content words by position, and what they are by root. @returns how many of each */
  #findContent(text: CorpusText): [count: number, nodes: number] {
    const { from, to } = this;
    const { flags, root } = text.vocabulary;
    const { position, node } = this.#content;
    let count = 0;
    let nodes = 0;
    for (let i = from; i < to; i++) {
      if (!IS_CONTENT[text.tag[i]!]) continue;
      const type = text.type[i]!;
      if (flags.data[type]! & (STOP | NUMERIC)) continue;
      const id = root.data[type]!;
      let local = this.#localOfRoot[id]!;
      if (local < 0) {
        local = nodes++;
        this.#localOfRoot[id] = local;
      }
      position[count] = i - from;
      node[count++] = local;
    }
    return [count, nodes];
  }

  /** How likely the walk begins where: the nearer to the front the likelier. @returns the sum */
  #startWalk(count: number, nodes: number): number {
    const { position, node } = this.#content;
    const start = this.#start;
    start.fill(0, 0, nodes);
    let total = 0;
    for (let c = 0; c < count; c++) {
      const chance = 1 / (position[c]! + 1);
      start[node[c]!]! += chance;
      total += chance;
    }
    return total;
  }

  /** For each content word those near it and how many are the same, itself included; how many others, by node. */
  #countNear(count: number, nodes: number): Int32Array {
    const { position, node, from, to, near, before } = this.#content;
    const degree = this.#degree;
    const last = this.#lastOfNode;
    degree.fill(0, 0, nodes);
    last.fill(-1, 0, nodes);
    let low = 0;
    let high = 0;
    for (let c = 0; c < count; c++) {
      const at = position[c]!;
      while (position[low]! <= at - WINDOW) low++;
      while (high < count && position[high]! < at + WINDOW) high++;
      from[c] = low;
      to[c] = high;
      near[c] = 1;
      const x = node[c]!;
      before[c] = last[x]!;
      last[x] = c;
      for (let same = before[c]!; same >= low; same = before[same]!) {
        near[c]!++;
        near[same]!++;
      }
    }
    for (let c = 0; c < count; c++) degree[node[c]!]! += to[c]! - from[c]! - near[c]!;
    return degree;
  }
}

/** By word class. */
const IS_CONTENT = new Uint8Array(16);
for (const code of [NOUN, ADJECTIVE, GERUND, PARTICIPLE]) IS_CONTENT[code] = 1;

/** Content words in order. */
function contentColumns(size: number) {
  return {
    /** Place among all words of the paper. */
    position: new Int32Array(size),
    /** Number of what the word is. */
    node: new Int32Array(size),
    /** The content words near it: from, up to. */
    from: new Int32Array(size),
    to: new Int32Array(size),
    /** How many of those are the same. */
    near: new Int32Array(size),
    /** The one before that is the same, -1 for none. */
    before: new Int32Array(size),
  };
}
