/** What a format has to offer to be written: an object in the list of `index.ts`. */
import type { ColorBy } from "../coloring.ts";
import type { PaperId, PaperMap } from "../model.ts";
import type { PartRows } from "../part.ts";
import type { ProjectionKind } from "../projections.ts";
import type { YearColors } from "./picture/colors.ts";
import type { Selected } from "./picture/emphasis.ts";
import type { FontFiles } from "./picture/fontFiles.ts";
import type { SheetName } from "./picture/sheet.ts";

/** A paper on a reading list. */
export interface ListedPaper {
  readonly id: PaperId;
  /** "" for none. */
  readonly note: string;
}

/** The next file of several. */
export interface FileStep {
  readonly name: string;
  /** Files before it, and files in all. */
  readonly done: number;
  readonly total: number;
}

export interface WriteOptions {
  /** A part of the map in place of all of it; every format can be asked for one, none has to know of it. */
  readonly only?: PartRows;
  /** References and the table of papers: a reading list; these papers only, in this order, with what one noted of them. */
  readonly list?: readonly ListedPaper[];
  /** The same, of all papers written: what one noted of some of them. */
  readonly notes?: readonly ListedPaper[];
  /** GEXF only: "1.2" (default; Gephi and networkx read it) or "1.3". */
  readonly version?: "1.2" | "1.3";
  /** CSV only: the exact text, without byte order mark and without disarming formulas. For programs. */
  readonly rawCsv?: boolean;
  /** Papers or concepts alone, joined by what they share, in place of the whole graph. */
  readonly projection?: ProjectionKind;
  /** With a projection: the strongest edges of each node only, an integer ≥ 1; see `projectionOf`. */
  readonly top?: number;
  /** Explorer only: the built page that the map is put into; see `explorer.ts`. Page and command line have it. */
  readonly template?: string;
  /** Explorer only: the view to begin with, as the page's address has it after the "#". Not given: the whole map. */
  readonly place?: string;
  /** Explorer only: filters, reading list and notes, as JSON of the page's own. */
  readonly workspace?: string;
  /** Pictures: "light" (default) or "dark". */
  readonly theme?: "light" | "dark";
  /** Pictures: what colors stand for, "topic" (default) or "year". */
  readonly colorBy?: ColorBy;
  /** Pictures: what comes forward as on the screen when it is open: one thing, or two nodes and what is between. */
  readonly selected?: readonly Selected[];
  /** Pictures of a part, colored by year: the colors that its nodes have on the whole map. */
  readonly yearColors?: YearColors;
  /** Pictures: no ground, so that what they are laid on shows through. */
  readonly transparent?: boolean;
  /** Pictures: a sheet of this size; if not given, one that fits the number of nodes. */
  readonly sheet?: SheetName;
  /** Pictures: the title; if not given, what is shown; none if "". */
  readonly title?: string;
  /** Bundle only: told before each of its files. */
  readonly onFile?: (file: FileStep) => void;
  /** PNG only: pixels, an integer from 100 to 8,000; 4,000 if not given. */
  readonly width?: number;
  /** PNG only: the fonts it is set in; see `fontFiles.ts`. Page and command line have them. */
  readonly fonts?: FontFiles;
}

/** What a format is for; groups stand in this order in lists. */
export const WRITER_GROUPS = {
  graph: "Graphs",
  picture: "Pictures",
  table: "Tables",
  references: "References",
  archive: "Archives",
} as const;
export type WriterGroup = keyof typeof WRITER_GROUPS;

/** A part of a file: text, which is written as UTF-8, or bytes. */
export type Piece = string | Uint8Array;

export interface Writer {
  readonly id: string;
  readonly group: WriterGroup;
  /** "GEXF", "Papers (CSV)" */
  readonly label: string;
  /** What it is good for, in one sentence. */
  readonly help: string;
  /** With the dot: ".gexf", ".papers.csv". Unique among the writers. */
  readonly extension: string;
  readonly mime: string;
  /** The options that make a difference to this format, besides `only`, which makes one to all. */
  readonly options: readonly (keyof WriteOptions)[];
  /** By which independent programs our files were read, or by whose rules they were checked. */
  readonly checkedWith: string;
  /** What of the map is not in the file. */
  readonly cannotHold: string;
  /** The file as a sequence of pieces, so that a large map is never one string. */
  write(map: PaperMap, options: WriteOptions): Iterable<Piece>;
}
