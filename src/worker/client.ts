/**
 * The page's side of the worker: one worker a build. The one that made the map now shown stays to answer
 * searches and exports, until a newer build has succeeded; a build that fails or is stopped takes only
 * its own worker along.
 */
import type {
  HitCounts,
  InputFile,
  PaperFacets,
  PaperMap,
  Progress,
  Recipe,
  SearchResult,
  WriteOptions,
} from "../../graph/index.ts";
import { Connection, WorkerFailure } from "./connection.ts";
import type { Question, QuestionAnswer, QuestionInput } from "./questions.ts";

/** A map, and what its papers are filtered by. */
export interface Built {
  readonly map: PaperMap;
  readonly facets: PaperFacets;
}

interface WaitingSearch {
  readonly query: string;
  readonly limits: HitCounts;
  readonly resolve: (found: SearchResult | null) => void;
  readonly reject: (error: unknown) => void;
}

export class PipelineClient {
  /** The worker that knows the map now shown. */
  #current: Connection | null = null;
  #searching = false;
  #waiting: WaitingSearch | null = null;

  /**
   * Make a map in a new worker.
   *
   * @throws (rejects) {WorkerFailure}; the signal's reason (`AbortError`) if it was stopped
   */
  build(
    files: readonly InputFile[],
    recipe: Recipe,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<Built> {
    return this.#make({ kind: "build", files, recipe }, signal, onProgress);
  }

  /** Hand a finished map to a new worker; see the protocol. @throws (rejects) as `build` does */
  open(packed: Blob, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Built> {
    return this.#make({ kind: "open", packed }, signal, onProgress);
  }

  async #make(
    request: Parameters<Connection["ask"]>[0],
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<Built> {
    signal.throwIfAborted();
    const connection = new Connection();
    const stop = () => connection.close(signal.reason as Error);
    signal.addEventListener("abort", stop, { once: true });
    try {
      const answer = await connection.ask(request, onProgress);
      if (answer.kind !== "done")
        throw new WorkerFailure(null, `asked to ${request.kind}, answered ${answer.kind}`);
      signal.throwIfAborted();
      this.#current?.close(new WorkerFailure("replaced", "Another map was opened meanwhile"));
      this.#current = connection;
      return { map: answer.map, facets: answer.facets };
    } catch (error) {
      connection.close(error as Error);
      throw error;
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /**
   * Search the current map. While one search runs only the latest further one waits; what it overtook
   * gets `null`.
   */
  search(query: string, limits: HitCounts): Promise<SearchResult | null> {
    return new Promise((resolve, reject) => {
      this.#waiting?.resolve(null);
      this.#waiting = { query, limits, resolve, reject };
      void this.#searchNext();
    });
  }

  async #searchNext(): Promise<void> {
    if (this.#searching || this.#waiting === null) return;
    const { query, limits, resolve, reject } = this.#waiting;
    this.#waiting = null;
    this.#searching = true;
    try {
      const answer = await this.#connection().ask({ kind: "search", query, limits });
      if (answer.kind !== "found") throw new WorkerFailure(null, `asked to search, answered ${answer.kind}`);
      const { hits, totals, isWhole } = answer;
      resolve(this.#waiting === null ? { hits, totals, isWhole } : null);
    } catch (error) {
      reject(error);
    } finally {
      this.#searching = false;
      void this.#searchNext();
    }
  }

  /** The answer to one of the questions of questions.ts about the current map. */
  async ask<Q extends Question>(question: Q, input: QuestionInput<Q>): Promise<QuestionAnswer<Q>> {
    const reply = await this.#connection().ask({ kind: "ask", question, input });
    if (reply.kind !== "answered") throw new WorkerFailure(null, `asked for ${question}, got ${reply.kind}`);
    return reply.answer as QuestionAnswer<Q>;
  }

  /** The bytes of an export of the current map. */
  async write(writer: string, options: WriteOptions): Promise<Uint8Array<ArrayBuffer>> {
    const answer = await this.#connection().ask({ kind: "write", writer, options });
    if (answer.kind !== "written") throw new WorkerFailure(null, `asked to write, answered ${answer.kind}`);
    return answer.bytes;
  }

  #connection(): Connection {
    if (this.#current === null) throw new WorkerFailure(null, "There is no map yet");
    return this.#current;
  }
}
