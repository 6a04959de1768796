/** Map → files. Skeleton. */
import type { PaperMap } from "../model.ts";

export interface WriteOptions {
  /** GEXF only: "1.2" (default; Gephi and networkx read it) or "1.3". */
  readonly version?: "1.2" | "1.3";
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
export const WRITERS: readonly Writer[] = [];
/** @throws {PaperweftError} `format-unknown` */
export function writerById(id: string): Writer {
  throw new Error(`not built yet ${id}`);
}
