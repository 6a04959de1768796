/** Long work in short tasks: the page stays responsive between them. */

/** Milliseconds of work before the browser may handle input and paint. */
const SLICE = 12;

/** @throws (rejects) with the signal's reason when it is aborted between two slices */
export async function runInSlices(work: Generator<void>, signal: AbortSignal): Promise<void> {
  let end = performance.now() + SLICE;
  while (work.next().done !== true) {
    if (performance.now() < end) continue;
    await nextTask();
    signal.throwIfAborted();
    end = performance.now() + SLICE;
  }
}

/** A message is a task of its own without the delay that nested timers get. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
