/** Concepts as headings: the spelling and number in which papers write them. */
import type { Concept } from "../model.ts";

/** Longer names are said by their short form, where there is one. */
const LONGEST_HEADING = 44;
/** A spelling with fewer capitals is preferred if at least this part of the mentions has it. */
const OFTEN_ENOUGH = 0.05;

/**
 * The label or its plural, whichever papers write more often: "large language models", but "volume rendering". In
 * the spelling with fewest capitals that papers use: "Neural Architecture Search" is no proper name then, "BERT" is.
 */
export function headingForm({
  label,
  shortForm,
  variants,
}: Pick<Concept, "label" | "shortForm" | "variants">): string {
  if (label.length > LONGEST_HEADING && shortForm !== null) return shortForm;
  const folded = label.toLowerCase();
  const counts = new Map<string, number>();
  for (const { form, mentions } of variants) {
    const key = form.toLowerCase();
    if (key === folded || isPlural(key, folded)) counts.set(key, (counts.get(key) ?? 0) + mentions);
  }
  let heading = folded;
  for (const [form, mentions] of counts) if (mentions > (counts.get(heading) ?? 0)) heading = form;
  const spellings = variants.filter(
    ({ form, mentions }) => form.toLowerCase() === heading && mentions >= OFTEN_ENOUGH * counts.get(heading)!,
  );
  const first = heading === folded ? label : (spellings[0]?.form ?? label);
  return spellings.reduce((best, { form }) => (capitals(form) < capitals(best) ? form : best), first);
}

/** Whether only the last word differs, as a plural does: "trees" of "tree", "analyses" of "analysis". */
function isPlural(form: string, one: string): boolean {
  const start = Math.max(one.lastIndexOf(" "), one.lastIndexOf("-")) + 1;
  const [last, many] = [one.slice(start), form.slice(start)];
  if (form.slice(0, start) !== one.slice(0, start)) return false;
  if (last === "child") return many === "children";
  return /^[^\s'’-]+s$/.test(many) && many.length <= last.length + 3 && many.startsWith(last.slice(0, -2));
}

function capitals(text: string): number {
  return [...text].filter((letter) => letter !== letter.toLowerCase()).length;
}

/** "neural architecture search" → "Neural architecture search"; "mRNA decay" and "t-SNE" stay. */
export function sentenceCase(text: string): string {
  const firstWord = /^\S*/.exec(text)![0];
  if (firstWord !== firstWord.toLowerCase()) return text;
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
