import { expect, test } from "vitest";
import { conceptAt } from "../../graph/map.ts";
import { partOf } from "../../graph/part.ts";
import type { ProjectionKind } from "../../graph/projections.ts";
import { growProjectedColumns } from "../../src/worker/projection.ts";
import { mapOf } from "../support/smallMap.ts";

const MAP = mapOf({
  one: ["weft", "loom"],
  two: ["weft", "loom", "warp"],
  three: ["weft", "warp"],
  four: ["warp", "loom"],
});

/** Pairs as "row–row", with what they share. */
function pairs(...args: Parameters<typeof growProjectedColumns>) {
  const growing = growProjectedColumns(...args);
  let step = growing.next();
  while (!step.done) step = growing.next();
  const { source, target, shared, strength } = step.value;
  return new Map(
    [...source].map((row, i) => [`${row}–${target[i]}`, { shared: shared[i], strength: strength[i] }]),
  );
}

test("papers are joined by the concepts they share, concepts by the papers they meet in", () => {
  expect(pairs(MAP, "papers", 9, null).get("0–1")?.shared).toBe(2);
  const [weft, loom] = ["weft", "loom"].map(
    (label) => [0, 1, 2].find((row) => conceptAt(MAP, row).label === label)!,
  ) as [number, number];
  const key = `${Math.min(weft, loom)}–${Math.max(weft, loom)}`;
  expect(pairs(MAP, "concepts", 9, null).get(key)?.shared).toBe(2);
});

test("among some papers, those are joined and weigh what they did; each has its strongest there", () => {
  const whole = pairs(MAP, "papers", 9, null);
  const among = pairs(MAP, "papers", 1, Uint8Array.of(1, 0, 1, 1, 1, 1, 1));
  expect([...among.keys()].sort()).toEqual(["0–2", "0–3", "2–3"].filter((key) => among.has(key)));
  expect(among.size).toBeGreaterThanOrEqual(2);
  for (const [key, pair] of among) expect(pair).toEqual(whole.get(key));
});

test.each<ProjectionKind>(["papers", "concepts"])(
  "what filters leave is joined as an export of it is: %s",
  (kind) => {
    const papers = [0, 2, 3];
    const concepts = [0, 1];
    const nodes = new Uint8Array(MAP.graph.x.length);
    for (const paper of papers) nodes[paper] = 1;
    for (const concept of concepts) nodes[MAP.graph.paperCount + concept] = 1;
    const rows = kind === "papers" ? papers : concepts;
    const named = ([key, pair]: [string, unknown]) =>
      [
        key
          .split("–")
          .map((row) => rows[Number(row)])
          .join("–"),
        pair,
      ] as const;
    const inPart = [...pairs(partOf(MAP, { papers, concepts }), kind, 9, null)].map(named);
    expect(inPart.length).toBeGreaterThan(0);
    expect(pairs(MAP, kind, 9, nodes)).toEqual(new Map(inPart));
  },
);
