/**
 * Exact match after lower-casing and Porter stemming, the field's protocol: micro F1 at k, mean average
 * precision. A paper's gold phrase counts once; predictions of one normal form count once.
 */
import { stem } from "./porter.mjs";

export function strictForm(phrase) {
  return phrase
    .toLowerCase()
    .replace(/^[\s"'`.,;:()[\]]+|[\s"'`.,;:[\]]+$/g, "")
    .split(/\s+/)
    .filter(Boolean)
    .map(stem)
    .join(" ");
}

/** Without hyphens, spaces and signs: what training takes for the same phrase. */
export function looseForm(phrase) {
  return phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim()
    .split(/\s+/)
    .map(stem)
    .join("");
}

/** Gold phrases of a row, each with its alternatives. */
export function goldOf(row) {
  return row.keyphrases.map((phrase) => (Array.isArray(phrase) ? phrase : [phrase]));
}

/** @param predictions one ranked list of phrases a row */
export function evaluate(rows, predictions) {
  const at = { 5: { hits: 0, given: 0 }, 10: { hits: 0, given: 0 } };
  let gold = 0;
  let precisions = 0;
  let papers = 0;
  rows.forEach((row, i) => {
    const wanted = new Map();
    const seenGold = new Set();
    let count = 0;
    for (const alternatives of goldOf(row)) {
      const forms = alternatives.map(strictForm);
      const key = forms.join("|");
      if (!forms[0] || seenGold.has(key)) continue;
      seenGold.add(key);
      for (const form of forms) if (!wanted.has(form)) wanted.set(form, count);
      count++;
    }
    if (count === 0) return;
    papers++;
    gold += count;
    const seen = new Set();
    const used = new Set();
    let rank = 0;
    let hits = 0;
    let precision = 0;
    for (const phrase of predictions[i]) {
      const form = strictForm(phrase);
      if (!form || seen.has(form)) continue;
      seen.add(form);
      rank++;
      const hit = wanted.get(form);
      const good = hit !== undefined && !used.has(hit);
      if (good) {
        used.add(hit);
        hits++;
        precision += hits / rank;
      }
      for (const k of [5, 10]) {
        if (rank > k) continue;
        at[k].given++;
        if (good) at[k].hits++;
      }
    }
    precisions += precision / count;
  });
  const f1 = ({ hits, given }) => {
    const p = given ? hits / given : 0;
    const r = gold ? hits / gold : 0;
    return p + r ? (200 * p * r) / (p + r) : 0;
  };
  return { f5: f1(at[5]), f10: f1(at[10]), map: (100 * precisions) / Math.max(1, papers), papers };
}
