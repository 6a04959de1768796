/**
 * The concepts that papers are linked to, against what was named for the validation papers: what ranking key phrases
 * does not show (what is never a concept, the cut-off, overlaps, propagation). Rules and the cut-off were chosen by
 * these figures.
 */
import { readRows, toPaper } from "./data.mjs";
import { goldOf } from "./matching.mjs";
import { nameForm } from "./page.mjs";

const SETS = ["ml-keywords-val", "inspec-val", "scierc-dev"];
/** Papers that make a corpus of their own, as many as a page has. */
const BATCH = 35;

/** @returns for each set, in percent, how many of the phrases named that stand in the text are found, and how many of the concepts shown were named; concepts a paper */
export function judgeConcepts(extract) {
  return SETS.map((name) => {
    const rows = readRows(`keyphrases/${name}.jsonl.gz`);
    let [named, found, shown, right] = [0, 0, 0, 0];
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH);
      const { concepts, links } = extract(batch.map(toPaper));
      const own = batch.map(() => []);
      for (let i = 0; i < links.paper.length; i++) own[links.paper[i]].push(concepts[links.concept[i]]);
      batch.forEach((row, p) => {
        const text = nameForm(`${row.title} ${row.abstract}`);
        const gold = goldOf(row)
          .map((forms) => forms.map(nameForm))
          .filter((forms) => forms.some((form) => text.includes(form)));
        const all = new Set(gold.flat());
        const shownForms = own[p].map(({ label, shortForm }) => [label, shortForm ?? label].map(nameForm));
        const names = new Set(shownForms.flat());
        named += gold.length;
        found += gold.filter((forms) => forms.some((form) => names.has(form))).length;
        shown += own[p].length;
        right += shownForms.filter((forms) => forms.some((form) => all.has(form))).length;
      });
    }
    return { name, found: (100 * found) / named, right: (100 * right) / shown, shown: shown / rows.length };
  });
}
