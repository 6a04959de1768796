/** The names on a map: text, style and rank of every label, made when it is first needed. */
import { conceptAt, paperAt } from "../../graph/index.ts";
import { lonePapers } from "../store/loadedMap.ts";
import type { LoadedMap } from "../store/state.ts";
import { countOf } from "../ui/counts.ts";
import type { Drawn } from "./drawn.ts";
import { shorten, toLabelText, toLines } from "./labelText.ts";
import { type Extent, extentOf, type Point } from "./view.ts";

/** The kinds of label, from far to near. */
export type LabelKind = "topic" | "concept" | "paper" | "caption";

export interface LabelFace {
  readonly kind: LabelKind;
  readonly lines: readonly string[];
  /** CSS font. */
  readonly font: string;
  readonly letterSpacing: string;
  /** Pixels. */
  readonly lineHeight: number;
  readonly width: number;
  readonly height: number;
}

export interface Region {
  readonly topic: number;
  readonly center: Point;
  /** Root mean square distance of its nodes from the center, layout units. */
  readonly spread: number;
  readonly nodes: number;
}

/** Papers that share no concept stand apart, together: their extent in layout units. */
export interface Apart {
  readonly count: number;
  readonly extent: Extent;
}

export interface Fonts {
  readonly sans: string;
  readonly serif: string;
}

/** Milliseconds of a frame. */
const MEASURING = 6;
const MAX_TITLE = 42;
const MAX_CONCEPT = 40;
const MAX_TOPIC = 44;
/** Drawn nodes from which on topics are named over the marks, since no name finds a place free of them. */
const CROWDED = 600;
const LINE = { topic: 20, concept: 26, paper: 23 };

export class LabelSource {
  /** Drawn concepts and drawn papers, the largest first: the order in which labels are given. */
  readonly concepts: readonly number[];
  readonly papers: readonly number[];
  readonly regions: readonly Region[];
  /** Null where every paper shares something, or too few do for the rest to stand apart. */
  readonly apart: Apart | null;
  readonly isCrowded: boolean;
  /** Drawn nodes per square layout unit. */
  readonly density: number;
  readonly #loaded: LoadedMap;
  readonly #measure: CanvasRenderingContext2D;
  readonly #fonts: Fonts;
  #topicScale = 1;
  #deadline = 0;
  #isComplete = true;
  readonly #faces = new Map<string, LabelFace>();

  constructor(loaded: LoadedMap, drawn: Drawn, measure: CanvasRenderingContext2D, fonts: Fonts) {
    const { graph } = loaded.map;
    const bySize = [...drawn.nodes].sort(
      (one, other) => graph.size[other]! - graph.size[one]! || one - other,
    );
    this.#loaded = loaded;
    this.#measure = measure;
    this.#fonts = fonts;
    this.concepts = bySize.filter((node) => node >= graph.paperCount);
    this.papers = bySize.filter((node) => node < graph.paperCount);
    this.regions = findRegions(loaded, drawn);
    this.apart = findApart(loaded, drawn);
    this.isCrowded = drawn.nodes.length > CROWDED;
    const { minX, maxX, minY, maxY } = extentOf(graph);
    this.density = drawn.nodes.length / ((maxX - minX) * (maxY - minY));
  }

  /** Measuring a text for the first time is dear: in one frame only as many as fit into a few milliseconds. */
  beginFrame(): void {
    this.#deadline = performance.now() + MEASURING;
    this.#isComplete = true;
  }

  /** False if a label was not given since the frame began, for want of time. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Text must be measured again, as after fonts have arrived. */
  forgetMeasures(): void {
    this.#faces.clear();
  }

  /** Topics are named in smaller type on a small screen. */
  setScreen(width: number, height: number): void {
    const scale = Math.min(1, Math.max(0.66, Math.min(width, height) / 760));
    if (scale === this.#topicScale) return;
    this.#topicScale = scale;
    this.forgetMeasures();
  }

  /**
   * @param strong for what is hovered or selected; those do not have to wait
   * @returns null if there was no time to measure it in this frame
   */
  ofNode(node: number, strong: boolean): LabelFace | null {
    const key = `${strong ? "s" : ""}${node}`;
    if (!strong && !this.#faces.has(key) && performance.now() > this.#deadline) {
      this.#isComplete = false;
      return null;
    }
    return this.#face(key, () => {
      const { graph } = this.#loaded.map;
      const weight = strong ? 600 : 400;
      if (node < graph.paperCount) {
        const title = shorten(toLabelText(paperAt(this.#loaded.map, node).title), strong ? 90 : MAX_TITLE);
        const line = strong ? Math.max(LINE.paper, title.length / 2 + 4) : LINE.paper;
        return this.#set("paper", toLines(title, line), `${weight} 12.5px ${this.#fonts.serif}`, 15, "0px");
      }
      const { label } = conceptAt(this.#loaded.map, node - graph.paperCount);
      const size = conceptFontSize(graph.size[node]!);
      const lines = toLines(shorten(toLabelText(label), MAX_CONCEPT), LINE.concept);
      return this.#set(
        "concept",
        lines,
        `${strong ? 600 : 500} ${size}px ${this.#fonts.sans}`,
        size * 1.2,
        "0px",
      );
    });
  }

  ofTopic(topic: number): LabelFace {
    return this.#face(`t${topic}`, () => {
      const { topics } = this.#loaded.map;
      const { label, paperCount } = topics[topic]!;
      const largest = Math.max(1, ...topics.map((each) => each.paperCount));
      const size = Math.round((17 + 8 * Math.sqrt(paperCount / largest)) * this.#topicScale);
      const lines = toLines(shorten(toLabelText(label), MAX_TOPIC), LINE.topic);
      return this.#set("topic", lines, `italic 400 ${size}px ${this.#fonts.serif}`, size * 1.12, "0.01em");
    });
  }

  /** Measure the topics' names ahead: they all show at once, in the first frame. */
  *measureTopics(): Generator<void> {
    for (const { topic } of this.regions) {
      this.ofTopic(topic);
      yield;
    }
  }

  ofApart({ count }: Apart): LabelFace {
    return this.#face("apart", () => {
      const text = `${countOf(count, "paper")} that share${count === 1 ? "s" : ""} no concept`;
      return this.#set("caption", [text], `400 12px ${this.#fonts.sans}`, 15, "0px");
    });
  }

  #face(key: string, make: () => LabelFace): LabelFace {
    let face = this.#faces.get(key);
    if (face === undefined) {
      face = make();
      this.#faces.set(key, face);
    }
    return face;
  }

  #set(
    kind: LabelKind,
    lines: readonly string[],
    font: string,
    lineHeight: number,
    letterSpacing: string,
  ): LabelFace {
    this.#measure.font = font;
    this.#measure.letterSpacing = letterSpacing;
    const width = Math.max(...lines.map((line) => this.#measure.measureText(line).width));
    return { kind, lines, font, letterSpacing, lineHeight, width, height: lineHeight * lines.length };
  }
}

function conceptFontSize(nodeSize: number): number {
  return Math.round(Math.min(16, Math.max(12, 10 + nodeSize * 0.45)) * 2) / 2;
}

/** Lone papers among those drawn; none if they are all there is. */
function findApart(loaded: LoadedMap, { nodes }: Drawn): Apart | null {
  const { graph } = loaded.map;
  const isDrawn = new Set(nodes);
  const lone = lonePapers(loaded).filter((paper) => isDrawn.has(paper));
  if (lone.length === 0 || lone.length === graph.paperCount) return null;
  return { count: lone.length, extent: extentOf(graph, lone, 0) };
}

/**
 * Where each topic's name stands: the mean of its nodes weighted by size, then once more over those near
 * it, so that a few strays do not pull the name away from its region.
 */
function findRegions({ map }: LoadedMap, drawn: Drawn): readonly Region[] {
  const { graph, topics } = map;
  const members: number[][] = topics.map(() => []);
  for (const node of drawn.nodes) members[graph.cluster[node]!]?.push(node);
  return members.flatMap((nodes, topic) => {
    if (nodes.length === 0) return [];
    const first = momentsOf(graph, nodes);
    const near = nodes.filter(
      (node) =>
        Math.hypot(graph.x[node]! - first.center.x, graph.y[node]! - first.center.y) <= 1.5 * first.spread,
    );
    return [{ topic, nodes: nodes.length, ...(near.length > 0 ? momentsOf(graph, near) : first) }];
  });
}

function momentsOf(
  { x, y, size }: LoadedMap["map"]["graph"],
  nodes: readonly number[],
): { center: Point; spread: number } {
  let [weight, sumX, sumY] = [0, 0, 0];
  for (const node of nodes) {
    weight += size[node]!;
    sumX += size[node]! * x[node]!;
    sumY += size[node]! * y[node]!;
  }
  const center = { x: sumX / (weight || 1), y: sumY / (weight || 1) };
  let squares = 0;
  for (const node of nodes) squares += (x[node]! - center.x) ** 2 + (y[node]! - center.y) ** 2;
  return { center, spread: Math.sqrt(squares / nodes.length) };
}
