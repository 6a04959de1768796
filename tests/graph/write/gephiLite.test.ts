/** GEXF as graphology-gexf reads it, which is what Gephi Lite opens a file with: another reader of the same format. */
import Graph from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, test } from "vitest";
import { toGraph } from "../../../graph/build/index.ts";
import { MAPS } from "../../support/maps.ts";
import { textOf } from "../../support/written.ts";

/** As Gephi Lite asks for it. */
const OPTIONS = { allowUndeclaredAttributes: true, addMissingNodes: true };

describe.each(["1.2", "1.3"] as const)("GEXF %s", (version) => {
  test.each(Object.keys(MAPS))("has the nodes, edges, names, places and colors of the map: %s", (name) => {
    const read = parse(Graph, textOf("gexf", MAPS[name]!, { version }), OPTIONS);
    const ours = toGraph(MAPS[name]!);
    expect(read.nodes()).toEqual(ours.nodes());
    expect(read.size).toBe(ours.size);
    read.forEachNode((node, { label, x, y, size, color }) => {
      const own = ours.getNodeAttributes(node);
      expect([label, x, y]).toEqual([own.label, own.x, own.y]);
      expect(size).toBeCloseTo(own.size, 4);
      expect(color).toMatch(/^(#[0-9a-f]{6}|rgb)/i);
    });
    read.forEachEdge((edge, { weight }, source, target) => {
      expect(ours.hasEdge(source, target)).toBe(true);
      expect(weight).toBeCloseTo(ours.getEdgeAttribute(edge, "weight"), 5);
    });
  });
});
