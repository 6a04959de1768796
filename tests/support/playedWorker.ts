/** A worker played by the test: `vi.stubGlobal("Worker", PlayedWorker)`. */
import type { Reply, Request } from "../../src/worker/protocol.ts";

/** What the page did to a worker, and the means to answer for it. */
export class PlayedWorker {
  static all: PlayedWorker[] = [];
  readonly asked: Request[] = [];
  isTerminated = false;
  onmessage: ((event: { data: Reply }) => void) | null = null;
  onerror: ((event: object) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  constructor() {
    PlayedWorker.all.push(this);
  }
  /** All die, so that the next test's page starts workers of its own. */
  static endAll(): void {
    for (const worker of PlayedWorker.all)
      worker.onerror?.({ message: "the test is over", preventDefault() {} });
    PlayedWorker.all = [];
  }
  postMessage(request: Request): void {
    this.asked.push(request);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(reply: Reply): void {
    this.onmessage?.({ data: reply });
  }
}
