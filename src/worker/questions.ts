/**
 * What can be asked of the worker about its map: one function a question. A new question is a line here; the
 * page asks by its name (`client.ask("gaps", { limit: 100 })`) and gets what the function returns.
 */
import {
  type Adjacency,
  adjacencyOf,
  conceptAt,
  emptyColumns,
  findBridges,
  findGaps,
  findRoutes,
  growListColumns,
  growSearchIndex,
  growStability,
  growWordIndex,
  type LeftOut,
  type ListColumns,
  type ListKind,
  type ListOrder,
  orderRows,
  type PaperMap,
  type ProjectionKind,
  type RouteWishes,
  relatedPapers,
  type SearchIndex,
  type Stability,
  type WordIndex,
} from "../../graph/index.ts";
import { Growing } from "./growing.ts";
import { growProjectedColumns } from "./projection.ts";

/** A map and what was worked out about it, once for all questions. */
export class Asked {
  readonly map: PaperMap;
  readonly search: Growing<SearchIndex>;
  readonly words: Growing<WordIndex>;
  #stability: Growing<Stability> | null = null;
  #adjacency: Adjacency | null = null;
  #columns: Growing<ListColumns> | null = null;

  constructor(map: PaperMap) {
    this.map = map;
    this.search = new Growing(growSearchIndex(map));
    this.words = new Growing(growWordIndex(map));
  }

  /** Begins when it is first asked for: it costs as much as making the map. */
  async stability(): Promise<Stability> {
    const { graph, topics, recipe } = this.map;
    const words = await this.words.soFar();
    this.#stability ??= new Growing(growStability(graph, topics.length, words, recipe.resolution));
    return this.#stability.soFar();
  }

  /** What was found out so far is forgotten: asked again, it begins anew. */
  stopStability(): void {
    this.#stability?.stop();
    this.#stability = null;
  }

  get adjacency(): Adjacency {
    this.#adjacency ??= adjacencyOf(this.map.graph);
    return this.#adjacency;
  }

  get columns(): Growing<ListColumns> {
    this.#columns ??= new Growing(growListColumns(this.map));
    return this.#columns;
  }
}

interface ListWishes {
  readonly kind: ListKind;
  readonly words: string;
  readonly isSearch: boolean;
  readonly order: readonly ListOrder[];
}

/** Nodes are those of GraphColumns. Inputs and answers are plain data. */
export const QUESTIONS = {
  /** As far as it is known; asked again until all draws are made. */
  stability: (asked: Asked, _: Record<string, never>) => asked.stability(),

  stopStability: (asked: Asked, _: Record<string, never>) => asked.stopStability(),

  related: async (
    { map, adjacency, words }: Asked,
    { paper, limit, without }: { paper: number; limit: number; without: LeftOut },
  ) => relatedPapers(map.graph, adjacency, await words.soFar(), paper, limit, without),

  routes: ({ map, adjacency }: Asked, { from, to, ...wishes }: RouteWishes & { from: number; to: number }) =>
    findRoutes(map.graph, adjacency, from, to, wishes),

  gaps: ({ map, adjacency }: Asked, { limit }: { limit: number }) => {
    const concepts = Array.from({ length: map.graph.conceptCount }, (_, row) => conceptAt(map, row));
    return findGaps(map.graph, adjacency, concepts, limit);
  },

  bridges: ({ map, adjacency }: Asked, { limit }: { limit: number }) =>
    findBridges(map.graph, adjacency, limit),

  /**
   * The rows whose name has the words, or all that a search for them finds, in order; and the columns in which
   * no row has anything.
   */
  list: async ({ search, columns }: Asked, { kind, words, isSearch, order }: ListWishes) => {
    const { [kind]: numbers } = await columns.soFar();
    const index = await search.soFar();
    const rows = isSearch ? index.rowsFound(kind, words) : index.rowsNamed(kind, words);
    return { rows: orderRows(numbers, rows, order), empty: emptyColumns(numbers) };
  },

  projection: (
    { map }: Asked,
    { kind, top, among }: { kind: ProjectionKind; top: number; among: Uint8Array | null },
  ) => new Growing(growProjectedColumns(map, kind, top, among)).soFar(),
};

export type Question = keyof typeof QUESTIONS;
export type QuestionInput<Q extends Question> = Parameters<(typeof QUESTIONS)[Q]>[1];
export type QuestionAnswer<Q extends Question> = Awaited<ReturnType<(typeof QUESTIONS)[Q]>>;

export function answerQuestion<Q extends Question>(asked: Asked, question: Q, input: QuestionInput<Q>) {
  type Answer = QuestionAnswer<Q> | Promise<QuestionAnswer<Q>>;
  const answer = QUESTIONS[question] as (asked: Asked, input: QuestionInput<Q>) => Answer;
  return answer(asked, input);
}
