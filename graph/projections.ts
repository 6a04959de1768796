/**
 * One half of the bipartite graph by itself: concepts joined by the papers they meet in, or papers joined
 * by the concepts they share. Shared by the steps that draw, analyze and write it.
 */
import { type Groups, groupOf, groupRows } from "./map.ts";
import type { EdgeColumns } from "./model.ts";
import { nearPapersIn } from "./nearPapers.ts";

/** The half that is kept. */
export type ProjectionKind = "papers" | "concepts";

export interface ProjectedEdge {
  /** Row of a paper or concept. */
  readonly source: number;
  /** Row of the other, > `source`. */
  readonly target: number;
  /** Papers in which both concepts stand, or concepts that both papers have, ≥ 1. */
  readonly shared: number;
  /** Papers: cosine of their edge weights, 0 < strength ≤ 1. Concepts: `associationOf`, > 0. */
  readonly strength: number;
}

export interface Projection {
  readonly nodeCount: number;
  /** Costs a walk over all pairs; with `top` only once, together with `edges`. */
  edgeCount(): number;
  /** By source, then falling strength, then target. Made while they are asked for. */
  edges(): Iterable<ProjectedEdge>;
}

/** Papers added to both observed and expected: one meeting of two rare concepts proves little. */
const SHRINKAGE = 0.5;

/**
 * How much more often two concepts meet than chance would have it: 1 is chance, 3 is three times as often.
 *
 * Association strength is observed over expected co-occurrence, n·c₁₂ / (c₁·c₂) (van Eck & Waltman 2009,
 * doi:10.1002/asi.21075). As such it favors pairs of rare concepts that met once; so half a paper is added
 * to both observed and expected (Norén, Hopstadius & Bate 2013, doi:10.1177/0962280211403604), which leaves
 * frequent pairs as they are and draws rare ones toward 1.
 */
export function associationOf(together: number, first: number, second: number, papers: number): number {
  return (together + SHRINKAGE) / ((first * second) / papers + SHRINKAGE);
}

/** Nodes from which on fewer edges a node are drawn, lest the map becomes a thicket. */
const MANY = 1500;
const TOP = { few: 6, many: 3 };

/** Edges of each node that maps of a projection show, unless one asks for another number. */
export function topOnMap(nodes: number): number {
  return nodes > MANY ? TOP.many : TOP.few;
}

/**
 * Project the graph onto its papers or its concepts.
 *
 * Time grows with the number of paths of length 2: for papers with the square of a concept's papers, with `top`
 * by far less (nearPapers.ts). Memory grows with nodes, and with `top` times nodes if `top` is given.
 *
 * @param top an edge is left out unless it is among the `top` strongest of one of its ends (ties by row); an
 *   integer ≥ 1, all edges if not given
 */
export function projectionOf(edges: EdgeColumns, kind: ProjectionKind, top?: number): Projection {
  if (top === undefined) return wholeProjection(edges, kind);
  let grown: Projection | null = null;
  const projection = () => {
    grown ??= finish(growProjection(edges, kind, top));
    return grown;
  };
  const nodeCount = kind === "papers" ? edges.paperCount : edges.conceptCount;
  return { nodeCount, edgeCount: () => projection().edgeCount(), edges: () => projection().edges() };
}

/** The same with the `top` strongest edges of each node, made in slices of some milliseconds. */
export function* growProjection(
  edges: EdgeColumns,
  kind: ProjectionKind,
  top: number,
): Generator<null, Projection> {
  const nodeCount = kind === "papers" ? edges.paperCount : edges.conceptCount;
  const strongestOf = kind === "papers" ? nearPapersOf(edges, top) : strongestConceptsOf(edges, top);
  const kept = yield* strongest(nodeCount, strongestOf);
  return { nodeCount, edgeCount: () => kept.source.length, edges: () => rowsOf(kept) };
}

function finish<T>(growing: Generator<null, T>): T {
  for (;;) {
    const { done, value } = growing.next();
    if (done) return value;
  }
}

function wholeProjection(edges: EdgeColumns, kind: ProjectionKind): Projection {
  const visit = neighborhoods(edges, kind);
  const nodeCount = kind === "papers" ? edges.paperCount : edges.conceptCount;
  return {
    nodeCount,
    edgeCount() {
      let count = 0;
      for (let source = 0; source < nodeCount; source++)
        visit(source, (target) => {
          if (target > source) count++;
        });
      return count;
    },
    *edges() {
      for (let source = 0; source < nodeCount; source++) {
        const list: ProjectedEdge[] = [];
        visit(source, (target, shared, strength) => {
          if (target > source) list.push({ source, target, shared, strength });
        });
        yield* list.sort(byStrength);
      }
    },
  };
}

/** Shows all edges of a node, in no order; the other end is `target`, whichever row is larger. */
type Neighborhoods = (node: number, show: (target: number, shared: number, strength: number) => void) => void;

function neighborhoods(edges: EdgeColumns, kind: ProjectionKind): Neighborhoods {
  const { paperCount, conceptCount, edgePaper, edgeConcept } = edges;
  const ofPapers = kind === "papers";
  const [near, far] = ofPapers ? [edgePaper, edgeConcept] : [edgeConcept, edgePaper];
  const [nodeCount, farCount] = ofPapers ? [paperCount, conceptCount] : [conceptCount, paperCount];
  const byFar = groupRows(far, farCount);
  // Edges of a node by ascending far end: both ends of a pair then sum in the same order, to the same bits.
  const byNear = regroup(byFar.rows, near, nodeCount);
  const unit = ofPapers ? unitWeights(edges) : null;
  const shared = new Uint32Array(nodeCount);
  const cosine = new Float64Array(ofPapers ? nodeCount : 0);
  const touched = new Uint32Array(nodeCount);
  return (node, show) => {
    let count = 0;
    for (const edge of groupOf(byNear, node))
      for (const back of groupOf(byFar, far[edge]!)) {
        const other = near[back]!;
        if (other === node) continue;
        if (shared[other]!++ === 0) touched[count++] = other;
        if (unit !== null) cosine[other]! += unit[edge]! * unit[back]!;
      }
    const own = groupOf(byNear, node).length;
    for (let t = 0; t < count; t++) {
      const target = touched[t]!;
      const together = shared[target]!;
      const strength = ofPapers
        ? Math.min(cosine[target]!, 1) // a sum of rounded products may pass 1 by its last digit
        : associationOf(together, own, groupOf(byNear, target).length, paperCount);
      shared[target] = 0;
      if (ofPapers) cosine[target] = 0;
      show(target, together, strength);
    }
  };
}

/** Like `groupRows`, of rows in an order of their own, which each group keeps. */
function regroup(order: Uint32Array, column: Uint32Array, groups: number): Groups {
  const inOrder = groupRows(
    order.map((row) => column[row]!),
    groups,
  );
  return { offsets: inOrder.offsets, rows: inOrder.rows.map((place) => order[place]!) };
}

/** Edge weights with each paper scaled to length 1. */
function unitWeights({ paperCount, edgePaper, edgeWeight }: EdgeColumns): Float64Array {
  const square = new Float64Array(paperCount);
  edgePaper.forEach((paper, edge) => {
    square[paper]! += edgeWeight[edge]! * edgeWeight[edge]!;
  });
  return Float64Array.from(edgeWeight, (weight, edge) => weight / Math.sqrt(square[edgePaper[edge]!]!));
}

function byStrength(a: ProjectedEdge, b: ProjectedEdge): number {
  return b.strength - a.strength || a.target - b.target;
}

/** A row an edge, 20 bytes each. */
interface KeptEdges {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly shared: Uint32Array;
  readonly strength: Float64Array;
}

function* rowsOf({ source, target, shared, strength }: KeptEdges): Generator<ProjectedEdge> {
  for (let i = 0; i < source.length; i++)
    yield { source: source[i]!, target: target[i]!, shared: shared[i]!, strength: strength[i]! };
}

/** The strongest edges of a node, the strongest first. */
type StrongestOf = (node: number) => readonly ProjectedEdge[];

function nearPapersOf(edges: EdgeColumns, top: number): StrongestOf {
  const { edgePaper, edgeConcept, paperCount, conceptCount } = edges;
  const byConcept = groupRows(edgeConcept, conceptCount);
  const byPaper = regroup(byConcept.rows, edgePaper, paperCount);
  const nearest = nearPapersIn({ edgePaper, edgeConcept, unit: unitWeights(edges), byPaper, byConcept }, top);
  return (source) =>
    nearest(source).map(({ paper: target, shared, strength }) => ({ source, target, shared, strength }));
}

function strongestConceptsOf(edges: EdgeColumns, top: number): StrongestOf {
  const visit = neighborhoods(edges, "concepts");
  return (source) => {
    const best: ProjectedEdge[] = [];
    visit(source, (target, shared, strength) => {
      if (best.length === top && best[top - 1]!.strength > strength) return;
      const edge = { source, target, shared, strength };
      best.splice(placeIn(best, edge), 0, edge);
      if (best.length > top) best.pop();
    });
    return best;
  };
}

/** Nodes between two rests. */
const SLICE = 100;

function* strongest(nodeCount: number, strongestOf: StrongestOf): Generator<null, KeptEdges> {
  const lists: (readonly ProjectedEdge[])[] = [];
  while (lists.length < nodeCount) {
    lists.push(strongestOf(lists.length));
    if (lists.length % SLICE === 0) yield null;
  }
  const kept: ProjectedEdge[] = [];
  for (const list of lists)
    for (const edge of list) {
      const { source, target } = edge;
      if (source < target) kept.push(edge);
      else if (!lists[target]!.some((other) => other.target === source))
        kept.push({ ...edge, source: target, target: source });
    }
  yield null;
  kept.sort((a, b) => a.source - b.source || byStrength(a, b));
  return {
    source: Uint32Array.from(kept, (edge) => edge.source),
    target: Uint32Array.from(kept, (edge) => edge.target),
    shared: Uint32Array.from(kept, (edge) => edge.shared),
    strength: Float64Array.from(kept, (edge) => edge.strength),
  };
}

/** Where an edge belongs in a sorted list, by halving. */
function placeIn(sorted: readonly ProjectedEdge[], edge: ProjectedEdge): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byStrength(sorted[middle]!, edge) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
