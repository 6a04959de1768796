/** What was found, as the columns and tables that leave the step, in the orders the model promises. */
import { groupOf, groupRows } from "../map.ts";
import type { Concept, Extraction, LinkColumns, MentionColumns, Paper, Variant } from "../model.ts";
import type { Background } from "./background.ts";
import type { CorpusText } from "./corpusText.ts";
import type { Inventory } from "./inventory.ts";
import { Labeler, variantsOf } from "./labels.ts";
import type { Ledger, LongForm } from "./ledger.ts";
import { lemmaOfCompound } from "./lemma.ts";
import type { Chosen } from "./links.ts";
import { findNames } from "./names.ts";
import type { Found } from "./propagate.ts";
import type { Rewording } from "./rewording.ts";
import { normalWord } from "./vocabulary.ts";

/** @returns the extraction, and the row of each concept in `chosen` */
export function toExtraction(
  text: CorpusText,
  rewording: Rewording,
  ledger: Ledger,
  inventory: Inventory,
  chosen: Chosen,
  found: Found,
  papers: readonly Paper[],
  background: Background,
): { readonly extraction: Extraction; readonly rows: Int32Array } {
  const labeler = new Labeler(text.vocabulary, findNames(text, background));
  const longForms = longFormsByPhrase(ledger, inventory, papers.length);
  const idOf = idMaker();
  const { mentionPaper, mentionField, mentionStart, mentionEnd, mentionForm, mentionReworded } = found;
  const mentionConcept = new Uint32Array(found.mentionConcept.data.subarray(0, mentionPaper.length));
  const mentions = groupRows(mentionConcept, chosen.phrases.length);
  const formOf = (mention: number): string => {
    const { title, abstract } = papers[mentionPaper.data[mention]!]!;
    const field = mentionField.data[mention] === 0 ? title : (abstract ?? "");
    return field.slice(mentionStart.data[mention]!, mentionEnd.data[mention]!);
  };
  const nameOf = (phrase: number, paper: number): string | null => {
    let name: string | null = null;
    rewording.find(
      paper,
      (word) => ledger.longFormOf(paper, text.vocabulary.root.data[text.type[word]!]!),
      (h1, h2) => (inventory.phrases.find(h1, h2) === phrase ? phrase : -1),
      (_phrase, _first, _last, parts) => {
        name ??= rewording.nameOf(parts);
      },
    );
    return name;
  };
  /** What a concept is named by: its forms, but for those that say it in other words. */
  const namingForms = (phrase: number, row: number, variants: readonly Variant[]): readonly Variant[] => {
    const own = groupOf(mentions, row);
    let reworded = 0;
    for (let i = 0; i < own.length; i++) reworded += mentionReworded.data[own[i]!]!;
    if (reworded === 0) return variants;
    const plain = own.filter((mention) => mentionReworded.data[mention] === 0);
    if (plain.length > 0) return variantsOf(plain, mentionForm.data, formOf);
    const name = nameOf(phrase, mentionPaper.data[own[0]!]!);
    return name === null ? variants : [{ form: name, mentions: 1 }];
  };
  const drafts: Draft[] = [];
  chosen.phrases.forEach((phrase, row) => {
    const documentFrequency = found.documents[row]!;
    if (documentFrequency === 0) return;
    const long = longForms.get(phrase);
    const variants = variantsOf(groupOf(mentions, row), mentionForm.data, formOf);
    const forms = namingForms(phrase, row, variants);
    const label = labeler.label(forms, long?.shortForm ?? null, long?.text ?? null);
    drafts.push({
      row,
      concept: {
        id: idOf(label),
        label,
        shortForm: long && long.shortForm !== label ? long.shortForm : null,
        variants,
        documentFrequency,
        termhood: Math.round(Math.min(1, chosen.termhood[row]!) * TERMHOOD_STEPS) / TERMHOOD_STEPS,
        origin: inventory.keyword.has(phrase) ? "keyword" : "extracted",
      },
    });
  });
  const ordered = inOrder(drafts);
  const newRow = new Int32Array(chosen.phrases.length).fill(-1);
  ordered.forEach((draft, i) => {
    newRow[draft.row] = i;
  });
  return {
    extraction: {
      concepts: ordered.map((draft) => draft.concept),
      mentions: toMentions(text, found, newRow),
      links: toLinks(found, newRow),
    },
    rows: Int32Array.from(ordered, ({ row }) => row),
  };
}

/** A concept, and its row among those chosen. */
interface Draft {
  readonly row: number;
  readonly concept: Concept;
}

/** Termhood is told in so many steps. */
const TERMHOOD_STEPS = 1e4;

/**
 * Concepts of most papers first, then those of the highest termhood, then by id. Numbers are sorted as numbers,
 * so that few are compared by id.
 */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const documents = Uint32Array.from(drafts, ({ concept }) => concept.documentFrequency);
  const most = documents.reduce((a, b) => Math.max(a, b), 0);
  const groups = groupRows(documents, most + 1);
  const ordered: Draft[] = [];
  for (let df = most; df > 0; df--) {
    const rows = groupOf(groups, df);
    const stepsBelow = (row: number) =>
      Math.round((1 - drafts[row]!.concept.termhood) * TERMHOOD_STEPS) * 2 ** 32 + row;
    const keys = Float64Array.from(rows, stepsBelow).sort();
    for (let from = 0; from < keys.length; ) {
      const { termhood } = drafts[keys[from]! % 2 ** 32]!.concept;
      const equal: Draft[] = [];
      for (; from < keys.length; from++) {
        const draft = drafts[keys[from]! % 2 ** 32]!;
        if (draft.concept.termhood !== termhood) break;
        equal.push(draft);
      }
      if (equal.length > 1) equal.sort((a, b) => (a.concept.id < b.concept.id ? -1 : 1));
      for (const draft of equal) ordered.push(draft);
    }
  }
  return ordered;
}

/** Of several long forms with the same letters the first defined one names the short form. */
function longFormsByPhrase(
  ledger: Ledger,
  inventory: Inventory,
  papers: number,
): ReadonlyMap<number, LongForm> {
  const counts = new Map<number, Map<string, { form: LongForm; count: number }>>();
  for (let p = 0; p < papers; p++) {
    for (const form of ledger.definedIn(p)) {
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

/** Ids from labels: their lemmas, numbered where several share them. */
function idMaker(): (label: string) => string {
  const taken = new Set<string>();
  const lemmas = new Map<string, string>();
  const lemmaOf = (word: string): string => {
    let known = lemmas.get(word);
    if (known === undefined) {
      known = lemmaOfCompound(normalWord(word));
      lemmas.set(word, known);
    }
    return known;
  };
  return (label) => {
    let id = "concept:";
    for (let start = 0; ; ) {
      const space = label.indexOf(" ", start);
      if (space < 0) {
        id += lemmaOf(label.slice(start));
        break;
      }
      id += `${lemmaOf(label.slice(start, space))} `;
      start = space + 1;
    }
    const first = id;
    for (let n = 2; taken.has(id); n++) id = `${first}~${n}`;
    taken.add(id);
    return id;
  };
}

function toMentions(text: CorpusText, found: Found, newRow: Int32Array): MentionColumns {
  const { mentionPaper: paper, mentionField: field, mentionStart: start, mentionEnd: end } = found;
  const order = nearlySorted(
    paper.length,
    (a, b) =>
      paper.data[a]! - paper.data[b]! ||
      field.data[a]! - field.data[b]! ||
      start.data[a]! - start.data[b]! ||
      end.data[a]! - end.data[b]!,
  );
  const { mentionConcept, mentionSentence } = found;
  const columns = {
    paper: new Uint32Array(order.length),
    concept: new Uint32Array(order.length),
    field: new Uint8Array(order.length),
    start: new Uint32Array(order.length),
    end: new Uint32Array(order.length),
    sentenceStart: new Uint32Array(order.length),
    sentenceEnd: new Uint32Array(order.length),
  };
  for (let k = 0; k < order.length; k++) {
    const i = order[k]!;
    columns.paper[k] = paper.data[i]!;
    columns.concept[k] = newRow[mentionConcept.data[i]!]!;
    columns.field[k] = field.data[i]!;
    columns.start[k] = start.data[i]!;
    columns.end[k] = end.data[i]!;
    columns.sentenceStart[k] = text.sentenceStart[mentionSentence.data[i]!]!;
    columns.sentenceEnd[k] = text.sentenceEnd[mentionSentence.data[i]!]!;
  }
  return columns;
}

function toLinks(found: Found, newRow: Int32Array): LinkColumns {
  const { linkPaper, linkConcept, linkSalience } = found;
  const order = nearlySorted(
    linkPaper.length,
    (a, b) =>
      linkPaper.data[a]! - linkPaper.data[b]! ||
      linkSalience.data[b]! - linkSalience.data[a]! ||
      newRow[linkConcept.data[a]!]! - newRow[linkConcept.data[b]!]!,
  );
  const columns = {
    paper: new Uint32Array(order.length),
    concept: new Uint32Array(order.length),
    salience: new Float32Array(order.length),
  };
  for (let k = 0; k < order.length; k++) {
    const i = order[k]!;
    columns.paper[k] = linkPaper.data[i]!;
    columns.concept[k] = newRow[linkConcept.data[i]!]!;
    columns.salience[k] = linkSalience.data[i]! / 1e6;
  }
  return columns;
}

/** Rows in order: by insertion, since rows come paper by paper and few of a paper stand out of order. Stable. */
function nearlySorted(length: number, compare: (a: number, b: number) => number): Uint32Array {
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    let at = i;
    while (at > 0 && compare(order[at - 1]!, i) > 0) {
      order[at] = order[at - 1]!;
      at--;
    }
    order[at] = i;
  }
  return order;
}
