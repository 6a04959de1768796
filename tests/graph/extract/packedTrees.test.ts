import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromDigits, toDigits } from "../../../graph/extract/digits.ts";
import { packTrees, unpackTrees } from "../../../graph/extract/packedTrees.ts";
import { addTrees, orderBits } from "../../../graph/extract/trees.ts";

const FEATURES = 4;
const EDGES = [
  [1, 2, 3],
  [-0.5, 0.25],
  [0.125, 7.5, 1000, 1e6],
  [0, 1],
];

const tree = fc.record({
  nodes: fc.array(
    fc
      .integer({ min: 0, max: FEATURES - 1 })
      .chain((feature) =>
        fc.integer({ min: 0, max: EDGES[feature]!.length - 1 }).map((edge) => [feature, edge] as const),
      ),
    { minLength: 31, maxLength: 31 },
  ),
  leaves: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 32, maxLength: 32 }),
});

/** What a row is worth, by the trees as they are learned. */
function walked(
  trees: readonly { nodes: readonly (readonly [number, number])[]; leaves: readonly number[] }[],
  x: readonly number[],
): number {
  let sum = 0;
  for (const { nodes, leaves } of trees) {
    let node = 0;
    while (node < 31) {
      const [feature, edge] = nodes[node]!;
      node = 2 * node + (x[feature]! < EDGES[feature]![edge]! ? 1 : 2);
    }
    sum += leaves[node - 31]!;
  }
  return sum;
}

describe("packed trees", () => {
  test("score rows like the trees that were learned", () => {
    const rows = fc.array(
      fc.array(
        fc.integer({ min: -8, max: 8000 }).map((n) => n / 8),
        { minLength: FEATURES, maxLength: FEATURES },
      ),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), rows, (trees, xs) => {
        const packed = packTrees({ base: -1.5, depth: 5, edges: EDGES, trees });
        const unpacked = unpackTrees(JSON.parse(JSON.stringify(packed)));
        const features = Float32Array.from(xs.flat());
        const bits = new Int32Array(features.buffer);
        orderBits(bits, 0, bits.length);
        const scores = new Float64Array(xs.length);
        addTrees(
          unpacked,
          0,
          unpacked.count,
          1,
          bits,
          FEATURES,
          Int32Array.from(xs.keys()),
          xs.length,
          scores,
        );
        expect(unpacked.base).toBe(-1.5);
        for (const [i, x] of xs.entries())
          expect(Math.abs(scores[i]! - walked(trees, x))).toBeLessThanOrEqual(
            trees.length * (packed.scale / 2 + 1e-5),
          );
      }),
    );
  });

  test("thresholds that no node asks for are left out", () => {
    const nodes = Array.from({ length: 31 }, () => [2, 1] as const);
    const { edges } = packTrees({
      base: 0,
      depth: 5,
      edges: EDGES,
      trees: [{ nodes, leaves: Array.from({ length: 32 }, () => 1) }],
    });
    expect(edges).toEqual([[], [], [7.5], []]);
  });

  test("trees of another depth are refused", () => {
    expect(() =>
      unpackTrees({ base: 0, depth: 4, edges: [], features: "", rows: "", leaves: "", scale: 1 }),
    ).toThrow(RangeError);
  });
});

test("digits hold any whole number from 0 on", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000)), (values) => {
      expect(fromDigits(values.map(toDigits).join(""))).toEqual(values);
    }),
  );
});
