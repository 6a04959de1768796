/** Work on the page's own thread that gives it back every few milliseconds. */

/** Milliseconds until the page gets its turn. */
const SLICE = 12;

/** @param work yields wherever it may be interrupted */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  const pause = pauses();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}

/** Waits a moment whenever the page has been held up long enough. */
export function pauses(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < SLICE) return;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  };
}
