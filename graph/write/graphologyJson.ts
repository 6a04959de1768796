/**
 * graphology JSON: the graph as graphology serializes it, `Graph.from(JSON.parse(text))` reads it back.
 *
 * Written from the columns, so that no graph has to be in memory.
 * Reference: https://graphology.github.io/serialization.html
 */
import type { GraphView } from "./graphView.ts";
import { jsonList } from "./json.ts";
import { inPieces } from "./pieces.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Writer } from "./writer.ts";

export const graphologyJson: Writer = {
  id: "graphology",
  group: "graph",
  label: "graphology JSON",
  help: "For graphology, sigma.js and Gephi Lite; keeps everything the graph on the page holds.",
  extension: ".json",
  mime: "application/json",
  options: VIEW_OPTIONS,
  checkedWith: "graphology, the rules of Gephi Lite",
  cannotHold: "the places and sentences behind an edge, and concepts too rare for the map",
  write: (map, options) => inPieces(jsonParts(viewOf(map, options))),
};

function* jsonParts(view: GraphView): Generator<string> {
  yield '{"options":{"type":"undirected","multi":false,"allowSelfLoops":false},\n';
  yield `"attributes":${JSON.stringify(view.attributes)},\n"nodes":[`;
  yield* jsonList(view.nodes(), ({ key, attributes }) => ({ key, attributes }));
  yield '],\n"edges":[';
  yield* jsonList(view.edges(), ({ key, source, target, attributes }) => ({
    key,
    source,
    target,
    attributes,
  }));
  yield "]}\n";
}
