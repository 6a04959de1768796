/** What the formats for references share: a paper with its key, and what kind of thing it is. */
import { rowsOf } from "../map.ts";
import type { Paper, PaperId, PaperMap } from "../model.ts";
import { toPlainText } from "../plainText.ts";
import { citationKeys } from "./citationKeys.ts";
import type { WriteOptions, Writer } from "./writer.ts";

export interface CitedPaper {
  readonly key: string;
  readonly paper: Paper;
  readonly kind: "journal" | "conference" | "unpublished";
  /** From a reading list; "" for none. */
  readonly note: string;
}

/** What all of them say of themselves. */
export const REFERENCES = {
  group: "references",
  options: ["list", "notes"],
  cannotHold: "concepts, topics, positions and everything else of the map; numbers of citations",
} as const satisfies Partial<Writer>;

const MEETING = /\b(?:proceedings|proc\.|conference|workshop|symposium)/i;

/** All papers; those of a reading list in its order, if there is one. Keys are the same either way. */
export function* citedPapers(map: PaperMap, { list, notes }: WriteOptions): Generator<CitedPaper> {
  if (list === undefined) {
    const noted = new Map(notes?.map(({ id, note }) => [id, note]));
    for (const cited of everyPaper(map)) yield { ...cited, note: noted.get(cited.paper.id) ?? "" };
    return;
  }
  const wanted = new Set(list.map(({ id }) => id));
  const listed = new Map<PaperId, CitedPaper>();
  for (const cited of everyPaper(map)) if (wanted.has(cited.paper.id)) listed.set(cited.paper.id, cited);
  for (const { id, note } of list) {
    const cited = listed.get(id);
    if (cited !== undefined) yield { ...cited, note };
  }
}

function* everyPaper(map: PaperMap): Generator<CitedPaper> {
  const keys = citationKeys(map);
  for (const paper of rowsOf(map.papers)) {
    const { venue } = paper;
    const kind = venue === null ? "unpublished" : MEETING.test(venue) ? "conference" : "journal";
    yield { key: keys.next().value!, paper, kind, note: "" };
  }
}

/** Anything but single spaces between words. */
const MANY_BLANKS = /[^\S ]|\u0085| {2}|^ | $/;

/** Text on one line, without what a file cannot hold. */
export function oneLine(text: string): string {
  const plain = toPlainText(text);
  return MANY_BLANKS.test(plain) ? plain.replaceAll(/[\s\u0085]+/g, " ").trim() : plain;
}
