/**
 * Which of a paper's candidates become its own concepts: greedy by score, each with words of its own. A longer
 * phrase owns the words it covers; a shorter one needs an occurrence outside.
 */

/** A candidate of one paper with where it stands. */
export interface Contender {
  readonly phrase: number;
  /** What it is ranked by. */
  readonly score: number;
  /** Papers of the corpus where it is a candidate. */
  readonly documents: number;
  /** Chosen with some confidence in other papers too. */
  readonly supported: boolean;
  /** Spans in units, inclusive, ascending: first₀, last₀, first₁, … */
  readonly spans: readonly number[];
  readonly keyword: boolean;
  /** Has a short form of its own. */
  readonly named: boolean;
}

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

/** A phrase that shares words with a chosen one must score so many times the threshold. */
const OVERLAP = 2;

/** @returns rows of `contenders`, in the order chosen */
export function selectConcepts(contenders: readonly Contender[], rules: SelectionRules): number[] {
  const order = contenders
    .map((_, i) => i)
    .sort(
      (a, b) => contenders[b]!.score - contenders[a]!.score || contenders[a]!.phrase - contenders[b]!.phrase,
    );
  const chosen: number[] = [];
  const taken = new Set<number>();
  for (const i of order) {
    const contender = contenders[i]!;
    if (chosen.length >= rules.most || contender.score < rules.floor) break;
    if (taken.has(i)) continue;
    const strong = contender.score >= rules.threshold || contender.supported || contender.keyword;
    if (!strong && chosen.length >= rules.least) continue;
    const free = freeSpans(contender, contenders, chosen);
    if (free.length === 0) continue;
    if (
      !contender.keyword &&
      !contender.named &&
      contender.documents < 2 &&
      contender.score < OVERLAP * rules.threshold &&
      overlapsChosen(contender, contenders, chosen)
    )
      continue;
    const longer =
      contender.keyword || contender.named || contender.documents >= 4
        ? -1
        : betterLonger(contender, free, contenders, order, taken);
    const winner = longer >= 0 ? longer : i;
    taken.add(winner);
    chosen.push(winner);
  }
  return chosen;
}

/** Spans that no chosen longer phrase covers. */
function freeSpans(contender: Contender, all: readonly Contender[], chosen: readonly number[]): number[] {
  const free: number[] = [];
  for (let s = 0; s < contender.spans.length; s += 2) {
    const first = contender.spans[s]!;
    const last = contender.spans[s + 1]!;
    if (!chosen.some((c) => covers(all[c]!, first, last))) free.push(first, last);
  }
  return free;
}

function covers(longer: Contender, first: number, last: number): boolean {
  const { spans } = longer;
  for (let s = 0; s < spans.length; s += 2) {
    const a = spans[s]!;
    const b = spans[s + 1]!;
    if (a <= first && b >= last && b - a > last - first) return true;
  }
  return false;
}

/** Shares words with chosen phrases, but for at most one occurrence. */
function overlapsChosen(contender: Contender, all: readonly Contender[], chosen: readonly number[]): boolean {
  let clear = 0;
  for (let s = 0; s < contender.spans.length; s += 2) {
    const [first, last] = [contender.spans[s]!, contender.spans[s + 1]!];
    if (!chosen.some((c) => touches(all[c]!, first, last))) clear++;
  }
  return clear < contender.spans.length / 2 && clear < 2;
}

function touches({ spans }: Contender, first: number, last: number): boolean {
  for (let s = 0; s < spans.length; s += 2) if (first <= spans[s + 1]! && spans[s]! <= last) return true;
  return false;
}

/** A longer phrase, not much weaker, that covers two thirds of the free occurrences and so says it better. */
function betterLonger(
  contender: Contender,
  free: readonly number[],
  all: readonly Contender[],
  order: readonly number[],
  taken: ReadonlySet<number>,
): number {
  const needed = Math.ceil(free.length / 3);
  for (const j of order) {
    const other = all[j]!;
    if (other.score < 0.45 * contender.score) break;
    if (other === contender || taken.has(j) || other.documents * 2 < Math.min(2, contender.documents))
      continue;
    let covered = 0;
    for (let s = 0; s < free.length; s += 2) if (covers(other, free[s]!, free[s + 1]!)) covered++;
    if (covered >= needed) return j;
  }
  return -1;
}
