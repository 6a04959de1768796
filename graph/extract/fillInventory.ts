/** Bring together what may become a concept in each paper: its kept candidates, its long forms, its keywords. */
import type { Paper } from "../model.ts";
import type { Candidacies } from "./candidacies.ts";
import type { CorpusText } from "./corpusText.ts";
import { Inventory } from "./inventory.ts";
import type { Ledger } from "./ledger.ts";
import { combine, type PhraseHash } from "./phrases.ts";
import { MIXED, STOP } from "./vocabulary.ts";

/** What an author's keyword and a defined long form count for at least. */
export const KEYWORD_PROBABILITY = 0.7;
export const LONG_FORM_PROBABILITY = 0.25;

export function fillInventory(
  papers: readonly Paper[],
  text: CorpusText,
  ledger: Ledger,
  candidacies: Candidacies,
): Inventory {
  const inventory = new Inventory(text, ledger);
  const { firstRow, millionths } = candidacies;
  papers.forEach((paper, p) => {
    const from = text.firstWord[p]!;
    for (let row = firstRow.data[p]!; row < firstRow.data[p + 1]!; row++) {
      const first = from + candidacies.wordOf(row);
      const standing = candidacies.standingOf(row);
      const phrase = inventory.add(p, first, candidacies.tokensOf(row), millionths.data[row]!, standing);
      if (candidacies.isNoted(row)) inventory.noted.add(phrase);
    }
    const { firstReworded, rewordedH1, rewordedH2, rewordedMillionths } = candidacies;
    for (let row = firstReworded.data[p]!; row < firstReworded.data[p + 1]!; row++) {
      const [h1, h2] = [rewordedH1.data[row]!, rewordedH2.data[row]!];
      inventory.addKnown(h1, h2, p, from, 1, rewordedMillionths.data[row]! / 1e6);
    }
    for (const form of ledger.definedIn(p)) {
      inventory.named.add(inventory.addKnown(form.h1, form.h2, p, from, 1, LONG_FORM_PROBABILITY));
    }
    for (const keyword of paper.keywords) {
      const hash = hashOfKeyword(keyword, text, ledger, p);
      if (hash) inventory.keyword.add(inventory.addKnown(hash.h1, hash.h2, p, from, 1, KEYWORD_PROBABILITY));
    }
    inventory.endPaper();
  });
  return inventory;
}

/** Words of a keyword as they would be found in text; `null` for what is too long or has none. */
export function hashOfKeyword(
  keyword: string,
  text: CorpusText,
  ledger: Ledger,
  paper: number,
): PhraseHash | null {
  const words = keyword.match(/[\p{L}\p{N}\p{M}+]+/gu) ?? [];
  if (words.length === 0 || words.length > 8 || words.join("").length < 2) return null;
  const { vocabulary } = text;
  let [h1, h2] = [0, 0];
  for (const word of words) {
    const type = vocabulary.typeOf(word);
    if (words.length === 1 && vocabulary.flags.data[type]! & STOP) return null;
    const isShort = vocabulary.flags.data[type]! & MIXED;
    const long = isShort ? ledger.longFormOf(paper, vocabulary.root.data[type]!) : undefined;
    h1 = combine(h1, long?.p1 ?? vocabulary.p1.data[type]!, long?.h1 ?? vocabulary.h1.data[type]!);
    h2 = combine(h2, long?.p2 ?? vocabulary.p2.data[type]!, long?.h2 ?? vocabulary.h2.data[type]!);
  }
  return { h1, h2 };
}
