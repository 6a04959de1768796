/** What can be found, numbered, and where in it a match counts most. */
import { naturalLog } from "../logarithm.ts";
import { rowCount, rowsOf } from "../map.ts";
import type { PaperMap } from "../model.ts";
import type { SearchHit } from "./searchHits.ts";
import { termsOf } from "./searchMarks.ts";

// Where a match is found, the best first.
const SAME_NAME = 0;
const NAME_BEGINS_SO = 1;
const NAME = 2;
export const TITLE = 3;
export const ABSTRACT = 4;
export const OTHERWISE = 5;
export const SOME_WORDS = 6;

/** What is searched, numbered: papers by row, then concepts, then topics. */
export class SearchEntries {
  readonly map: PaperMap;
  readonly paperCount: number;
  readonly conceptCount: number;
  /** Of concepts, with all their forms, and topics: names as words with one space between. */
  readonly #names: (readonly string[])[] = [];
  /** Of the same: how many papers speak of it. */
  readonly #papers: number[] = [];

  constructor(map: PaperMap) {
    this.map = map;
    this.paperCount = rowCount(map.papers);
    this.conceptCount = rowCount(map.concepts);
  }

  /** All names, in order; called once. */
  *names(): Generator<string> {
    for (const { title } of rowsOf(this.map.papers)) yield title;
    for (const { label, shortForm, variants, documentFrequency } of rowsOf(this.map.concepts)) {
      const forms = new Set([label, ...(shortForm === null ? [] : [shortForm])]);
      for (const { form } of variants) forms.add(form);
      yield this.#keep([...forms], documentFrequency);
    }
    for (const { label, paperCount } of this.map.topics) yield this.#keep([label], paperCount);
  }

  placeOf(id: number): { readonly kind: SearchHit["kind"]; readonly row: number } {
    if (id < this.paperCount) return { kind: "paper", row: id };
    const row = id - this.paperCount;
    return row < this.conceptCount
      ? { kind: "concept", row }
      : { kind: "topic", row: row - this.conceptCount };
  }

  /** The first number of a kind, and how many there are. */
  idsOf(kind: SearchHit["kind"]): readonly [first: number, count: number] {
    const { paperCount, conceptCount, map } = this;
    if (kind === "paper") return [0, paperCount];
    if (kind === "concept") return [paperCount, conceptCount];
    return [paperCount + conceptCount, map.topics.length];
  }

  /** Of a concept or topic: the better, the lower. */
  tierOf(id: number, query: string): number {
    const names = this.#names[id - this.paperCount]!;
    if (names.includes(query)) return SAME_NAME;
    return names.some((name) => name.startsWith(query)) ? NAME_BEGINS_SO : NAME;
  }

  /** ≥ 1: among names, what many papers speak of is more likely meant. */
  weightOf(id: number): number {
    return 1 + naturalLog(1 + this.#papers[id - this.paperCount]!);
  }

  #keep(names: readonly string[], papers: number): string {
    const plain = names.map((name) => termsOf(name).join(" "));
    this.#names.push([...new Set(plain)]);
    this.#papers.push(papers);
    return plain.join(" ");
  }
}
