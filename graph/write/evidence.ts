/** The sentences in which a paper speaks of concepts, numbered in the order of the text. */
import { type Groups, groupOf, groupRows, paperAt } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { oneLine } from "./reference.ts";

export interface Evidence {
  /** From 1, the same in every call. */
  readonly number: number;
  readonly sentence: string;
  /** Rows of the concepts on the map that it mentions, each once, in the order of the text. */
  readonly concepts: readonly number[];
}

/** A function that gives the evidence of a paper; linear in its text and mentions, and kept for the next time. */
export function evidenceOf(map: PaperMap): (paper: number) => readonly Evidence[] {
  const { paperCount, conceptCount } = map.graph;
  const { concept, field, sentenceStart, sentenceEnd, paper: column } = map.mentions;
  const byPaper: Groups = groupRows(column, paperCount);
  const made: (readonly Evidence[] | undefined)[] = [];
  const make = (paper: number): readonly Evidence[] => {
    const { title, abstract } = paperAt(map, paper);
    const found = new Map<string, { sentence: string; concepts: Set<number> }>();
    for (const row of groupOf(byPaper, paper)) {
      if (concept[row]! >= conceptCount) continue;
      const place = `${field[row]} ${sentenceStart[row]} ${sentenceEnd[row]}`;
      const text = field[row] === 0 ? title : (abstract ?? "");
      const entry = found.get(place) ?? {
        sentence: oneLine(text.slice(sentenceStart[row], sentenceEnd[row])),
        concepts: new Set(),
      };
      entry.concepts.add(concept[row]!);
      found.set(place, entry);
    }
    return [...found.values()].map(({ sentence, concepts }, i) => ({
      number: i + 1,
      sentence,
      concepts: [...concepts],
    }));
  };
  return (paper) => {
    made[paper] ??= make(paper);
    return made[paper];
  };
}
