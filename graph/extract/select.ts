/**
 * Which of a paper's candidates become its own concepts: greedy by score, each with words of its own. A longer
 * phrase owns the words it covers; a shorter one needs an occurrence outside.
 */

export interface SelectionRules {
  /** Ceiling of concepts. */
  readonly most: number;
  /** Below this many, weaker candidates are taken too. */
  readonly least: number;
  /** Score from which a candidate is taken. */
  readonly threshold: number;
  /** Score under which none is taken. */
  readonly floor: number;
}

/** Bits of a contender: chosen with some confidence in other papers too; an author's keyword; has a short form. */
export const SUPPORTED = 1;
export const KEYWORD = 2;
export const NAMED = 4;
/** A name worth noting, if less likely than others. */
export const NOTED = 8;

/** A phrase that shares words with a chosen one must score so many times the threshold. */
const OVERLAP = 1.5;
/** Candidates of so many papers stand beside a longer phrase. */
const COMMON = 4;

/** The candidates of one paper with where they stand; reused from paper to paper. */
export class Contest {
  /** Contenders. */
  count = 0;
  phrase = new Int32Array(64);
  /** What it is ranked by. */
  score = new Float64Array(64);
  /** Papers of the corpus where it is a candidate. */
  documents = new Int32Array(64);
  bits = new Uint8Array(64);
  /** Spans of contender c: `firstSpan[c] … firstSpan[c + 1]`. */
  firstSpan = new Int32Array(65);
  /** In units, inclusive, ascending within a contender. */
  spanFrom = new Int32Array(256);
  spanTo = new Int32Array(256);
  /** The contenders chosen, in this order. */
  chosen = new Int32Array(64);
  chosenCount = 0;
  /** For filling in spans: by candidate, where its next goes. */
  nextSpan = new Int32Array(64);
  #order = new Int32Array(64);
  #taken = new Uint8Array(64);
  /** Spans of the contender at hand that no chosen longer phrase covers. */
  #free = new Int32Array(256);

  /** Make room for so many contenders and spans. */
  reserve(contenders: number, spans: number): void {
    if (this.phrase.length < contenders) {
      const size = contenders * 2;
      this.phrase = new Int32Array(size);
      this.score = new Float64Array(size);
      this.documents = new Int32Array(size);
      this.bits = new Uint8Array(size);
      this.firstSpan = new Int32Array(size + 1);
      this.chosen = new Int32Array(size);
      this.nextSpan = new Int32Array(size);
      this.#order = new Int32Array(size);
      this.#taken = new Uint8Array(size);
    }
    if (this.spanFrom.length < spans) {
      this.spanFrom = new Int32Array(spans * 2);
      this.spanTo = new Int32Array(spans * 2);
      this.#free = new Int32Array(spans * 2);
    }
  }

  /** Fill `chosen`. */
  select(rules: SelectionRules): void {
    this.#rank();
    const { score, bits, documents, chosen } = this;
    const order = this.#order;
    const taken = this.#taken;
    this.chosenCount = 0;
    for (let k = 0; k < this.count; k++) {
      const c = order[k]!;
      if (this.chosenCount >= rules.most || score[c]! < rules.floor) break;
      if (taken[c]) continue;
      const strong = score[c]! >= rules.threshold || (bits[c]! & (SUPPORTED | KEYWORD | NOTED)) !== 0;
      if (!strong && this.chosenCount >= rules.least) continue;
      const free = this.#findFree(c);
      if (free === 0) continue;
      const isSettled = (bits[c]! & (KEYWORD | NAMED)) !== 0;
      if (!isSettled && documents[c]! < 2 && score[c]! < OVERLAP * rules.threshold && this.#overlapsChosen(c))
        continue;
      const longer = isSettled || documents[c]! >= COMMON ? -1 : this.#betterLonger(c, free);
      const winner = longer >= 0 ? longer : c;
      taken[winner] = 1;
      chosen[this.chosenCount++] = winner;
    }
  }

  /** Order the contenders by falling score, of equals the lower phrase first: by insertion, they are few. */
  #rank(): void {
    const { count, score, phrase } = this;
    const order = this.#order;
    this.#taken.fill(0, 0, count);
    for (let c = 0; c < count; c++) {
      let at = c;
      for (; at > 0; at--) {
        const other = order[at - 1]!;
        if (score[other]! > score[c]! || (score[other] === score[c] && phrase[other]! < phrase[c]!)) break;
        order[at] = other;
      }
      order[at] = c;
    }
  }

  /** Note the spans that no chosen longer phrase covers. @returns how many there are */
  #findFree(c: number): number {
    let free = 0;
    for (let s = this.firstSpan[c]!; s < this.firstSpan[c + 1]!; s++) {
      let isCovered = false;
      for (let k = 0; k < this.chosenCount && !isCovered; k++) isCovered = this.#covers(this.chosen[k]!, s);
      if (!isCovered) this.#free[free++] = s;
    }
    return free;
  }

  /** Does another contender have a span around this one, or the same, longer by so many units? */
  #covers(longer: number, span: number, more = 0): boolean {
    const { spanFrom, spanTo } = this;
    const from = spanFrom[span]!;
    const to = spanTo[span]!;
    for (let s = this.firstSpan[longer]!; s < this.firstSpan[longer + 1]!; s++) {
      const a = spanFrom[s]!;
      const b = spanTo[s]!;
      if (a <= from && b >= to && b - a >= to - from + more) return true;
    }
    return false;
  }

  /** Shares words with chosen phrases, but for at most one occurrence. */
  #overlapsChosen(c: number): boolean {
    let clear = 0;
    const [first, end] = [this.firstSpan[c]!, this.firstSpan[c + 1]!];
    for (let s = first; s < end; s++) {
      let touched = false;
      for (let k = 0; k < this.chosenCount && !touched; k++) touched = this.#touches(this.chosen[k]!, s);
      if (!touched) clear++;
    }
    return clear < end - first && clear < 2;
  }

  #touches(c: number, span: number): boolean {
    const { spanFrom, spanTo } = this;
    for (let s = this.firstSpan[c]!; s < this.firstSpan[c + 1]!; s++)
      if (spanFrom[span]! <= spanTo[s]! && spanFrom[s]! <= spanTo[span]!) return true;
    return false;
  }

  /** A longer phrase, not much weaker, that covers two thirds of the free occurrences and so says it better. */
  #betterLonger(c: number, free: number): number {
    const needed = Math.ceil((2 * free) / 3);
    const { score, documents } = this;
    for (let k = 0; k < this.count; k++) {
      const other = this.#order[k]!;
      if (score[other]! < 0.45 * score[c]!) break;
      if (other === c || this.#taken[other] || documents[other]! * 2 < Math.min(2, documents[c]!)) continue;
      let covered = 0;
      for (let f = 0; f < free; f++) if (this.#covers(other, this.#free[f]!, 1)) covered++;
      if (covered >= needed) return other;
    }
    return -1;
  }
}
