/** How merged concepts are written, counted anew from the mentions that are left of them. */
import type { MentionColumns, Paper, Variant } from "../model.ts";

/**
 * @param mentions their `concept` is one of the keys of `members`, or of no concern
 * @returns by row, every surface form with its number of mentions, most frequent first, ties by code units
 */
export function variantsOf(
  papers: readonly Paper[],
  mentions: MentionColumns,
  members: ReadonlyMap<number, unknown>,
): ReadonlyMap<number, readonly Variant[]> {
  const counts = new Map([...members.keys()].map((row) => [row, new Map<string, number>()]));
  if (counts.size === 0) return new Map();
  mentions.concept.forEach((concept, i) => {
    const forms = counts.get(concept);
    if (forms === undefined) return;
    const { title, abstract } = papers[mentions.paper[i]!]!;
    const text = mentions.field[i] === 0 ? title : (abstract ?? "");
    const form = text.slice(mentions.start[i]!, mentions.end[i]!).replace(/\s+/g, " ");
    forms.set(form, (forms.get(form) ?? 0) + 1);
  });
  return new Map([...counts].map(([row, forms]) => [row, sorted(forms)]));
}

function sorted(forms: ReadonlyMap<string, number>): readonly Variant[] {
  return [...forms]
    .map(([form, mentions]) => ({ form, mentions }))
    .sort((a, b) => b.mentions - a.mentions || (a.form < b.form ? -1 : 1));
}
