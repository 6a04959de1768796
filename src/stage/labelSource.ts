/** The names on a map: text and style of every label, made when it is first needed. */
import { conceptAt, inLines, paperAt, shorten, toLabelText, toLines } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { countOf } from "../ui/counts.ts";
import { type Apart, type LabelRanks, NO_RANKS } from "./labelRanks.ts";

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

export interface Fonts {
  readonly sans: string;
  readonly serif: string;
}

/** Milliseconds of a frame. */
const MEASURING = 6;
const MAX_TITLE = 42;
const MAX_CONCEPT = 40;
const MAX_TOPIC = 44;
const LINE = { topic: 20, concept: 26, paper: 23 };

export class LabelSource {
  /** Set anew whenever something else is drawn. */
  ranks: LabelRanks = NO_RANKS;
  readonly #loaded: LoadedMap;
  readonly #measure: CanvasRenderingContext2D;
  readonly #fonts: Fonts;
  #topicScale = 1;
  #deadline = 0;
  #isComplete = true;
  readonly #faces = new Map<string, readonly LabelFace[]>();

  constructor(loaded: LoadedMap, measure: CanvasRenderingContext2D, fonts: Fonts) {
    this.#loaded = loaded;
    this.#measure = measure;
    this.#fonts = fonts;
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
   * @returns as `#set`; null if there was no time to measure it in this frame
   */
  ofNode(node: number, strong: boolean): readonly LabelFace[] | null {
    const key = `${strong ? "s" : ""}${node}`;
    if (!strong && !this.#faces.has(key) && performance.now() > this.#deadline) {
      this.#isComplete = false;
      return null;
    }
    return this.#known(key, () => {
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

  /** As `#set`. */
  ofTopic(topic: number): readonly LabelFace[] {
    return this.#known(`t${topic}`, () => {
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
    for (const { topic } of this.ranks.regions) {
      this.ofTopic(topic);
      yield;
    }
  }

  ofApart({ count }: Apart): LabelFace {
    const text = `${countOf(count, "paper")} that share${count === 1 ? "s" : ""} no concept`;
    return this.#known("apart", () =>
      this.#set("caption", [text], `400 12px ${this.#fonts.sans}`, 15, "0px"),
    )[0]!;
  }

  #known(key: string, make: () => readonly LabelFace[]): readonly LabelFace[] {
    let faces = this.#faces.get(key);
    if (faces === undefined) {
      faces = make();
      this.#faces.set(key, faces);
    }
    return faces;
  }

  /** The text as wished, then on one line more, if it has the words for that: narrow, where there is little room. */
  #set(
    kind: LabelKind,
    lines: readonly string[],
    font: string,
    lineHeight: number,
    letterSpacing: string,
  ): readonly LabelFace[] {
    this.#measure.font = font;
    this.#measure.letterSpacing = letterSpacing;
    const faceOf = (set: readonly string[]): LabelFace => {
      const width = Math.max(...set.map((line) => this.#measure.measureText(line).width));
      return { kind, lines: set, font, letterSpacing, lineHeight, width, height: lineHeight * set.length };
    };
    const narrow = kind === "paper" ? lines : inLines(lines.join(" "), lines.length + 1);
    return narrow.length > lines.length ? [faceOf(lines), faceOf(narrow)] : [faceOf(lines)];
  }
}

function conceptFontSize(nodeSize: number): number {
  return Math.round(Math.min(16, Math.max(12, 10 + nodeSize * 0.45)) * 2) / 2;
}
