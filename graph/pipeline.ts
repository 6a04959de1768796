/** The only place that knows the order of the steps. */
import {
  buildWordIndex,
  findTopics,
  growIndexOf,
  layOut,
  renameTopics,
  type WordIndex,
} from "./analyze/index.ts";
import { buildEdges } from "./build/index.ts";
import { type Curated, curate, joinEvidence } from "./curate/index.ts";
import { Extractor, growWords, isEnglish, readWords } from "./extract/index.ts";
import { conceptAt, rowsOf, toTable } from "./map.ts";
import type {
  Concept,
  ConceptEvidence,
  EdgeColumns,
  Extraction,
  InputFile,
  Issue,
  OnProgress,
  Paper,
  PaperMap,
  ReadResult,
  Recipe,
  RecordTable,
} from "./model.ts";
import { type FileRead, readPapers, toIssue } from "./read/index.ts";
import { Remembered } from "./remembered.ts";
import { VERSION } from "./version.ts";

/**
 * Files in, map out: read, extract, curate, build, cluster, lay out.
 *
 * Pure: the same files, recipe and version give the same map, byte for byte, in Node and in a browser.
 * Blocks until done; run it in a worker where somebody is waiting.
 *
 * @param onProgress called between pieces of work, at most some hundred times a step
 * @throws {ReadError} if no file could be read, {PaperweftError} `no-papers` if nothing is left
 */
export function buildMap(files: readonly InputFile[], recipe: Recipe, onProgress?: OnProgress): PaperMap {
  return new MapMaker().make(files, recipe, onProgress);
}

/**
 * Makes maps one after the other, and does again only what has to be: files that were read are not read again,
 * papers that are known are not extracted again, and a setting asks for the steps after it alone.
 *
 * Gives what `buildMap` gives. Maps share columns: whoever changes or transfers one takes a copy. Keeps the
 * papers, what was found out about each, and the last map.
 */
export class MapMaker {
  readonly #extractor = new Extractor();
  readonly #fileReads = new Map<InputFile, FileRead>();
  readonly #read = new Remembered<ReadResult>();
  readonly #paperTable = new Remembered<RecordTable<Paper>>();
  readonly #languages = new Remembered<readonly Issue[]>();
  readonly #extraction = new Remembered<Extraction>();
  readonly #curated = new Remembered<Curated>();
  readonly #conceptTable = new Remembered<RecordTable<Concept>>();
  readonly #edges = new Remembered<EdgeColumns>();
  readonly #words = new Remembered<WordIndex>();
  readonly #topics = new Remembered<ReturnType<typeof findTopics>>();
  readonly #layout = new Remembered<ReturnType<typeof layOut>>();

  /** Why papers are linked to a concept of the last map; see `Extractor.explain`. */
  explain(concept: number, papers: readonly number[]): ConceptEvidence {
    const sources = this.#curated.last?.sourcesOf(concept) ?? [concept];
    return joinEvidence(sources.map((source) => this.#extractor.explain(source, papers)));
  }

  /**
   * @param files known ones by identity
   * @throws as `buildMap` does; maps can be made again after it
   */
  make(files: readonly InputFile[], recipe: Recipe, onProgress?: OnProgress): PaperMap {
    const { breadth, conceptsPerPaper, minDocuments, resolution, seed } = recipe;
    const { papers, issues, ...report } = this.#read.get([...files], () =>
      readPapers(files, onProgress, this.#fileReads),
    );
    for (const file of this.#fileReads.keys()) if (!files.includes(file)) this.#fileReads.delete(file);
    const found = this.#extraction.get([papers, breadth, conceptsPerPaper], () =>
      this.#extractor.extract(papers, { breadth, conceptsPerPaper }, onProgress),
    );
    const { extraction } = this.#curated.get([found, JSON.stringify(recipe.curation)], () =>
      curate(papers, found, recipe.curation),
    );
    const edges = this.#edges.get([extraction, minDocuments], () =>
      buildEdges(papers.length, extraction, { minDocuments }),
    );
    const words = this.#words.get([papers], () => buildWordIndex(readWords(papers, [])));
    const clustered = this.#topics.get([edges, resolution], () =>
      findTopics(edges, extraction.concepts, words, { resolution }, onProgress),
    );
    const layout = this.#layout.get([edges, clustered, seed], () =>
      layOut(edges, clustered.cluster, { seed }, onProgress),
    );
    return {
      version: VERSION,
      recipe,
      papers: this.#paperTable.get([papers], () => toTable(papers)),
      concepts: this.#conceptTable.get([extraction], () => toTable(extraction.concepts)),
      mentions: extraction.mentions,
      graph: { ...edges, ...layout, cluster: clustered.cluster },
      topics: renameTopics(clustered.topics, (row) => extraction.concepts[row]!.id, recipe.topicNames),
      report: {
        ...report,
        issues: [...issues, ...this.#languages.get([papers], () => papers.flatMap(languageIssue))],
      },
    };
  }
}

/**
 * The words of a map's papers and concepts, which related papers are found by, made in slices of some
 * milliseconds. Costs some 0.1 ms a paper.
 */
export function* growWordIndex(map: PaperMap): Generator<null, WordIndex> {
  const concepts = Array.from({ length: map.graph.conceptCount }, (_, row) => conceptAt(map, row));
  return yield* growIndexOf(yield* growWords(rowsOf(map.papers), concepts));
}

/** Extraction leaves papers in other languages alone; the report says which. */
function languageIssue(paper: Paper): readonly Issue[] {
  const { file, line } = paper.source;
  return isEnglish(paper) ? [] : [toIssue("paper-not-english", file, line, paper.title)];
}
