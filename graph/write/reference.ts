/** What the formats for references share: a paper with its key, and what kind of thing it is. */
import { rowsOf } from "../map.ts";
import type { Paper, PaperMap } from "../model.ts";
import { toPlainText } from "../plainText.ts";
import { citationKeys } from "./citationKeys.ts";
import type { Writer } from "./writer.ts";

export interface CitedPaper {
  readonly key: string;
  readonly paper: Paper;
  readonly kind: "journal" | "conference" | "unpublished";
}

/** What all of them say of themselves. */
export const REFERENCES = {
  group: "references",
  options: [],
  cannotHold: "concepts, topics, positions and everything else of the map; numbers of citations",
} as const satisfies Partial<Writer>;

const MEETING = /\b(?:proceedings|proc\.|conference|workshop|symposium)/i;

export function* citedPapers(map: PaperMap): Generator<CitedPaper> {
  const keys = citationKeys(map);
  for (const paper of rowsOf(map.papers)) {
    const { venue } = paper;
    const kind = venue === null ? "unpublished" : MEETING.test(venue) ? "conference" : "journal";
    yield { key: keys.next().value!, paper, kind };
  }
}

/** Text on one line, without what a file cannot hold. */
export function oneLine(text: string): string {
  return toPlainText(text)
    .replaceAll(/[\s\u0085]+/g, " ")
    .trim();
}
