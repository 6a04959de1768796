/** A text with the matched parts set in bold. */
import type { ReactNode } from "react";

interface HighlightedProps {
  readonly text: string;
  /** Offsets ascending, not overlapping. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

export function Highlighted({ text, marks }: HighlightedProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
