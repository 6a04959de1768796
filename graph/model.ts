/**
 * Every type that crosses a folder line.
 *
 * A run turns files into papers, papers into concepts with their mentions, and those into one
 * bipartite graph. Inside a run everything is addressed by **index** (a paper's row, a concept's row);
 * ids are what leaves the program: URLs, exports, saved work.
 */
import type { Curation } from "./curation.ts";

export type { Curation, CurationStep } from "./curation.ts";
export type { OnProgress, Progress, Step } from "./progress.ts";

/** `doi:…`, `arxiv:…` or `key:…` (normal title and year). The node key of a paper in every export. */
export type PaperId = string;
/** `concept:…` with the concept's normal form. The node key of a concept in every export. */
export type ConceptId = string;

/** A calendar date of which any part may be unknown (`null`). */
export interface PaperDate {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  /** 1 to 31. */
  readonly day: number | null;
  /** The year does not stand in the record; it was concluded from the rest of the file. */
  readonly inferred: boolean;
}

/** Where a record stands in the input. */
export interface Source {
  readonly file: string;
  /** 1-based line of the record's first line. */
  readonly line: number;
}

/** One paper. What is absent is `null` (or an empty list), never `""` or `0`. */
export interface Paper {
  readonly id: PaperId;
  /** Display text: markup and LaTeX debris already cleaned. Offsets of mentions count in this text. */
  readonly title: string;
  /** Display text like `title`; `null` if the record has none. */
  readonly abstract: string | null;
  readonly authors: readonly string[];
  /** Number of authors; may be known where the names are not. */
  readonly authorCount: number | null;
  readonly date: PaperDate | null;
  readonly venue: string | null;
  /** Lower-case, without resolver address: `10.1000/xyz`. */
  readonly doi: string | null;
  readonly arxiv: string | null;
  /** http or https only. */
  readonly url: string | null;
  /** The authors' own keywords, as written. */
  readonly keywords: readonly string[];
  readonly citations: number | null;
  readonly source: Source;
}

/** Something worth telling about the input. Data, not words: `describeIssue` turns it into a sentence. */
export interface Issue {
  readonly code: IssueCode;
  /** error: a record, or a whole file, was rejected; warning: something in a kept record is missing or doubtful; info: handled. */
  readonly severity: "error" | "warning" | "info";
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** The text that gave rise to the issue, shortened to 200 characters; `""` where the point is an absence. */
  readonly found: string;
}
export type IssueCode =
  | "line-ignored" // page furniture, or text that belongs to no record
  | "trailing-count-ignored" // a count after a date, no part of it
  | "record-without-title"
  | "record-without-abstract"
  | "record-without-authors-and-date"
  | "date-without-year" // kept; year inferred or unknown, see the paper's date
  | "date-malformed"
  | "record-malformed" // not readable as a record, rejected
  | "value-ignored" // a field of the wrong kind, treated as absent
  | "paper-merged" // same paper as an earlier one
  | "paper-not-english" // kept and shown, but left out of extraction
  | "text-cleaned" // LaTeX or joined-up debris in title or abstract replaced for display
  | "file-unreadable"; // nothing in this file was of use; the others were read

/** What became of one input file. `read = kept + merged + rejected`. */
export interface FileReport {
  readonly file: string;
  /** Id of the reader that read it; `""` if none could. */
  readonly format: string;
  readonly read: number;
  readonly kept: number;
  readonly merged: number;
  readonly rejected: number;
}
export interface ImportReport {
  readonly files: readonly FileReport[];
  readonly issues: readonly Issue[];
}
export interface ReadResult extends ImportReport {
  readonly papers: readonly Paper[];
}

/** One countable fact of an import, with what is behind it. */
export interface ReportEntry {
  readonly count: number;
  /** Rows of the papers concerned, ascending; empty where no kept paper is (an ignored line). */
  readonly papers: readonly number[];
  /** Indices into `ImportReport.issues`, ascending. */
  readonly issues: readonly number[];
}
/** What an import amounts to, in the order a reader wants to know it. Made by `summarizeReport`. */
export interface ReportSummary {
  /** Records found in all files: kept + merged + rejected. */
  readonly read: ReportEntry;
  readonly kept: ReportEntry;
  /** Records found to be a paper read before; `papers` are those they went into. */
  readonly merged: ReportEntry;
  readonly rejected: ReportEntry;
  /** Kept papers of which neither authors, nor their number, nor a date is known. */
  readonly withoutAuthorsAndDate: ReportEntry;
  /** Other kept papers whose year does not stand in their record: inferred or unknown. */
  readonly withoutYear: ReportEntry;
  readonly withoutAbstract: ReportEntry;
  /** Kept papers in other languages: no concepts are looked for in them. */
  readonly notEnglish: ReportEntry;
  readonly ignoredLines: ReportEntry;
  /** Kept papers whose title or abstract was cleaned for display. */
  readonly cleaned: ReportEntry;
  /** Fields of the wrong kind, malformed dates, and counts behind dates: left out, the paper kept. */
  readonly ignoredValues: ReportEntry;
  readonly unreadableFiles: ReportEntry;
}

/** A text in which a mention may stand. */
export type Field = "title" | "abstract";

/**
 * One place where a paper speaks of a concept.
 * Law: `papers[paper][field].slice(start, end)` is the surface form.
 */
export interface Mention {
  /** Row of the paper. */
  readonly paper: number;
  /** Row of the concept. */
  readonly concept: number;
  readonly field: Field;
  /** UTF-16 offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit, > `start`. */
  readonly end: number;
  /** The sentence around it, in the same field: offsets like `start` and `end`. */
  readonly sentence: readonly [start: number, end: number];
}

/** All mentions, one column a property, sorted by paper, field (title first), start, end. */
export interface MentionColumns {
  readonly paper: Uint32Array;
  readonly concept: Uint32Array;
  /** 0 title, 1 abstract. */
  readonly field: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly sentenceStart: Uint32Array;
  readonly sentenceEnd: Uint32Array;
}

/** Something papers speak about. */
export interface Concept {
  readonly id: ConceptId;
  /** The commonest full surface form ("neural architecture search"), never a stem. */
  readonly label: string;
  /** "NAS", if the papers use one. */
  readonly shortForm: string | null;
  /** Every surface form with its number of mentions, most frequent first. */
  readonly variants: readonly Variant[];
  /** Number of papers that mention it, ≥ 1. */
  readonly documentFrequency: number;
  /** How surely this is a term of the field, 0 to 1, over the whole corpus. */
  readonly termhood: number;
  readonly origin: "extracted" | "keyword" | "curated";
}
export interface Variant {
  readonly form: string;
  readonly mentions: number;
}

/** What extraction yields. `links` has one row for each paper and concept that belong together. */
export interface Extraction {
  /** By falling document frequency, then termhood, then id. */
  readonly concepts: readonly Concept[];
  readonly mentions: MentionColumns;
  readonly links: LinkColumns;
}
/** Sorted by paper, then by falling salience, then concept. */
export interface LinkColumns {
  readonly paper: Uint32Array;
  readonly concept: Uint32Array;
  /** How much of the paper is about the concept, > 0; comparable within a paper. */
  readonly salience: Float32Array;
}

/**
 * Papers as bags of words, for comparing their texts. Forms of one word ("pruned", "pruning") share a row; words
 * of function and numbers are left out.
 */
export interface WordColumns {
  /** Words of paper p: places `offsets[p] … offsets[p + 1]` of the next two columns. */
  readonly offsets: Uint32Array;
  /** Row of the word, ascending within a paper. */
  readonly word: Uint32Array;
  /** How often the paper has it, the title counted twice; 1 to 255. */
  readonly count: Uint8Array;
  /** The commonest form of each word, to be shown. */
  readonly forms: readonly string[];
  /** Words of concept c's names: `conceptWord[conceptOffsets[c] … conceptOffsets[c + 1])`, ascending. */
  readonly conceptOffsets: Uint32Array;
  readonly conceptWord: Uint32Array;
}

/** What a term of a score is about. */
export type ScoreGroup =
  | "title" // stands in the title, and how
  | "position" // where in the abstract
  | "frequency" // how often it and its words are said
  | "rarity" // how rare its words are
  | "known" // whether the phrase is in use, and chosen by others
  | "words" // how often people choose phrases with such a head and first word
  | "grammar" // a noun phrase of its own; what stands beside it
  | "shape" // words, letters, capitals, digits
  | "shortForm" // short forms and what they stand for
  | "nesting"; // part of longer phrases
export interface ScoreTerm {
  readonly group: ScoreGroup;
  /** What it adds to the log-odds. */
  readonly logOdds: number;
}
/** What a score is multiplied by afterwards, and why. */
export interface ScoreDiscount {
  readonly why:
    | "commonplace" // many papers say it, few choose it, here it is said once in passing
    | "coined" // nobody else uses it, and it is said once
    | "plain" // an everyday word or beginning, and nobody else uses it
    | "aside" // what titles rarely hold
    | "part" // a word that stands only inside longer phrases
    | "once"; // a single word without capital, said once outside the title
  /** 0 to 1. */
  readonly factor: number;
}
/** How likely one form in a paper is to be a concept of it. */
export interface FormEvidence {
  /** As first written in the paper. */
  readonly form: string;
  readonly mentions: number;
  /** Mean log-odds of the paper's candidates; it and all terms add up to `logOdds`. */
  readonly base: number;
  /** Strongest first. */
  readonly terms: readonly ScoreTerm[];
  readonly logOdds: number;
  readonly discounts: readonly ScoreDiscount[];
  /** A whole noun phrase of the title: likely to some degree whatever the score. */
  readonly isTitlePhrase: boolean;
  /** Share of the annotated papers using the phrase that chose it, 0 to 1, as far as it counts here. */
  readonly trust: number;
  /** After all of that. */
  readonly probability: number;
}
/** Why a paper is linked to a concept. */
export interface PaperEvidence {
  /** Row of the paper. */
  readonly paper: number;
  /** Most likely first. */
  readonly forms: readonly FormEvidence[];
  /** How likely it is at least since the authors list it as keyword; null if they do not. */
  readonly keyword: number | null;
  /** The same since the paper gives it a short form. */
  readonly definition: number | null;
  /** The same since the paper says an established term in other words: "distills the knowledge". */
  readonly reworded: number | null;
  /** Of all forms together. */
  readonly probability: number;
  /** What the choice of other papers adds to the score. */
  readonly support: number;
  /** What the sum of both is multiplied by: less than 1 if so many papers speak of it that it says little. */
  readonly hub: number;
  /** What the paper's concepts are ranked by; null if it is not chosen here, but merely mentioned. */
  readonly score: number | null;
  /** Place among the paper's own concepts from 1; null if it is merely mentioned. */
  readonly rank: number | null;
  /** Concepts of its own that the paper has. */
  readonly ownConcepts: number;
}
export interface ConceptEvidence {
  /** Papers that chose it, and that mention it at all. */
  readonly chosenIn: number;
  readonly mentionedIn: number;
  /** In the order asked for. */
  readonly papers: readonly PaperEvidence[];
}

/** A table of records, each as JSON in one block of UTF-8: crosses a thread as two buffers. Read by `rowAt`. */
export interface RecordTable<T> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Row i is `bytes[offsets[i] … offsets[i + 1])`; one entry more than rows. */
  readonly offsets: Uint32Array<ArrayBuffer>;
  /** Never set: carries the type of a row. */
  readonly row?: T;
}

/**
 * The edges of the bipartite graph as flat columns, sorted by paper, then by falling weight.
 *
 * Node i < `paperCount` is paper i; node `paperCount + j` is concept j, for j < `conceptCount`. Concepts
 * found in fewer papers than the recipe asks for stay in the concept table behind these rows, but are no
 * nodes.
 */
export interface EdgeColumns {
  readonly paperCount: number;
  readonly conceptCount: number;
  /** Row of the paper. */
  readonly edgePaper: Uint32Array<ArrayBuffer>;
  /** Row of the concept, < `conceptCount`. */
  readonly edgeConcept: Uint32Array<ArrayBuffer>;
  /** Share of the paper's concept weight over its edges: 0 < weight ≤ 1, sum 1 per paper. */
  readonly edgeWeight: Float32Array<ArrayBuffer>;
  /** Number of mentions of the concept in the paper, ≥ 1. */
  readonly edgeMentions: Uint32Array<ArrayBuffer>;
}

/** The bipartite graph with what was computed for its nodes, one entry a node. */
export interface GraphColumns extends EdgeColumns {
  /** Layout units, y up. The map's centre is 0, 0 and its radius about 1000. */
  readonly x: Float32Array<ArrayBuffer>;
  readonly y: Float32Array<ArrayBuffer>;
  /** Drawn radius at zoom 1, in pixels. */
  readonly size: Float32Array<ArrayBuffer>;
  /** Row in the topics; -1 for a node that belongs to none. 0 is the largest. */
  readonly cluster: Int32Array<ArrayBuffer>;
}

/** A cluster of the graph with its name. On the page and in exports it is called a topic. */
export interface Topic {
  /** "Architecture search": the first of `names`, unless the recipe has another for it. */
  readonly label: string;
  readonly paperCount: number;
  readonly conceptCount: number;
  /** Rows of its leading concepts, best first, at most 12. */
  readonly concepts: readonly number[];
  /** The name made for it, then the next best: at least one. */
  readonly names: readonly TopicName[];
}

/** A name a topic could have. How well it fits is told by `nameMarks`. */
export interface TopicName {
  readonly label: string;
  /** Rows of the concepts it is made of, one or two; none where a topic has no concept. */
  readonly concepts: readonly number[];
}

/** The result of a run: plain data, ready to cross a thread, to be drawn, asked and written. */
export interface PaperMap {
  /** Version of Paperweft that made it. */
  readonly version: string;
  readonly recipe: Recipe;
  readonly papers: RecordTable<Paper>;
  readonly concepts: RecordTable<Concept>;
  readonly mentions: MentionColumns;
  readonly graph: GraphColumns;
  readonly topics: readonly Topic[];
  readonly report: ImportReport;
  /** Set where this is a part of a map (see `partOf`): papers, and concepts on the map, of the whole. */
  readonly whole?: { readonly paperCount: number; readonly conceptCount: number };
}

/** One value for each line of `RECIPE_FIELDS`. */
export interface RecipeSettings {
  readonly seed: number;
  readonly breadth: number;
  readonly conceptsPerPaper: number;
  readonly minDocuments: number;
  readonly resolution: number;
}
/** Settings and the user's word on the result. Papers + recipe + version ⇒ the same map, byte for byte. */
export interface Recipe extends RecipeSettings {
  readonly topicNames: readonly TopicRename[];
  readonly curation: Curation;
}

/** A topic's name of the user's own. */
export interface TopicRename {
  /** The topic's leading concepts when it was named: it is found again by them, also under other settings. */
  readonly concepts: readonly ConceptId[];
  /** Not empty, at most `LONGEST_TOPIC_NAME` code units. */
  readonly name: string;
}

/** A file as it comes in. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
