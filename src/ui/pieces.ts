/** Cuts a text where marked spans begin and end, so that overlapping spans can be shown side by side. */

export interface Span {
  /** UTF-16 offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit. */
  readonly end: number;
  /** What the span stands for: the row of a concept. */
  readonly concept: number;
  /** The paper is about it, so it is marked; otherwise it is named in passing. */
  readonly isMain: boolean;
}

export interface Piece {
  /** Offset of the piece in the text; unique, hence its key. */
  readonly start: number;
  readonly text: string;
  /** Spans that cover the piece: main ones first, then the shortest (most inner); empty for plain text. */
  readonly spans: readonly Span[];
}

/**
 * Law: the pieces' texts, joined, are the text; each piece is covered by its spans from end to end.
 * Spans that are empty or reach past the text are left out. n log n in the number of spans, for spans
 * that overlap little.
 */
export function toPieces(text: string, spans: readonly Span[]): readonly Piece[] {
  const valid = spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const opening = [...valid].sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set([0, text.length, ...valid.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let active: Span[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    const end = cuts[i + 1]!;
    active = active.filter((span) => span.end > start);
    for (let span = opening[next]; span !== undefined && span.start === start; span = opening[++next])
      active.push(span);
    pieces.push({ start, text: text.slice(start, end), spans: [...active].sort(compareSpans) });
  }
  return pieces;
}

function compareSpans(a: Span, b: Span): number {
  const byMain = Number(b.isMain) - Number(a.isMain);
  return byMain || a.end - a.start - (b.end - b.start) || a.concept - b.concept;
}
