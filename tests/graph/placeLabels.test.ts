import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, overlap } from "../../graph/boxGrid.ts";
import { anchorsAround, type LabelCandidate, placeLabels } from "../../graph/placeLabels.ts";

const nothing = () => 0;
const nowhere = new Map<string, number>();

const labels = fc.array(
  fc.record({
    x: fc.integer({ min: -300, max: 900 }),
    y: fc.integer({ min: -300, max: 900 }),
    width: fc.integer({ min: 4, max: 180 }),
    height: fc.integer({ min: 4, max: 40 }),
  }),
  { maxLength: 60 },
);
type Spec = { x: number; y: number; width: number; height: number };

function toCandidates(specs: readonly Spec[], dx = 0, dy = 0): LabelCandidate[] {
  return specs.map(({ x, y, width, height }, i) => ({
    key: `n${i}`,
    node: i,
    mayCover: Infinity,
    anchors: anchorsAround(x + dx, y + dy, 8, { width, height }),
  }));
}

function boxesOf(candidates: readonly LabelCandidate[], placed: ReadonlyMap<string, number>): Box[] {
  return candidates.flatMap(({ key, anchors }) => anchors[placed.get(key) ?? -1] ?? []);
}

test("two placed labels never overlap", () => {
  fc.assert(
    fc.property(labels, fc.integer({ min: 0, max: 12 }), (specs, gap) => {
      const candidates = toCandidates(specs);
      const boxes = boxesOf(candidates, placeLabels(candidates, nothing, nowhere, gap));
      return boxes.every((one, i) => boxes.slice(i + 1).every((other) => !overlap(one, other)));
    }),
  );
});

test("the first label always finds its place", () => {
  fc.assert(
    fc.property(labels, (specs) => {
      const placed = placeLabels(toCandidates(specs), () => 1000, nowhere, 4);
      return specs.length === 0 || placed.has("n0");
    }),
  );
});

test("moving everything moves the labels and changes nothing else", () => {
  fc.assert(
    fc.property(labels, fc.integer(), fc.integer(), (specs, dx, dy) => {
      const [x, y] = [dx % 5000, dy % 5000];
      const here = placeLabels(toCandidates(specs), nothing, nowhere, 4);
      const there = placeLabels(toCandidates(specs, x, y), nothing, nowhere, 4);
      expect([...there]).toEqual([...here]);
    }),
  );
});

test("a label stays where it stood while that is free", () => {
  const [candidate] = toCandidates([{ x: 0, y: 0, width: 50, height: 12 }]);
  expect(placeLabels([candidate!], nothing, nowhere, 4).get("n0")).toBe(0);
  expect(placeLabels([candidate!], nothing, new Map([["n0", 3]]), 4).get("n0")).toBe(3);
});

test("a label goes where it covers no mark, and covers no more than it may", () => {
  const candidate = toCandidates([{ x: 0, y: 0, width: 50, height: 12 }])[0]!;
  // Marks everywhere to the right of the node.
  const right = (box: Box) => (box.right > 10 ? 1 : 0);
  const placed = placeLabels([{ ...candidate, mayCover: 0 }], right, nowhere, 4);
  expect(candidate.anchors[placed.get("n0")!]!.right).toBeLessThanOrEqual(10);
  expect(placeLabels([{ ...candidate, mayCover: 1 }], () => 2, nowhere, 4).size).toBe(0);
});
