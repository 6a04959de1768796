/**
 * What short forms stand for, over the whole corpus.
 *
 * Each paper votes with its own definitions. A meaning holds in papers that do not define the short form
 * themselves if it has at least twice the votes of the next; otherwise it stays with the papers that gave it.
 */
import { findDefinitions } from "./acronyms.ts";
import type { CorpusText } from "./corpusText.ts";
import { singular } from "./lemma.ts";
import { combine, type LetterHash } from "./phrases.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface LongForm extends LetterHash {
  /** As first written: "graph neural networks". */
  readonly text: string;
  /** Without plural: "GNN". */
  readonly shortForm: string;
}

export interface Ledger {
  /** The long form of a short form in a paper; by its root, see `Vocabulary.root`. */
  longFormOf(paper: number, root: number): LongForm | undefined;
  /** Long forms defined in a paper. */
  definedIn(paper: number): Definitions;
}

/** What one paper defines, in order: hardly ever more than three, so that a list is soon gone through. */
export type Definitions = readonly DefinedForm[];

export interface DefinedForm extends LongForm {
  /** Root of the short form, see `Vocabulary.root`. */
  readonly root: number;
}

export function longFormIn(defined: Definitions, root: number): LongForm | undefined {
  for (let i = 0; i < defined.length; i++) if (defined[i]!.root === root) return defined[i];
  return undefined;
}

const NONE: Definitions = [];

export function readLedger(text: CorpusText, papers: number): Ledger {
  const own = Array.from({ length: papers }, (_, p) => definitionsOf(text, p));
  return settleLedger(own, text.vocabulary);
}

/** The vote over all papers, from the definitions of each. */
export function settleLedger(own: readonly Definitions[], vocabulary: Vocabulary): Ledger {
  const votes = new Map<number, Map<string, { form: LongForm; count: number }>>();
  for (const defined of own) {
    for (const form of defined) {
      const { root } = form;
      let forms = votes.get(root);
      if (!forms) {
        forms = new Map();
        votes.set(root, forms);
      }
      const key = `${form.h1},${form.h2}`;
      const entry = forms.get(key);
      if (entry) entry.count++;
      else forms.set(key, { form, count: 1 });
    }
  }
  const settled = new Map<number, LongForm>();
  for (const [root, forms] of votes) {
    // Stable: of equals, the one that came first.
    const [first, second] = [...forms.values()].sort((a, b) => b.count - a.count);
    if (!first || (second && first.count < 2 * second.count)) continue;
    // Two letters are too few to trust a single definition with the rest of the corpus.
    if (first.form.shortForm.replace(/[^\p{L}\p{N}]/gu, "").length < 3 && first.count < 2) continue;
    settled.set(root, first.form);
  }
  // Nearly every word is no short form: one look into a column instead of two into maps.
  const isShort = new Uint8Array(vocabulary.rootText.length);
  for (const root of votes.keys()) isShort[root] = 1;
  return {
    longFormOf: (paper, root) =>
      isShort[root] ? (longFormIn(own[paper] ?? NONE, root) ?? settled.get(root)) : undefined,
    definedIn: (paper) => own[paper] ?? NONE,
  };
}

/** The definitions that stand in a paper. */
export function definitionsOf(text: CorpusText, paper: number): Definitions {
  const [from, middle, to] = [text.firstWord[paper]!, text.abstractWord[paper]!, text.firstWord[paper + 1]!];
  const found = [...findDefinitions(text, from, middle), ...findDefinitions(text, middle, to)];
  if (found.length === 0) return NONE;
  const { vocabulary } = text;
  const defined: DefinedForm[] = [];
  for (const { short, longFrom, longTo } of found) {
    const type = text.type[short]!;
    const root = vocabulary.root.data[type]!;
    if (longFormIn(defined, root)) continue;
    const words: string[] = [];
    let [h1, h2, p1, p2] = [0, 0, 1, 1];
    for (let i = longFrom; i <= longTo; i++) {
      const word = text.type[i]!;
      words.push(vocabulary.surface[word]!);
      h1 = combine(h1, vocabulary.p1.data[word]!, vocabulary.h1.data[word]!);
      h2 = combine(h2, vocabulary.p2.data[word]!, vocabulary.h2.data[word]!);
      p1 = Math.imul(p1, vocabulary.p1.data[word]!);
      p2 = Math.imul(p2, vocabulary.p2.data[word]!);
    }
    const surface = vocabulary.surface[type]!;
    const lastWord = vocabulary.lower[text.type[longTo]!]!;
    const plural = lastWord.endsWith("s") && singular(lastWord) !== lastWord;
    const shortForm =
      /[\p{Lu}\d]s$/u.test(surface) || (plural && /\p{Ll}s$/u.test(surface)) ? surface.slice(0, -1) : surface;
    defined.push({ root, text: words.join(" "), shortForm, h1, h2, p1, p2 });
  }
  return defined;
}
