/**
 * The page's side of the workers. One makes maps and remembers what it found out, so that a change redoes only what
 * it must; the other answers questions about the map now shown, also while a new one is made. A run that is
 * stopped takes the maker along: the map shown goes on as it was, and the next run begins anew.
 */
import type {
  ConceptEvidence,
  FileStep,
  HitCounts,
  InputFile,
  PaperMap,
  Progress,
  Recipe,
  SearchResult,
  WriteOptions,
} from "../../graph/index.ts";
import { columnsOf } from "./columns.ts";
import { Connection, WorkerFailure } from "./connection.ts";
import type { LookUps } from "./lookUps.ts";
import type { Question, QuestionAnswer, QuestionInput } from "./questions.ts";

/** A map, and what is looked up in it. */
export interface Built {
  readonly map: PaperMap;
  readonly lookUps: LookUps;
}

interface WaitingSearch {
  readonly query: string;
  readonly limits: HitCounts;
  readonly resolve: (found: SearchResult | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Told how many bytes there are, and which file of several is being written. */
export type OnWritten = (bytes: number, file: FileStep | null) => void;

export class PipelineClient {
  /** The worker that makes maps, and the files of its last one. */
  #maker: Connection | null = null;
  #known: readonly InputFile[] = [];
  /** The map that it made last, or makes again for a question. */
  #made: { readonly map: PaperMap; readonly again: Promise<unknown> | null } | null = null;
  /** The worker that knows the map now shown. */
  #current: Connection | null = null;
  /** Runs under way. */
  #building = 0;
  #searching = false;
  #waiting: WaitingSearch | null = null;

  /**
   * Make a map.
   *
   * @param files known ones, by identity, are not handed over again
   * @throws (rejects) {WorkerFailure}; the signal's reason (`AbortError`) if it was stopped
   */
  async build(
    files: readonly InputFile[],
    recipe: Recipe,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ): Promise<Built> {
    signal.throwIfAborted();
    this.#building++;
    const answer = await this.#make(files, recipe, signal, onProgress).finally(() => {
      this.#building--;
    });
    this.#made = { map: answer.map, again: null };
    if (answer.spare !== null) this.#hold(answer.spare);
    return { map: answer.map, lookUps: answer.lookUps };
  }

  /**
   * Why papers are linked to a concept. Asked of the worker that made the map; if that is gone, the map is made
   * again first.
   *
   * @param files what the map was made of
   * @throws (rejects) {WorkerFailure} `busy` while another map is made
   */
  async explain(
    map: PaperMap,
    files: readonly InputFile[],
    concept: number,
    papers: readonly number[],
  ): Promise<ConceptEvidence> {
    if (this.#building > 0) throw new WorkerFailure("busy", "A map is being made; ask again when it is done");
    if (this.#made?.map !== map || !this.#maker?.isOpen) {
      const again = this.#make(files, map.recipe, new AbortController().signal, () => {});
      this.#made = { map, again };
      again.catch(() => {
        this.#made = null;
      });
    }
    await this.#made.again;
    const answer = await this.#maker!.ask({ kind: "explain", concept, papers });
    if (answer.kind !== "explained") throw new WorkerFailure(null, `asked why, answered ${answer.kind}`);
    return answer.evidence;
  }

  async #make(
    files: readonly InputFile[],
    recipe: Recipe,
    signal: AbortSignal,
    onProgress: (progress: Progress) => void,
  ) {
    if (!this.#maker?.isOpen) {
      this.#maker = new Connection();
      this.#known = [];
    }
    const known = sharedStart(this.#known, files);
    const request = { kind: "build", known, files: files.slice(known), recipe } as const;
    const answer = await made(this.#maker, request, signal, onProgress);
    this.#known = files;
    return answer;
  }

  /** Hand a finished map to a new worker; see the protocol. @throws (rejects) as `build` does */
  async open(packed: Blob, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Built> {
    signal.throwIfAborted();
    const connection = new Connection();
    try {
      const { map, lookUps } = await made(connection, { kind: "open", packed }, signal, onProgress);
      this.#current?.close(replaced());
      this.#current = connection;
      return { map, lookUps };
    } catch (error) {
      connection.close(error as Error);
      throw error;
    }
  }

  #hold(map: PaperMap): void {
    this.#current?.forget(replaced());
    if (!this.#current?.isOpen) this.#current = new Connection();
    const buffers = columnsOf(map).map((column) => column.buffer as ArrayBuffer);
    // A fault is told to whoever asks.
    this.#current.ask({ kind: "hold", map }, undefined, buffers).catch(() => {});
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

  /**
   * The bytes of an export of the current map.
   *
   * @throws (rejects) with the signal's reason if it was stopped; the worker goes on with other things
   */
  async write(
    writer: string,
    options: WriteOptions,
    signal = new AbortController().signal,
    onWritten?: OnWritten,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const request = { kind: "write", writer, options } as const;
    const answer = await this.#connection().askToWrite(request, signal, ({ written, file }) =>
      onWritten?.(written, file),
    );
    if (answer.kind !== "written") throw new WorkerFailure(null, `asked to write, answered ${answer.kind}`);
    return answer.bytes;
  }

  #connection(): Connection {
    if (this.#current === null) throw new WorkerFailure(null, "There is no map yet");
    return this.#current;
  }
}

function replaced(): WorkerFailure {
  return new WorkerFailure("replaced", "Another map was opened meanwhile");
}

/** How many files both begin with. */
function sharedStart(a: readonly InputFile[], b: readonly InputFile[]): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

/**
 * The map that comes of a request. What the library refuses (files without papers) leaves the worker as it was;
 * any other failure, and stopping, end it.
 */
async function made(
  connection: Connection,
  request: Parameters<Connection["ask"]>[0],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
) {
  const stop = () => connection.close(signal.reason as Error);
  signal.addEventListener("abort", stop, { once: true });
  try {
    const answer = await connection.ask(request, onProgress);
    if (answer.kind !== "done")
      throw new WorkerFailure(null, `asked to ${request.kind}, answered ${answer.kind}`);
    signal.throwIfAborted();
    return answer;
  } catch (error) {
    if (!(error instanceof WorkerFailure) || error.code === null) connection.close(error as Error);
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
