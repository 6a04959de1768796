/** The signs of the map's things, as on the canvas: a disc is a paper, a ring a concept, a square a topic. */
import { topicVariable } from "../styles/topicInks.ts";

export interface GlyphProps {
  readonly kind: "paper" | "concept" | "topic";
  /** Row of the topic that gives the ink; -1 for none. */
  readonly topic: number;
}

export function Glyph({ kind, topic }: GlyphProps) {
  const ink = topicVariable(topic);
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {kind === "paper" && <circle cx="6" cy="6" r="4" fill={ink} />}
      {kind === "concept" && <circle cx="6" cy="6" r="3.75" fill="none" stroke={ink} strokeWidth="2" />}
      {kind === "topic" && <rect x="1" y="1" width="10" height="10" rx="3" fill={ink} />}
    </svg>
  );
}
