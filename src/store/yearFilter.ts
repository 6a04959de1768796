/** Ranges of years: how a filter says them, and how they are played. */
import type { Filters } from "../../graph/index.ts";

/** First and last year, both included. */
export type YearRange = readonly [from: number, to: number];

/** grow: from the first year on, one more at a time; move: a window of the same width goes along. */
export type PlayMode = "grow" | "move";

/**
 * The filter that lets the papers of these years pass; none where nothing is left out.
 *
 * @param span all years there are
 * @param range `null` for all of them; either end may come first, and lie outside
 */
export function yearFilter(
  span: YearRange,
  range: YearRange | null,
  withoutYear: boolean,
): Pick<Filters, "years" | "withoutYear"> {
  const [one, other] = range ?? span;
  const from = clamp(Math.min(one, other), span);
  const to = clamp(Math.max(one, other), span);
  const isAll = from === span[0] && to === span[1];
  return { years: isAll && withoutYear ? null : [from, to], withoutYear };
}

/** How it goes on from a range: whatever begins with the first year grows. */
export function playModeOf(span: YearRange, range: YearRange | null): PlayMode {
  return range === null || range[0] === span[0] ? "grow" : "move";
}

/** The range to begin with: where one is, or the start if one is at the end already. */
export function playStart(span: YearRange, range: YearRange | null, mode: PlayMode): YearRange {
  const isAtEnd = range === null || range[1] >= span[1];
  const next = isAtEnd || range === null ? null : playNext(span, range, mode);
  if (next !== null) return next;
  const width = mode === "grow" || range === null ? 0 : range[1] - range[0];
  return [span[0], Math.min(span[1], span[0] + width)];
}

/** The range a year later; null at the end. */
export function playNext(span: YearRange, [from, to]: YearRange, mode: PlayMode): YearRange | null {
  if (to >= span[1]) return null;
  return [mode === "grow" ? span[0] : from + 1, to + 1];
}

function clamp(year: number, [first, last]: YearRange): number {
  return Math.min(Math.max(year, first), last);
}
