import { expect, test } from "vitest";
import { Growing } from "../../src/worker/growing.ts";

/** Takes so many slices of the worker's time; tells when it is whole. */
function* slow(slices: number, name: string, done: string[]): Generator<string | null, string> {
  for (let i = 0; i < slices; i++) {
    const until = performance.now() + 13;
    while (performance.now() < until);
    yield null;
  }
  done.push(name);
  return name;
}

test("what somebody waits for is made before what was begun earlier and nobody waits for", async () => {
  const done: string[] = [];
  const first = new Growing(slow(6, "first", done));
  const second = new Growing(slow(6, "second", done));
  expect(await second.soFar()).toBe("second");
  expect(done).toEqual(["second"]);
  // Then the other goes on.
  expect(await first.soFar()).toBe("first");
  expect(await second.soFar()).toBe("second");
});

test("a fault is told to all who wait, and holds nobody else up", async () => {
  const broken = new Growing<string>(
    // biome-ignore lint/correctness/useYield: it fails before there is anything
    (function* (): Generator<string | null, string> {
      throw new Error("broken");
    })(),
  );
  await expect(Promise.all([broken.soFar(), broken.soFar()])).rejects.toThrow("broken");
  expect(await new Growing(slow(2, "after", [])).soFar()).toBe("after");
});

test("what is stopped is made no further, and who waits has what there is", async () => {
  let made = 0;
  const growing = new Growing<number>(
    (function* (): Generator<number | null, number> {
      for (;;) {
        const until = performance.now() + 13;
        while (performance.now() < until);
        yield ++made;
      }
    })(),
  );
  growing.stop();
  expect(await growing.soFar()).toBe(1);
  expect(await new Growing(slow(3, "after", [])).soFar()).toBe("after");
  expect(made).toBe(1);
});
