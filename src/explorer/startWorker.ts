/**
 * Starts the explorer's worker from the code in its own file. Where a browser refuses that (some forbid
 * workers in files opened from disk, or where they are embedded), the same code runs on the page's thread.
 */
import type { WorkerLike } from "../worker/startWorker.ts";
import type { ExplorerGlobal } from "./start.ts";

export function startWorker(): WorkerLike {
  return new ExplorerWorker();
}

class ExplorerWorker implements WorkerLike {
  onmessage: Worker["onmessage"] = null;
  onerror: Worker["onerror"] = null;
  onmessageerror: Worker["onmessageerror"] = null;
  readonly #explorer = (globalThis as unknown as ExplorerGlobal).paperweftExplorer;
  #worker: Worker | null = null;
  /** Asked before the first answer: what has to be asked again if the worker turns out not to start. */
  #asked: unknown[] | null = [];
  #listener: ((event: MessageEvent) => void) | null = null;

  constructor() {
    try {
      this.#worker = new Worker(this.#explorer.workerUrl, { name: "paperweft" });
    } catch {
      this.#runHere();
      return;
    }
    this.#worker.onmessage = (event) => {
      this.#asked = null;
      this.onmessage?.call(this.#worker!, event);
    };
    this.#worker.onmessageerror = (event) => this.onmessageerror?.call(this.#worker!, event);
    this.#worker.onerror = (event) => {
      if (this.#asked === null) this.onerror?.call(this.#worker!, event);
      else {
        event.preventDefault();
        this.#runHere();
      }
    };
  }

  postMessage(message: unknown): void {
    this.#asked?.push(message);
    if (this.#listener === null) this.#worker?.postMessage(message);
    else this.#handOn(message);
  }

  terminate(): void {
    this.#worker?.terminate();
    this.onmessage = null;
  }

  #runHere(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#explorer.runHere({
      postMessage: (data) => setTimeout(() => this.onmessage?.call(this as never, { data } as MessageEvent)),
      addEventListener: (_, listener) => {
        this.#listener = listener;
      },
    });
    for (const message of this.#asked ?? []) this.#handOn(message);
    this.#asked = null;
  }

  #handOn(data: unknown): void {
    setTimeout(() => this.#listener?.({ data } as MessageEvent));
  }
}
