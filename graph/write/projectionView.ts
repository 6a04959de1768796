/** Papers alone or concepts alone, joined by what they share. */
import {
  type AttributeField,
  type Attributes,
  conceptLabels,
  countedNodes,
  graphAttributes,
  NODE_ATTRIBUTES,
  nodeKeys,
  toSixDigits,
} from "../attributes.ts";
import { groupOf, groupRows } from "../map.ts";
import type { PaperMap } from "../model.ts";
import { type ProjectedEdge, type Projection, type ProjectionKind, projectionOf } from "../projections.ts";
import { conceptNodes, paperNodes } from "./bipartiteView.ts";
import type { EdgeView, GraphView } from "./graphView.ts";

const edgeField = (name: string, type: AttributeField["type"]): AttributeField => ({
  name,
  type,
  on: "both",
  role: "data",
});

interface Words {
  readonly title: (map: PaperMap) => string;
  readonly weightMeaning: string;
  readonly relation: string;
}

/** What the edges of each projection carry. */
export const PROJECTED_EDGE_FIELDS: Readonly<Record<ProjectionKind, readonly AttributeField[]>> = {
  papers: [
    edgeField("weight", "double"),
    edgeField("sharedConcepts", "integer"), // ≥ 1
    edgeField("concepts", "string"), // which these are, by falling part in the weight, joined by " | "
  ],
  concepts: [
    edgeField("weight", "double"),
    edgeField("association", "double"), // `associationOf`: 1 is chance, 3 is three times as often
  ],
};

const WORDS: Readonly<Record<ProjectionKind, Words>> = {
  papers: {
    title: (map) => `${countedNodes(map).papers}, joined by the concepts they share`,
    weightMeaning: "cosine of both papers' concept weights, 0 to 1",
    relation: "shares",
  },
  concepts: {
    title: (map) => `${countedNodes(map).concepts}, joined by the papers they meet in`,
    weightMeaning: "number of papers in which both stand",
    relation: "meets",
  },
};

/** The same nodes as in the whole graph, without the other half. @param top as in `projectionOf` */
export function projectionView(map: PaperMap, kind: ProjectionKind, top?: number): GraphView {
  const { title, ...words } = WORDS[kind];
  const projection = recentProjection(map, kind, top);
  const on = kind === "papers" ? "paper" : "concept";
  const limit = top === undefined ? {} : { top };
  return {
    ...words,
    attributes: { ...graphAttributes(map), title: title(map), projection: kind, ...limit },
    edgeFields: PROJECTED_EDGE_FIELDS[kind],
    nodeFields: NODE_ATTRIBUTES.filter((field) => field.on === "both" || field.on === on),
    firstNode: kind === "papers" ? 0 : map.graph.paperCount,
    nodeCount: projection.nodeCount,
    edgeCount: () => projection.edgeCount(),
    nodes: () => (kind === "papers" ? paperNodes(map) : conceptNodes(map)),
    edges: () => projectedEdges(map, kind, projection.edges()),
  };
}

/** The last one of each map, since a bundle asks for the same in every format. */
const recent = new WeakMap<PaperMap, { kind: ProjectionKind; top: number | undefined; made: Projection }>();

function recentProjection(map: PaperMap, kind: ProjectionKind, top: number | undefined): Projection {
  const last = recent.get(map);
  if (last !== undefined && last.kind === kind && last.top === top) return last.made;
  const made = projectionOf(map.graph, kind, top);
  recent.set(map, { kind, top, made });
  return made;
}

function* projectedEdges(
  map: PaperMap,
  kind: ProjectionKind,
  edges: Iterable<ProjectedEdge>,
): Generator<EdgeView> {
  const keys = nodeKeys(map);
  const first = kind === "papers" ? 0 : map.graph.paperCount;
  const attributesOf = kind === "papers" ? sharing(map) : meeting;
  for (const edge of edges) {
    const source = keys[first + edge.source]!;
    const target = keys[first + edge.target]!;
    const ends = [edge.source, edge.target] as const;
    yield { key: `${part(source)}|${part(target)}`, source, target, ends, attributes: attributesOf(edge) };
  }
}

/** So that no two pairs of keys make the same key of an edge. */
function part(key: string): string {
  return key.replaceAll("%", "%25").replaceAll("|", "%7C");
}

type EdgeAttributes = Attributes & { readonly weight: number };

function meeting({ shared, strength }: ProjectedEdge): EdgeAttributes {
  return { weight: shared, association: toSixDigits(strength) };
}

/** Edges come by source, so that a source's concepts are looked up once. */
function sharing(map: PaperMap): (edge: ProjectedEdge) => EdgeAttributes {
  const { paperCount, edgePaper, edgeConcept, edgeWeight } = map.graph;
  const byPaper = groupRows(edgePaper, paperCount);
  const labels = conceptLabels(map);
  let row = -1;
  let own = new Map<number, number>();
  return ({ source, target, shared, strength }) => {
    if (source !== row) {
      row = source;
      own = new Map(Array.from(groupOf(byPaper, source), (e) => [edgeConcept[e]!, edgeWeight[e]!]));
    }
    const both = [...groupOf(byPaper, target)]
      .filter((e) => own.has(edgeConcept[e]!))
      .map((e) => ({ concept: edgeConcept[e]!, part: own.get(edgeConcept[e]!)! * edgeWeight[e]! }))
      .sort((a, b) => b.part - a.part || a.concept - b.concept);
    return {
      weight: toSixDigits(strength),
      sharedConcepts: shared,
      concepts: both.map(({ concept }) => labels[concept]).join(" | "),
    };
  };
}
