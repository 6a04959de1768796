/** What was found, as the columns and tables that leave the step, in the orders the model promises. */
import type { Concept, Extraction, LinkColumns, MentionColumns } from "../model.ts";
import type { Background } from "./background.ts";
import type { CorpusText } from "./corpusText.ts";
import type { Inventory } from "./inventory.ts";
import { chooseLabel } from "./labels.ts";
import type { Ledger, LongForm } from "./ledger.ts";
import { lemmaOfCompound } from "./lemma.ts";
import type { Chosen } from "./links.ts";
import { findNames } from "./names.ts";
import type { Found } from "./propagate.ts";
import { normalWord } from "./vocabulary.ts";

export function toExtraction(
  text: CorpusText,
  ledger: Ledger,
  inventory: Inventory,
  chosen: Chosen,
  found: Found,
  papers: number,
  background: Background,
): Extraction {
  const isName = findNames(text, background);
  const longForms = longFormsByPhrase(ledger, inventory, papers);
  const ids = new Set<string>();
  const drafts: { row: number; concept: Concept }[] = [];
  chosen.phrases.forEach((phrase, row) => {
    const documentFrequency = found.documents[row]!;
    if (documentFrequency === 0) return;
    const long = longForms.get(phrase);
    const variants = found.forms.variantsOf(row, chosen.phrases.length);
    const label = chooseLabel(variants, long?.shortForm ?? null, long?.text ?? null, text.vocabulary, isName);
    drafts.push({
      row,
      concept: {
        id: idOf(label, ids),
        label,
        shortForm: long && long.shortForm !== label ? long.shortForm : null,
        variants,
        documentFrequency,
        termhood: Math.round(Math.min(1, chosen.termhood[row]!) * 1e4) / 1e4,
        origin: inventory.keyword.has(phrase) ? "keyword" : "extracted",
      },
    });
  });
  drafts.sort(
    ({ concept: a }, { concept: b }) =>
      b.documentFrequency - a.documentFrequency || b.termhood - a.termhood || (a.id < b.id ? -1 : 1),
  );
  const newRow = new Int32Array(chosen.phrases.length).fill(-1);
  drafts.forEach((draft, i) => {
    newRow[draft.row] = i;
  });
  return {
    concepts: drafts.map((draft) => draft.concept),
    mentions: toMentions(text, found, newRow),
    links: toLinks(found, newRow),
  };
}

/** Of several long forms with the same letters the first defined one names the short form. */
function longFormsByPhrase(
  ledger: Ledger,
  inventory: Inventory,
  papers: number,
): ReadonlyMap<number, LongForm> {
  const counts = new Map<number, Map<string, { form: LongForm; count: number }>>();
  for (let p = 0; p < papers; p++) {
    for (const form of ledger.definedIn(p).values()) {
      const phrase = inventory.phrases.find(form.h1, form.h2);
      if (phrase < 0) continue;
      let forms = counts.get(phrase);
      if (!forms) {
        forms = new Map();
        counts.set(phrase, forms);
      }
      const entry = forms.get(form.shortForm);
      if (entry) entry.count++;
      else forms.set(form.shortForm, { form, count: 1 });
    }
  }
  const best = new Map<number, LongForm>();
  for (const [phrase, forms] of counts) {
    const [first] = [...forms.values()].sort((a, b) => b.count - a.count);
    if (first) best.set(phrase, first.form);
  }
  return best;
}

function idOf(label: string, taken: Set<string>): string {
  const normal = label
    .split(" ")
    .map((word) => lemmaOfCompound(normalWord(word)))
    .join(" ");
  let id = `concept:${normal}`;
  for (let n = 2; taken.has(id); n++) id = `concept:${normal}~${n}`;
  taken.add(id);
  return id;
}

function toMentions(text: CorpusText, found: Found, newRow: Int32Array): MentionColumns {
  const { mentionPaper: paper, mentionField: field, mentionStart: start, mentionEnd: end } = found;
  const order = new Uint32Array(paper.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  order.sort(
    (a, b) =>
      paper.data[a]! - paper.data[b]! ||
      field.data[a]! - field.data[b]! ||
      start.data[a]! - start.data[b]! ||
      end.data[a]! - end.data[b]! ||
      a - b,
  );
  const sentence = (column: Int32Array) =>
    Uint32Array.from(order, (i) => column[found.mentionSentence.data[i]!]!);
  return {
    paper: Uint32Array.from(order, (i) => paper.data[i]!),
    concept: Uint32Array.from(order, (i) => newRow[found.mentionConcept.data[i]!]!),
    field: Uint8Array.from(order, (i) => field.data[i]!),
    start: Uint32Array.from(order, (i) => start.data[i]!),
    end: Uint32Array.from(order, (i) => end.data[i]!),
    sentenceStart: sentence(text.sentenceStart),
    sentenceEnd: sentence(text.sentenceEnd),
  };
}

function toLinks(found: Found, newRow: Int32Array): LinkColumns {
  const { linkPaper, linkConcept, linkSalience } = found;
  const order = new Uint32Array(linkPaper.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  order.sort(
    (a, b) =>
      linkPaper.data[a]! - linkPaper.data[b]! ||
      linkSalience.data[b]! - linkSalience.data[a]! ||
      newRow[linkConcept.data[a]!]! - newRow[linkConcept.data[b]!]!,
  );
  return {
    paper: Uint32Array.from(order, (i) => linkPaper.data[i]!),
    concept: Uint32Array.from(order, (i) => newRow[linkConcept.data[i]!]!),
    salience: Float32Array.from(order, (i) => linkSalience.data[i]! / 1e6),
  };
}
