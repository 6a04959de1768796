/** What is shown of something found: its name with what matched marked, and a line under it. */
import { conceptAt, paperAt } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { excerpt, type Marks, marksIn, termsOf, type Wanted } from "./searchMarks.ts";

export interface SearchHit {
  readonly kind: "paper" | "concept" | "topic";
  readonly row: number;
  readonly label: string;
  /** Matched parts of `label`, offsets ascending, not overlapping. */
  readonly marks: Marks;
  /** A line under the label: short form, or the part of the abstract that matched; `null` if the label says it all. */
  readonly context: { readonly text: string; readonly marks: Marks } | null;
}

/** Something found, by the number of its entry. */
export interface Found {
  readonly id: number;
  /** The better, the lower. */
  readonly tier: number;
  /** The better, the higher. */
  readonly score: number;
}

export function toHit(
  map: PaperMap,
  { kind, row }: Pick<SearchHit, "kind" | "row">,
  wanted: Wanted,
): SearchHit {
  if (kind === "topic") {
    const { label } = map.topics[row]!;
    return { kind, row, label, marks: marksIn(label, wanted), context: null };
  }
  if (kind === "paper") {
    const { title, abstract } = paperAt(map, row);
    const words = termsOf(title);
    const isInTitle = wanted.typed.every((prefix) => words.some((word) => word.startsWith(prefix)));
    const context = isInTitle ? null : excerpt(abstract ?? "", wanted);
    return { kind, row, label: title, marks: marksIn(title, wanted), context };
  }
  const { label, shortForm, variants } = conceptAt(map, row);
  const marks = marksIn(label, wanted);
  const others = [shortForm ?? "", ...variants.map(({ form }) => form)].filter((form) => form !== label);
  const matching = others.find((form) => marks.length === 0 && marksIn(form, wanted).length > 0);
  const text = matching ?? (shortForm === label ? null : shortForm);
  const context = text === null ? null : { text, marks: marksIn(text, wanted) };
  return { kind, row, label, marks, context };
}
