/** One worker and the requests it has not answered yet. Every request ends: answered, failed, or the worker closed. */
import type { Reply, Request } from "./protocol.ts";
import { startWorker, type WorkerLike } from "./startWorker.ts";

/** A failure the worker told, or the end of the worker itself. */
export class WorkerFailure extends Error {
  /** The library's error code, `worker-died`, or null for a fault in the program. */
  readonly code: string | null;
  constructor(code: string | null, message: string, stack?: string) {
    super(message);
    this.name = "WorkerFailure";
    this.code = code;
    if (stack) this.stack = stack;
  }
}

type Progressed = Extract<Reply, { kind: "progress" }>;
type Writing = Extract<Reply, { kind: "writing" }>;
type Answer = Exclude<Reply, { kind: "progress" | "writing" | "failed" }>;
type Unnumbered<R> = R extends unknown ? Omit<R, "id"> : never;

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progressed) => void) | undefined;
  readonly onWriting: ((writing: Writing) => void) | undefined;
}

export class Connection {
  readonly #worker: WorkerLike;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;
  #end: Error | null = null;

  constructor() {
    this.#worker = startWorker();
    this.#worker.onmessage = (event: MessageEvent<Reply>) => this.#receive(event.data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      const place = event.filename ? ` (${event.filename}:${event.lineno})` : "";
      this.close(
        new WorkerFailure("worker-died", `${event.message || "The worker could not be started"}${place}`),
      );
    };
    this.#worker.onmessageerror = () =>
      this.close(new WorkerFailure("worker-died", "A message of the worker could not be read"));
  }

  get isOpen(): boolean {
    return this.#end === null;
  }

  /** @throws (rejects) {WorkerFailure}, or the reason the connection was closed with */
  ask(
    request: Unnumbered<Request>,
    onProgress?: (progress: Progressed) => void,
    transfer: Transferable[] = [],
  ): Promise<Answer> {
    if (this.#end !== null) return Promise.reject(this.#end);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress, onWriting: undefined });
      this.#worker.postMessage({ ...request, id }, transfer);
    });
  }

  /**
   * Like `ask`, for what takes long but can be stopped without ending the worker.
   *
   * @throws (rejects) also with the signal's reason
   */
  askToWrite(
    request: Unnumbered<Request>,
    signal: AbortSignal,
    onWriting: (writing: Writing) => void,
  ): Promise<Answer> {
    if (this.#end !== null) return Promise.reject(this.#end);
    if (signal.aborted) return Promise.reject(signal.reason);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#pending.delete(id);
        this.#worker.postMessage({ kind: "stop", id });
        reject(signal.reason);
      };
      const done = <T>(then: (value: T) => void) => {
        return (value: T) => {
          signal.removeEventListener("abort", stop);
          then(value);
        };
      };
      signal.addEventListener("abort", stop, { once: true });
      this.#pending.set(id, {
        resolve: done(resolve),
        reject: done(reject),
        onProgress: undefined,
        onWriting,
      });
      this.#worker.postMessage({ ...request, id });
    });
  }

  /** Ends the worker; whoever still waits is told `reason`. */
  close(reason: Error): void {
    if (this.#end !== null) return;
    this.#end = reason;
    this.#worker.terminate();
    this.forget(reason);
  }

  /** Whoever still waits is told `reason`; the worker goes on. */
  forget(reason: Error): void {
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }

  #receive(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    if (reply.kind === "progress") {
      pending.onProgress?.(reply);
      return;
    }
    if (reply.kind === "writing") {
      pending.onWriting?.(reply);
      return;
    }
    this.#pending.delete(reply.id);
    if (reply.kind === "failed") pending.reject(new WorkerFailure(reply.code, reply.message, reply.stack));
    else pending.resolve(reply);
  }
}
