/**
 * Edge list: two keys and a weight a line, as networkx (`read_weighted_edgelist`), igraph (NCOL) and most
 * scripts read it. Blanks, `#` and `%` in keys are written as in an address, so that a blank separates.
 */
import type { GraphView } from "./graphView.ts";
import { inPieces } from "./pieces.ts";
import { VIEW_OPTIONS, viewOf } from "./viewOf.ts";
import type { Writer } from "./writer.ts";

export const edgeList: Writer = {
  id: "edge-list",
  group: "graph",
  label: "Edge list",
  help: "For scripts: two keys and their weight a line; holds no attributes and no node without edges.",
  extension: ".edgelist",
  mime: "text/plain",
  options: VIEW_OPTIONS,
  checkedWith: "networkx and igraph",
  cannotHold: "anything but keys and weights; nodes without edges",
  write: (map, options) => inPieces(lines(viewOf(map, options))),
};

function* lines(view: GraphView): Generator<string> {
  for (const { source, target, attributes } of view.edges())
    yield `${word(source)} ${word(target)} ${attributes.weight}\n`;
}

// What a reader could take for a separator (Python splits at every Unicode blank), a comment or an escape.
function word(key: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return key.replace(/[\s\u0000-\u0020\u007f-\u00a0\u200b%#"'\\]/g, (c) =>
    c < "\u0080" ? `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}` : encodeURIComponent(c),
  );
}
