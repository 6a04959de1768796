/**
 * Scores of a paper's candidates: how likely authors and indexers are to choose each.
 *
 * Three sets of trees: what authors choose, what indexers choose, and both at once. `breadth` goes from the
 * first over the last to the second.
 */
import type { ScoreTerm } from "../model.ts";
import { Background, type BackgroundWeights } from "./background.ts";
import { CandidatePool } from "./candidates.ts";
import type { CorpusText } from "./corpusText.ts";
import { assignFeatures, type Rarity, SHARED_COUNT, UNKNOWN_WORD } from "./features.ts";
import type { Ledger } from "./ledger.ts";
import { type PackedTrees, unpackTrees } from "./packedTrees.ts";
import { PaperShape } from "./paperShape.ts";
import { toTerms } from "./scoreTerms.ts";
import { type RootOdds, STYLE_COUNT, Style, type StyleTables } from "./style.ts";
import { addPathSteps } from "./treePaths.ts";
import { addTrees, orderBits, type Trees } from "./trees.ts";

export interface Weights {
  readonly background: BackgroundWeights;
  readonly authorTables: StyleTables;
  readonly indexerTables: StyleTables;
  readonly author: PackedTrees;
  readonly both: PackedTrees;
  readonly indexer: PackedTrees;
}

/** A row of features: the shared ones, then the authors' and the indexers'. */
export const FEATURE_COUNT = SHARED_COUNT + 2 * STYLE_COUNT;

/**
 * Cascade: after so many trees only so many times the wanted number of candidates go on. Before any tree,
 * candidates are ordered by the sum of their learned odds. All trees for all candidates would cost five times as
 * much and change nothing among the first dozen.
 */
const STAGES: readonly { readonly trees: number; readonly keep: number }[] = [
  { trees: 0, keep: 4 },
  { trees: 8, keep: 2.2 },
  { trees: 32, keep: 1.5 },
  { trees: Number.POSITIVE_INFINITY, keep: 1.5 },
];
/** The odds of `STYLE_FEATURES` that are comparable: pattern, left, right, head, first, phrase. */
const ODDS = 6;

/** Made once from the weights; serves any number of corpora. */
export class Model {
  readonly background: Background;
  readonly authorStyle: Style;
  readonly indexerStyle: Style;
  readonly author: Trees;
  readonly both: Trees;
  readonly indexer: Trees;

  constructor(weights: Weights) {
    this.background = new Background(weights.background);
    this.authorStyle = new Style(weights.authorTables);
    this.indexerStyle = new Style(weights.indexerTables);
    this.author = unpackTrees(weights.author);
    this.both = unpackTrees(weights.both);
    this.indexer = unpackTrees(weights.indexer);
  }

  /** The sets of trees that count at a breadth, with their shares. */
  mix(breadth: number): { readonly trees: Trees; readonly share: number }[] {
    const narrow = Math.max(0, 1 - 2 * breadth);
    const broad = Math.max(0, 2 * breadth - 1);
    return [
      { trees: this.author, share: narrow },
      { trees: this.both, share: 1 - narrow - broad },
      { trees: this.indexer, share: broad },
    ].filter(({ share }) => share > 0);
  }
}

/** Scores depend on what each paper defines, not on the vote. */
type Defined = Pick<Ledger, "definedIn">;

/** A style, with what it knows of the corpus' words and of the candidates at hand. */
interface LookedUp {
  readonly style: Style;
  readonly offset: number;
  roots: RootOdds;
  /** By row of the pool: `Style.find`, or `NOT_ASKED`. */
  known: Int32Array;
}
const NOT_ASKED = -2;

/** All features of a paper's candidates, of one corpus. */
export class FeatureReader {
  readonly pool = new CandidatePool();
  readonly shape = new PaperShape();
  /** Rows of the pool that features are asked for. */
  running = new Int32Array(512);
  /** `FEATURE_COUNT` numbers a candidate. */
  rows: Float32Array<ArrayBuffer> = new Float32Array(512 * FEATURE_COUNT);
  readonly #text: CorpusText;
  readonly #ledger: Defined;
  readonly #background: Background;
  #rarity: Rarity;
  readonly #styles: readonly LookedUp[];

  constructor(text: CorpusText, ledger: Defined, background: Background, author: Style, indexer: Style) {
    this.#text = text;
    this.#ledger = ledger;
    this.#background = background;
    this.#rarity = background.rarityFor(text);
    this.#styles = [author, indexer].map((style, i) => ({
      style,
      roots: style.rootOdds(text),
      known: new Int32Array(512),
      offset: SHARED_COUNT + i * STYLE_COUNT,
    }));
  }

  /** Class of title rate of a candidate, whether or not it has features; -1 if it is rare. */
  titleRate(row: number): number {
    const { pool } = this;
    if (pool.tokens[row]! > 1) return this.#rarity.phraseTitleRate(pool.h1[row]!, pool.h2[row]!);
    const first = pool.at[pool.firstOccurrence(row)]!;
    return this.#rarity.rootTitleRate[this.#text.vocabulary.root.data[this.#text.type[first]!]!]!;
  }

  /** See `Style.trust`; authors' first. */
  trust(style: 0 | 1, row: number): number {
    const one = this.#styles[style]!;
    return one.style.trust(this.#lookUp(one, row));
  }

  /** See `Style.chosen`. */
  chosen(style: 0 | 1, row: number): number {
    const one = this.#styles[style]!;
    return one.style.chosen(this.#lookUp(one, row));
  }

  #lookUp(one: LookedUp, row: number): number {
    let known = one.known[row]!;
    if (known === NOT_ASKED) {
      known = one.style.find(this.pool.h1[row]!, this.pool.h2[row]!);
      one.known[row] = known;
    }
    return known;
  }

  wordTitleRate(type: number): number {
    return this.#rarity.rootTitleRate[this.#text.vocabulary.root.data[type]!]!;
  }

  isKnownWord(type: number): boolean {
    return this.#rarity.rootClass[this.#text.vocabulary.root.data[type]!]! !== UNKNOWN_WORD;
  }

  /** All features of all candidates. */
  read(paper: number): void {
    const count = this.open(paper);
    this.assignOdds(count);
    this.assignShared(count);
  }

  /**
   * Find the candidates of a paper.
   *
   * @param eligible candidates for which it is false get no features; asked by row of the pool
   * @returns how many are: the first rows of `running`
   */
  open(paper: number, eligible?: (row: number) => boolean): number {
    const text = this.#text;
    const { pool, shape } = this;
    if (text.vocabulary.rootText.length > this.#rarity.rootClass.length) this.#learnRoots();
    pool.collect(text, text.firstWord[paper]!, text.firstWord[paper + 1]!);
    shape.read(text, paper, this.#ledger.definedIn(paper));
    if (this.running.length < pool.count) this.running = new Int32Array(pool.count * 2);
    for (const one of this.#styles) {
      if (one.known.length < pool.count) one.known = new Int32Array(pool.count * 2);
      one.known.fill(NOT_ASKED, 0, pool.count);
    }
    if (this.rows.length < pool.count * FEATURE_COUNT)
      this.rows = new Float32Array(pool.count * 2 * FEATURE_COUNT);
    const { running } = this;
    let count = 0;
    for (let row = 0; row < pool.count; row++) if (!eligible || eligible(row)) running[count++] = row;
    return count;
  }

  /** What is known of the words that have come in since. */
  #learnRoots(): void {
    this.#rarity = this.#background.rarityFor(this.#text, this.#rarity);
    for (const one of this.#styles) one.roots = one.style.rootOdds(this.#text, one.roots);
  }

  /** The styles' features of the first `count` candidates of `running`. */
  assignOdds(count: number): void {
    const { pool, shape, running, rows } = this;
    pool.assignContexts(this.#text, shape.from, shape.to, running, count);
    for (const one of this.#styles) {
      for (let k = 0; k < count; k++) this.#lookUp(one, running[k]!);
      const { style, roots, known, offset } = one;
      style.assign(this.#text, pool, roots, known, this.#rarity, FEATURE_COUNT, offset, running, count, rows);
    }
  }

  /** The features that styles share, of the first `count` candidates of `running`. */
  assignShared(count: number): void {
    const { pool, shape, running, rows } = this;
    assignFeatures(this.#text, pool, shape, this.#rarity, FEATURE_COUNT, running, count, rows);
  }
}

/** Scores the papers of one corpus, one after the other; what it holds is valid until the next paper. */
export class Scorer {
  readonly features: FeatureReader;
  /** Log-odds of each candidate; −∞ for those that fell out early. */
  scores = new Float64Array(512);
  readonly #mix: readonly { readonly trees: Trees; readonly share: number }[];
  readonly #base: number;
  readonly #model: Model;
  readonly #breadth: number;
  readonly #wanted: number;

  /**
   * @param breadth 0 authors' style, 1 indexers'
   * @param wanted how many of a paper's candidates are wanted in the end
   */
  constructor(model: Model, text: CorpusText, ledger: Defined, breadth: number, wanted: number) {
    this.#wanted = wanted;
    this.#breadth = breadth;
    this.features = new FeatureReader(text, ledger, model.background, model.authorStyle, model.indexerStyle);
    this.#model = model;
    this.#mix = model.mix(breadth);
    this.#base = this.#mix.reduce((sum, { trees, share }) => sum + share * trees.base, 0);
  }

  get pool(): CandidatePool {
    return this.features.pool;
  }

  /** How surely a candidate is an established term, apart from this paper: 0 to 1. */
  trust(row: number): number {
    return Math.max(this.features.trust(0, row), this.#breadth * this.features.trust(1, row));
  }

  /** In how many annotated papers the phrase was chosen; 0 if seldom. */
  chosen(row: number): number {
    return this.features.chosen(0, row) + this.features.chosen(1, row);
  }

  /** Class of the phrase's or word's title rate, see background.ts; -1 if it is rare. */
  titleRate(row: number): number {
    return this.features.titleRate(row);
  }

  /** Class of a word's title rate, see background.ts; -1 if it is rare. */
  wordTitleRate(type: number): number {
    return this.features.wordTitleRate(type);
  }

  /** Is a word type common enough for the background to know it? */
  isKnownWord(type: number): boolean {
    return this.features.isKnownWord(type);
  }

  /** Share of the background's papers that use the phrase, of several words; 0 if it is rare. */
  usage(row: number): number {
    const { h1, h2 } = this.pool;
    return this.#model.background.phraseDf(h1[row]!, h2[row]!) / this.#model.background.papers;
  }

  /**
   * @param eligible candidates for which it is false are not scored; asked by row of the pool
   * @param stays candidates for which it is true do not fall out early
   */
  score(paper: number, eligible?: (row: number) => boolean, stays: (row: number) => boolean = NEVER): void {
    const { features } = this;
    let count = features.open(paper, eligible);
    const { rows, running } = features;
    if (this.scores.length < this.pool.count) this.scores = new Float64Array(this.pool.count * 2);
    const { scores } = this;
    scores.fill(Number.NEGATIVE_INFINITY, 0, this.pool.count);
    features.assignOdds(count);
    for (let k = 0; k < count; k++) {
      const row = running[k]!;
      let odds = 0;
      for (let f = row * FEATURE_COUNT + SHARED_COUNT, i = 0; i < ODDS; i++, f++) {
        odds += rows[f]! + rows[f + STYLE_COUNT]!;
      }
      scores[row] = odds;
    }
    const bits = new Int32Array(rows.buffer);
    let done = 0;
    for (const { trees, keep } of STAGES) {
      if (trees === 0) {
        count = this.#keepBest(count, Math.round(keep * this.#wanted), stays);
        features.assignShared(count);
        for (let k = 0; k < count; k++) {
          const row = running[k]!;
          scores[row] = this.#base;
          orderBits(bits, row * FEATURE_COUNT, (row + 1) * FEATURE_COUNT);
        }
        continue;
      }
      for (const { trees: set, share } of this.#mix) {
        const [first, last] = [Math.min(done, set.count), Math.min(trees, set.count)];
        addTrees(set, first, last, share, bits, FEATURE_COUNT, running, count, scores);
      }
      done = trees;
      if (trees !== Number.POSITIVE_INFINITY)
        count = this.#keepBest(count, Math.round(keep * this.#wanted), stays);
    }
  }

  /**
   * Score all candidates by all trees, none falling out early: for telling why. @returns their number, the first
   * rows of `features.running`
   */
  scoreAll(paper: number, eligible: (row: number) => boolean): number {
    const { features } = this;
    const count = features.open(paper, eligible);
    const { rows, running } = features;
    if (this.scores.length < this.pool.count) this.scores = new Float64Array(this.pool.count * 2);
    this.scores.fill(Number.NEGATIVE_INFINITY, 0, this.pool.count);
    features.assignOdds(count);
    features.assignShared(count);
    const bits = new Int32Array(rows.buffer);
    for (let k = 0; k < count; k++) {
      this.scores[running[k]!] = this.#base;
      orderBits(bits, running[k]! * FEATURE_COUNT, (running[k]! + 1) * FEATURE_COUNT);
    }
    for (const { trees, share } of this.#mix)
      addTrees(trees, 0, trees.count, share, bits, FEATURE_COUNT, running, count, this.scores);
    return count;
  }

  /** What a score of `scoreAll` is made of: the mean of the `count` candidates, and what sets this one apart. */
  termsOf(row: number, count: number): { readonly base: number; readonly terms: ScoreTerm[] } {
    const { rows, running } = this.features;
    const bits = new Int32Array(rows.buffer);
    const steps = new Float64Array(FEATURE_COUNT);
    let base = this.#base;
    for (const { trees, share } of this.#mix)
      base += addPathSteps(trees, share, bits, FEATURE_COUNT, running, count, row, steps);
    return { base, terms: toTerms(steps) };
  }

  /** Shorten the running candidates to the best and those that stay; the others fall out. */
  #keepBest(count: number, keep: number, stays: (row: number) => boolean): number {
    if (count <= keep) return count;
    const { scores } = this;
    const { running } = this.features;
    selectBest(running, count, keep, scores);
    let kept = keep;
    for (let i = keep; i < count; i++) {
      const row = running[i]!;
      if (stays(row)) running[kept++] = row;
      else scores[row] = Number.NEGATIVE_INFINITY;
    }
    return kept;
  }
}

const NEVER = (): boolean => false;

/**
 * Bring the best `keep` of the first `count` rows to the front, in any order: of equal scores the lower rows are
 * better. Hoare's selection (1961), doi:10.1145/366622.366647.
 */
function selectBest(rows: Int32Array, count: number, keep: number, scores: Float64Array): void {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const pivot = rows[(low + high) >> 1]!;
    const limit = scores[pivot]!;
    let [i, j] = [low, high];
    while (i <= j) {
      for (
        let row = rows[i]!;
        scores[row]! > limit || (scores[row]! === limit && row < pivot);
        row = rows[i]!
      )
        i++;
      for (
        let row = rows[j]!;
        scores[row]! < limit || (scores[row]! === limit && row > pivot);
        row = rows[j]!
      )
        j--;
      if (i > j) break;
      const row = rows[i]!;
      rows[i++] = rows[j]!;
      rows[j--] = row;
    }
    if (keep <= j) high = j;
    else if (keep > i) low = i;
    else return;
  }
}
