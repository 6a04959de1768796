/**
 * What of a picture comes forward, as what is open does on the screen: a paper or concept with its neighbors, a
 * topic with its nodes, two nodes with what is between them. The rest steps back, but does not vanish.
 */
import type { Coloring } from "../../coloring.ts";
import { rowsOf } from "../../map.ts";
import type { PaperMap } from "../../model.ts";
import type { DrawnEdges } from "./drawnLines.ts";

/** Something on a map, named so that it is found in any part of it. */
export interface Selected {
  readonly kind: "paper" | "concept" | "topic";
  /** The id of a paper or concept; of a topic its number as exports have it, from 0. */
  readonly id: string;
}

export interface Emphasis {
  /** Nodes of GraphColumns that have an outline: what is selected, unless it is a topic. */
  readonly outlined: readonly number[];
  /** Row of the topic that is selected, else null. */
  readonly topic: number | null;
  /** All that comes forward, the outlined ones among them. */
  readonly nodes: ReadonlySet<number>;
  readonly edges: DrawnEdges;
}

/** What can come forward. */
export interface EmphasisSubject {
  readonly map: PaperMap;
  /** Nodes in the picture. */
  readonly nodes: readonly number[];
  /** Of the projection that is drawn. */
  readonly edges: DrawnEdges;
  readonly isProjected: boolean;
  readonly colors: Coloring;
}

/**
 * @param selected one, or two nodes; what is not on the map is left out, and of several topics the first counts
 * @returns null if nothing of it is on the map
 */
export function emphasisOf(subject: EmphasisSubject, selected: readonly Selected[]): Emphasis | null {
  const topic = selected.find(({ kind }) => kind === "topic");
  if (topic !== undefined) return ofTopic(subject, Number(topic.id));
  const outlined = [...new Set(selected.flatMap(({ kind, id }) => nodeCalled(subject.map, kind, id) ?? []))];
  const [one, other] = outlined;
  if (one === undefined) return null;
  return other === undefined ? neighborhoodOf(subject, one) : between(subject, one, other);
}

function nodeCalled({ papers, concepts, graph }: PaperMap, kind: string, id: string): number | null {
  let row = 0;
  for (const entry of rowsOf<{ readonly id: string }>(kind === "paper" ? papers : concepts)) {
    if (entry.id === id) break;
    row++;
  }
  if (row >= (kind === "paper" ? graph.paperCount : graph.conceptCount)) return null;
  return kind === "paper" ? row : graph.paperCount + row;
}

/** A node that the projection leaves out shows what it would be linked to: a paper its concepts. */
function neighborhoodOf(subject: EmphasisSubject, node: number): Emphasis {
  const { nodes, edges, isProjected } = subject;
  const visible = new Set(nodes);
  const used = isProjected && visible.has(node) ? edges : ownEdges(subject);
  const at = (row: number) => used.source[row] === node || used.target[row] === node;
  const otherEnd = (row: number) => (used.source[row] === node ? used.target[row]! : used.source[row]!);
  const kept = rowsWhere(used, (row) => at(row) && visible.has(otherEnd(row)));
  return {
    outlined: [node],
    topic: null,
    nodes: new Set([node, ...kept.map(otherEnd)]),
    edges: someOf(used, kept),
  };
}

/** The line between two nodes; where there is none, what both are linked to. */
function between(subject: EmphasisSubject, one: number, other: number): Emphasis {
  const outlined = [one, other];
  for (const edges of [subject.edges, ownEdges(subject)]) {
    const joining = rowsWhere(
      edges,
      (row) => outlined.includes(edges.source[row]!) && outlined.includes(edges.target[row]!),
    );
    if (joining.length > 0)
      return { outlined, topic: null, nodes: new Set(outlined), edges: someOf(edges, joining) };
  }
  const [first, second] = outlined.map((node) => neighborhoodOf({ ...subject, isProjected: false }, node));
  const middle = [...first!.nodes].filter((node) => second!.nodes.has(node));
  const nodes = new Set([...outlined, ...middle]);
  const own = ownEdges(subject);
  const ends = (row: number) => [own.source[row]!, own.target[row]!];
  const kept = rowsWhere(
    own,
    (row) => ends(row).every((node) => nodes.has(node)) && ends(row).some((node) => outlined.includes(node)),
  );
  return { outlined, topic: null, nodes, edges: someOf(own, kept) };
}

function ofTopic({ map: { graph, topics }, nodes, edges }: EmphasisSubject, topic: number): Emphasis | null {
  if (!Number.isInteger(topic) || topics[topic] === undefined) return null;
  const isIn = (node: number) => graph.cluster[node] === topic;
  const kept = rowsWhere(edges, (row) => isIn(edges.source[row]!) && isIn(edges.target[row]!));
  return { outlined: [], topic, nodes: new Set(nodes.filter(isIn)), edges: someOf(edges, kept) };
}

/** Of papers and concepts, whatever is drawn. */
function ownEdges({
  map: {
    graph: { paperCount, edgePaper, edgeConcept },
  },
  colors: { classes },
}: EmphasisSubject): DrawnEdges {
  const target = edgeConcept.map((concept) => paperCount + concept);
  return {
    source: edgePaper,
    target,
    class: Int32Array.from(target, (node) => classes[node]!),
    weight: new Uint8Array(target.length),
    total: target.length,
  };
}

function rowsWhere({ source }: DrawnEdges, test: (row: number) => boolean): readonly number[] {
  return Array.from(source.keys()).filter(test);
}

function someOf(edges: DrawnEdges, rows: readonly number[]): DrawnEdges {
  return {
    source: Uint32Array.from(rows, (row) => edges.source[row]!),
    target: Uint32Array.from(rows, (row) => edges.target[row]!),
    class: Int32Array.from(rows, (row) => edges.class[row]!),
    weight: Uint8Array.from(rows, (row) => edges.weight[row]!),
    total: rows.length,
  };
}
