/** A paper's text with its concepts marked where they stand, each a link to the concept. */
import { useMemo } from "react";
import type { LoadedMap } from "../store/state.ts";
import { topicVariable } from "../styles/topicInks.ts";
import styles from "./MarkedText.module.css";
import { NodeLink, topicOf } from "./NodeLink.tsx";
import { type Piece, type Span, toPieces } from "./pieces.ts";

interface MarkedTextProps {
  readonly loaded: LoadedMap;
  readonly text: string;
  readonly spans: readonly Span[];
}

export function MarkedText({ loaded, text, spans }: MarkedTextProps) {
  const pieces = useMemo(() => toPieces(text, spans), [text, spans]);
  const firsts = useMemo(() => firstPieces(pieces), [pieces]);
  return pieces.map((piece) => {
    const [inner, outer] = piece.spans;
    if (inner === undefined) return piece.text;
    const isWithin = outer?.isMain ?? false;
    return (
      <NodeLink
        key={piece.start}
        loaded={loaded}
        kind="concept"
        row={inner.concept}
        look="mark"
        // Tab stops once at each concept; a pointer reaches every place.
        tabIndex={firsts.has(piece.start) ? undefined : -1}
        isFaint={!inner.isMain}
        className={isWithin ? styles.within : undefined}
        style={isWithin ? outerInk(loaded, outer) : undefined}
      >
        {piece.text}
      </NodeLink>
    );
  });
}

function outerInk(loaded: LoadedMap, outer: Span | undefined): Record<string, string> {
  if (outer === undefined) return {};
  return { "--outer": topicVariable(topicOf(loaded.map, { kind: "concept", row: outer.concept })) };
}

/** Starts of the pieces at which a concept is met for the first time. */
function firstPieces(pieces: readonly Piece[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const firsts = new Set<number>();
  for (const { start, spans } of pieces) {
    const concept = spans[0]?.concept;
    if (concept === undefined || seen.has(concept)) continue;
    seen.add(concept);
    firsts.add(start);
  }
  return firsts;
}
