/** What a format has to offer to be written: an object in the list of `index.ts`. */
import type { PaperMap } from "../model.ts";

export interface WriteOptions {
  /** GEXF only: "1.2" (default; Gephi and networkx read it) or "1.3". */
  readonly version?: "1.2" | "1.3";
  /** CSV only: the exact text, without byte order mark and without disarming formulas. For programs. */
  readonly rawCsv?: boolean;
}

export interface Writer {
  readonly id: string;
  /** "GEXF", "Papers (CSV)" */
  readonly label: string;
  /** What it is good for, in one sentence. */
  readonly help: string;
  /** With the dot: ".gexf", ".papers.csv". Unique among the writers. */
  readonly extension: string;
  readonly mime: string;
  /** The file as a sequence of pieces, so that a large map is never one string. */
  write(map: PaperMap, options: WriteOptions): Iterable<string>;
}
