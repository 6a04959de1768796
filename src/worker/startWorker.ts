/** Starts the worker. In the explorer src/explorer/startWorker.ts stands in its place. */
export type WorkerLike = Pick<
  Worker,
  "postMessage" | "terminate" | "onmessage" | "onerror" | "onmessageerror"
>;

export function startWorker(): WorkerLike {
  return new Worker(new URL("./pipeline.ts", import.meta.url), { type: "module", name: "paperweft" });
}
