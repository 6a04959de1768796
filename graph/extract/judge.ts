/** Score the candidates of each paper and keep those that may become concepts. */
import type { FormEvidence, ScoreDiscount } from "../model.ts";
import type { Candidacies } from "./candidacies.ts";
import type { CandidatePool } from "./candidates.ts";
import type { CorpusText } from "./corpusText.ts";
import { IN_USE, isEligible, isPlain, LISTED, mayBeHead, SURE, UNKNOWN_PHRASE } from "./eligible.ts";
import { GENERIC_HEADS, TRADE_PHRASES } from "./generic.ts";
import { extended } from "./growable.ts";
import type { Ledger } from "./ledger.ts";
import { holdsOf, isCutShort, isItem, isVariant, restOf } from "./phraseBounds.ts";
import { hashLetters, PhraseTable } from "./phrases.ts";
import { RewordedTerms } from "./rewordedTerms.ts";
import type { Rewording } from "./rewording.ts";
import { type Model, Scorer } from "./scorer.ts";
import { CAPITAL, HYPHEN, MIXED, STOP } from "./vocabulary.ts";
import { GERUND, isCommonWord } from "./wordClasses.ts";
import { genericBits, isDescribing, isEmptyStart, isName, isTradeWord } from "./wordKinds.ts";

/** Candidates kept a paper, and the probability from which. */
const MOST_KEPT = 40;
const LEAST_PROBABILITY = 0.01;
const LEAST_SCORE = Math.log(LEAST_PROBABILITY / (1 - LEAST_PROBABILITY));
/**
 * An established term counts where it is merely mentioned: how much, and from which share of the papers using it
 * that chose it.
 */
const TRUST_WEIGHT = 0.4;
const LEAST_TRUST = 0.08;
/** From this trust on a term is not dropped before it has seen all trees. */
const LASTING_TRUST = 0.05;
/** What a name counts for at least that the title holds, that is said again, or that is widely known: "ImageNet". */
const NAME = 0.02;
/** A single word is rarely as clear: what its trust is worth. */
const ONE_WORD = 0.3;
/** What a whole noun phrase of the title counts for at least. */
const TITLE_PHRASE = 0.05;
/** A single word is known as a term from so many lists on. */
const SURELY = 4;
/** "Low-rank" is worth noting from so many lists on, if titles hold it. */
const OFTEN_LISTED = 16;
/** From this trust on, a word of the trade is a term all the same: "planning". */
const SURE_TRUST = 0.1;
/** From this many mentions on an everyday word is a matter of its own. */
const OFTEN = 3;
/** What the score of a plain phrase is worth that nobody else uses. */
const PLAIN = 0.5;
/** The same for any phrase that nobody else uses and this paper says once, outside its title. */
const COINED = 0.5;
/** The same for what papers rarely have in their titles. */
const ASIDE = 0.6;
/** The same for a single word without capital that is said once, outside the title. */
const ONE_ONCE = 0.7;
/** The same for a word that stands only inside longer phrases. */
const PART = 0.5;
/**
 * From this share of the background's papers on, a phrase that people seldom choose is commonplace: "machine
 * learning", said in passing. What its score is worth there.
 */
const COMMONPLACE_USAGE = 0.02;
const COMMONPLACE = 0.25;

const TRADE = new PhraseTable();
for (const phrase of TRADE_PHRASES) {
  const { h1, h2 } = hashLetters(phrase);
  TRADE.add(h1, h2);
}

export class Judge {
  readonly #text: CorpusText;
  readonly #scorer: Scorer;
  // By word type.
  #bits: Int32Array = new Int32Array(0);
  #genericHead: Uint8Array = new Uint8Array(0);
  // By row of the pool, for the paper at hand.
  #trusts = new Float64Array(512);
  #usages = new Float64Array(512);
  #listings = new Float64Array(512);
  #wanted = new Uint8Array(512);
  #from = 0;
  #titleEnd = 0;
  #end = 0;
  readonly #reworded: RewordedTerms;

  /**
   * @param rewording of the same text
   * @param reach how many of a paper's candidates may be chosen in the end
   */
  constructor(
    text: CorpusText,
    rewording: Rewording,
    ledger: Pick<Ledger, "definedIn">,
    model: Model,
    breadth: number,
    reach: number,
  ) {
    this.#text = text;
    this.#reworded = new RewordedTerms(text, ledger, model.authorStyle, rewording);
    this.#scorer = new Scorer(model, text, ledger, breadth, reach);
  }

  /** Note the candidates of a paper that may become concepts, best first. */
  keep(paper: number, into: Candidacies): void {
    const text = this.#text;
    const pool = this.#pool;
    this.#open(paper);
    const kept: { row: number; probability: number }[] = [];
    for (let row = 0; row < pool.count; row++) {
      if (!this.#wanted[row]) continue;
      const probability = this.#probability(row);
      if (probability >= LEAST_PROBABILITY) kept.push({ row, probability });
    }
    kept.sort((a, b) => b.probability - a.probability || a.row - b.row);
    if (kept.length > MOST_KEPT) kept.length = MOST_KEPT;
    const from = text.firstWord[paper]!;
    for (const { row, probability } of kept) {
      const first = pool.at[pool.firstOccurrence(row)]!;
      const standing = this.#standing(row, text.firstWord[paper + 1]!);
      into.add(first - from, pool.tokens[row]!, standing, this.#isNoted(row), probability);
    }
    for (const { h1, h2, unlikely } of this.#reworded.find(paper)) into.addReworded(h1, h2, 1 - unlikely);
    into.endPaper();
  }

  /**
   * Why the forms of a concept are as likely as they are, most likely first.
   *
   * @param isMeant tells of a candidate, by its first word and words, whether it is a form of the concept
   */
  explain(
    paper: number,
    isMeant: (first: number, tokens: number) => boolean,
    formAt: (first: number, last: number) => string,
  ): FormEvidence[] {
    const pool = this.#pool;
    const scorer = this.#scorer;
    this.#prepare(paper);
    const count = scorer.scoreAll(paper, (row) => this.#isEligible(row));
    const forms: FormEvidence[] = [];
    for (let row = 0; row < pool.count; row++) {
      const first = pool.at[pool.firstOccurrence(row)]!;
      if (!this.#wanted[row] || !isMeant(first, pool.tokens[row]!)) continue;
      const trust = this.#trust(row);
      const discounts: ScoreDiscount[] = [];
      const worth = trust < LEAST_TRUST ? this.#worth(row, discounts) : 1;
      forms.push({
        form: formAt(first, first + pool.tokens[row]! - 1),
        mentions: pool.frequency[row]!,
        ...scorer.termsOf(row, count),
        logOdds: scorer.scores[row]!,
        discounts,
        isTitlePhrase: worth >= PLAIN && this.#isTitlePhrase(row),
        trust: trust < LEAST_TRUST ? 0 : trust,
        probability: this.#probability(row),
      });
    }
    return forms.sort((a, b) => b.probability - a.probability || b.logOdds - a.logOdds);
  }

  get #pool(): CandidatePool {
    return this.#scorer.pool;
  }

  #prepare(paper: number): void {
    this.#text.tagPaper(paper);
    const { vocabulary } = this.#text;
    this.#bits = genericBits(this.#text, this.#bits);
    this.#genericHead = extended(this.#genericHead, vocabulary.size, (type) =>
      GENERIC_HEADS.has(vocabulary.lemma[type]!) ? 1 : 0,
    );
    this.#titleEnd = this.#text.abstractWord[paper]!;
    this.#from = this.#text.firstWord[paper]!;
    this.#end = this.#text.firstWord[paper + 1]!;
  }

  #open(paper: number): void {
    this.#prepare(paper);
    this.#scorer.score(
      paper,
      (row) => this.#isEligible(row),
      (row) =>
        this.#trusts[row]! >= LASTING_TRUST ||
        this.#isNoted(row) ||
        this.#isMainWord(row) ||
        this.#isTitlePhrase(row),
    );
  }

  #isEligible(row: number): boolean {
    const pool = this.#pool;
    if (row === 0 && pool.count > this.#wanted.length) {
      this.#trusts = new Float64Array(pool.count * 2);
      this.#usages = new Float64Array(pool.count * 2);
      this.#listings = new Float64Array(pool.count * 2);
      this.#wanted = new Uint8Array(pool.count * 2);
    }
    this.#wanted[row] = 0;
    const first = pool.at[pool.firstOccurrence(row)]!;
    const tokens = pool.tokens[row]!;
    const last = this.#text.type[first + tokens - 1]!;
    if (!mayBeHead(this.#text.tag[first + tokens - 1]!, this.#text.vocabulary.flags.data[last]!, tokens))
      return false;
    // Looking a phrase up costs more than the tests that most fail.
    if (!isEligible(this.#text, this.#bits, first, tokens, this.#titleEnd, SURE, true)) return false;
    if (tokens === 1 && isVariant(this.#text, first, this.#from, this.#titleEnd)) return false;
    if (tokens > 1 && TRADE.find(pool.h1[row]!, pool.h2[row]!) >= 0) return false;
    this.#trusts[row] = this.#scorer.trust(row);
    // "Computational complexity", said in passing: titles rarely hold it, however many indexers list it.
    if (this.#trusts[row]! > 0 && this.#isAside(row)) this.#trusts[row] = 0;
    this.#usages[row] = this.#scorer.usage(row);
    this.#listings[row] = this.#scorer.chosen(row);
    const known = this.#known(row);
    if (
      known < SURE &&
      !isEligible(this.#text, this.#bits, first, tokens, this.#titleEnd, known, this.#isBound(row))
    )
      return false;
    if (known < LISTED && isCutShort(this.#text, pool, row, this.#titleEnd, this.#end)) return false;
    this.#wanted[row] = 1;
    return true;
  }

  /** What is known of a candidate's phrase, see eligible.ts. */
  #known(row: number): number {
    const isOne = this.#pool.tokens[row] === 1;
    if (this.#listings[row]! < (isOne ? SURELY : 1)) return this.#usages[row]! > 0 ? IN_USE : UNKNOWN_PHRASE;
    if (!isOne) return this.#trusts[row]! >= LEAST_TRUST ? SURE : LISTED;
    return this.#trusts[row]! >= SURE_TRUST && this.#scorer.titleRate(row) >= 3 ? SURE : LISTED;
  }

  /** Is a word listed and said more than once; does the first word of a phrase belong to it: is the rest rarely said without? */
  #isBound(row: number): boolean {
    const pool = this.#pool;
    const frequency = pool.frequency[row]!;
    if (frequency < 2) return false;
    if (pool.tokens[row] === 1) return this.#listings[row]! > 0;
    if (pool.tokens[row] === 2) {
      const head = this.#text.type[pool.at[pool.firstOccurrence(row)]! + 1]!;
      if (isTradeWord(this.#bits, head)) return false;
    }
    const inner = restOf(this.#text, pool, row);
    return inner >= 0 && 2 * frequency > pool.frequency[inner]!;
  }

  /** How surely a candidate is an established term; a single word is rarely as clear. */
  #trust(row: number): number {
    return this.#trusts[row]! * (this.#pool.words[row] === 1 ? ONE_WORD : 1);
  }

  /** How likely a candidate is one of the paper's concepts, from the paper and what is known of the phrase. */
  #probability(row: number): number {
    const trust = this.#trust(row);
    const log = this.#scorer.scores[row]!;
    const isTitle = this.#isTitlePhrase(row);
    if (log < LEAST_SCORE && trust < LEAST_TRUST && !isTitle && !this.#isNoted(row)) return 0;
    const worth = trust >= LEAST_TRUST ? 1 : this.#worth(row);
    const least = worth >= PLAIN && isTitle ? TITLE_PHRASE : this.#isNoted(row) ? NAME : 0;
    const chosen = Math.max(least, worth / (1 + Math.exp(-log)));
    return trust < LEAST_TRUST ? chosen : 1 - (1 - chosen) * (1 - TRUST_WEIGHT * trust);
  }

  /**
   * What the score of a candidate is worth whose phrase is not well established: 0 to 1.
   *
   * @param discounts filled with what it is made of, if somebody wants to know
   */
  #worth(row: number, discounts?: ScoreDiscount[]): number {
    const pool = this.#pool;
    const first = pool.at[pool.firstOccurrence(row)]!;
    const tokens = pool.tokens[row]!;
    const frequency = pool.frequency[row]!;
    const usage = this.#usages[row]!;
    const isListed = this.#listings[row]! > 0;
    const isKnown = usage > 0 || isListed;
    const isTitle = first < this.#titleEnd;
    const isPassing = frequency === 1 && !isTitle;
    let worth = 1;
    const discount = (why: ScoreDiscount["why"], factor: number): void => {
      worth *= factor;
      discounts?.push({ why, factor });
    };
    if (usage >= COMMONPLACE_USAGE && isPassing) discount("commonplace", COMMONPLACE);
    else if (
      isPassing &&
      !isKnown &&
      tokens > 1 &&
      !isItem(this.#text, first, tokens) &&
      !this.#isTechnical(first, tokens)
    ) {
      discount("coined", COINED);
      if (this.#scorer.wordTitleRate(this.#text.type[first + tokens - 1]!) === 0) discount("aside", ASIDE);
    }
    if (!isKnown && tokens > 2 && holdsOf(this.#text, first, tokens) && !this.#isTechnical(first, tokens))
      discount("coined", COINED);
    const mayBePlain = !isKnown && frequency < OFTEN && !(tokens === 1 && this.#isTechnical(first, 1));
    if (mayBePlain && isPlain(this.#text, this.#bits, first, tokens, this.#titleEnd))
      discount("plain", PLAIN);
    const rate = this.#scorer.titleRate(row);
    if (!isTitle && (rate === 0 ? !isListed : rate === 1 && isPassing)) discount("aside", ASIDE);
    if (tokens === 1 && !this.#standsAlone(row)) discount("part", PART);
    else if (tokens === 1 && isPassing && !this.#isCapital(first)) discount("once", ONE_ONCE);
    return worth;
  }

  /** Is a candidate said in passing that titles rarely hold? */
  #isAside(row: number): boolean {
    const pool = this.#pool;
    if (pool.frequency[row]! > 1 || pool.at[pool.firstOccurrence(row)]! < this.#titleEnd) return false;
    const rate = this.#scorer.titleRate(row);
    return rate === 0 || rate === 1;
  }

  /** Is a candidate said again and again, and in the title? */
  #isMainWord(row: number): boolean {
    const pool = this.#pool;
    return pool.frequency[row]! >= OFTEN && pool.at[pool.firstOccurrence(row)]! < this.#titleEnd;
  }

  /** Is a single word a name ("ImageNet", "BERT") that the title holds, that is said again, or that others use? */
  #isNoted(row: number): boolean {
    const pool = this.#pool;
    if (pool.tokens[row] !== 1) return false;
    const first = pool.at[pool.firstOccurrence(row)]!;
    const word = this.#text.type[first]!;
    const { data: flags } = this.#text.vocabulary.flags;
    if (flags[word]! & HYPHEN && this.#listings[row]! >= OFTEN_LISTED && this.#scorer.titleRate(row) >= 3)
      return true;
    if (!(flags[word]! & MIXED) || !isName(this.#bits, word)) return false;
    return first < this.#titleEnd || pool.frequency[row]! > 1 || this.#scorer.isKnownWord(word);
  }

  #isCapital(word: number): boolean {
    const { type, vocabulary } = this.#text;
    return (vocabulary.flags.data[type[word]!]! & (MIXED | CAPITAL)) !== 0;
  }

  /** Does a phrase begin with a name or hold a word so rare that it is hardly an everyday one? */
  #isTechnical(first: number, tokens: number): boolean {
    const { type, sentence, vocabulary } = this.#text;
    const { data: flags } = vocabulary.flags;
    const own = flags[type[first]!]!;
    if (own & MIXED || (own & CAPITAL && sentence[first - 1] === sentence[first])) return true;
    for (let x = first; x < first + tokens; x++) {
      const word = type[x]!;
      if (flags[word]! & (STOP | HYPHEN | MIXED) || isDescribing(this.#bits, word)) continue;
      if (this.#scorer.isKnownWord(word)) continue;
      if (!isCommonWord(vocabulary.lower[word]!)) return true;
    }
    return false;
  }

  /** Is a word anywhere a noun phrase of its own, "novel" and the like aside? */
  #standsAlone(row: number): boolean {
    const pool = this.#pool;
    const { nounPhraseCover: cover } = this.#scorer.features.shape;
    for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]!) {
      const at = pool.at[occ]!;
      const words = cover[at - this.#from]!;
      if (words <= 1 || (words === 2 && at > this.#from && this.#isEmptyStart(at - 1))) return true;
    }
    return false;
  }

  #isEmptyStart(word: number): boolean {
    return isEmptyStart(this.#bits, this.#text.type[word]!);
  }

  /** Is a candidate of several words, or one that nobody knows, a whole noun phrase of the title? */
  #isTitlePhrase(row: number): boolean {
    const pool = this.#pool;
    const tokens = pool.tokens[row]!;
    const first = pool.at[pool.firstOccurrence(row)]!;
    const last = first + tokens - 1;
    if (last >= this.#titleEnd || (tokens === 1 && this.#scorer.titleRate(row) >= 0)) return false;
    const { breakBefore, tag } = this.#text;
    const { nounPhraseCover: cover } = this.#scorer.features.shape;
    const length = cover[last - this.#from]!;
    if (length < tokens) return false;
    const next = last + 1;
    if (next < this.#titleEnd && breakBefore[next] === 0 && cover[next - this.#from] === length) return false;
    for (let x = last - length + 1; x < first; x++)
      if (tag[x] !== GERUND && !this.#isEmptyStart(x)) return false;
    return true;
  }

  /** Occurrences that no generic head follows. */
  #standing(row: number, end: number): number {
    const pool = this.#pool;
    const { breakBefore, type } = this.#text;
    let standing = 0;
    for (let occ = pool.firstOccurrence(row); occ >= 0; occ = pool.next[occ]!) {
      const next = pool.at[occ]! + pool.length[occ]!;
      if (next >= end || breakBefore[next] !== 0 || !this.#genericHead[type[next]!]) standing++;
    }
    return standing;
  }
}
