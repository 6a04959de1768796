/** Draws labels and lets them fade in and out; remembers where each one stands. */
import type { GraphColumns } from "../../graph/index.ts";
import { type ChosenLabel, chooseLabels, type LabelWish, marksInView } from "./labelChoice.ts";
import type { LabelFace, LabelSource } from "./labelSource.ts";
import type { Palette } from "./palette.ts";
import { placeLabels } from "./placeLabels.ts";
import type { Point, View } from "./view.ts";

/** Milliseconds for a label to appear or to go. */
const FADE = 160;
/** Pixels between labels. */
const GAP = { few: 8, normal: 4, many: 2 };
const HALO = 3.5;

interface ShownLabel {
  readonly chosen: ChosenLabel;
  /** Corner on the screen, last time it was placed. */
  left: number;
  top: number;
  alpha: number;
  wanted: number;
}

export class LabelLayer {
  readonly #graph: GraphColumns;
  readonly #source: LabelSource;
  #shown = new Map<string, ShownLabel>();
  #anchors = new Map<string, number>();
  #lastTime = 0;

  constructor(graph: GraphColumns, source: LabelSource) {
    this.#graph = graph;
    this.#source = source;
  }

  /**
   * Choose and place the labels for a view.
   *
   * @param nodes drawn nodes, whose marks labels avoid
   */
  place(view: View, wish: Omit<LabelWish, "shown">, nodes: Iterable<number>): void {
    const chosen = chooseLabels(this.#graph, this.#source, view, { ...wish, shown: this.#anchors });
    const marks = marksInView(this.#graph, nodes, view);
    this.#anchors = placeLabels(chosen, marks, this.#anchors, GAP[wish.density]);
    const shown = new Map<string, ShownLabel>();
    for (const label of chosen) {
      const anchor = this.#anchors.get(label.key);
      if (anchor === undefined) continue;
      const { left, top } = label.anchors[anchor]!;
      const alpha = this.#shown.get(label.key)?.alpha ?? 0;
      shown.set(label.key, { chosen: label, left, top, alpha, wanted: label.presence });
    }
    // What lost its place fades where it stood. Nothing is left to fade once the view moves under it.
    for (const [key, label] of this.#shown)
      if (!shown.has(key) && label.alpha > 0.02) shown.set(key, { ...label, wanted: 0 });
    this.#shown = shown;
  }

  /** Forget what is fading: after the view has moved it would hang in the wrong place. */
  dropFading(): void {
    for (const [key, label] of this.#shown) if (label.wanted === 0) this.#shown.delete(key);
  }

  /**
   * @param now milliseconds; Infinity to have all fades at their end
   * @returns whether labels are still fading, so that another frame is needed
   */
  draw(context: CanvasRenderingContext2D, palette: Palette, now: number): boolean {
    const step = now === Infinity ? 1 : Math.min(1, Math.max(0, now - this.#lastTime) / FADE);
    this.#lastTime = now === Infinity ? this.#lastTime : now;
    let fading = false;
    context.textBaseline = "alphabetic";
    context.lineJoin = "round";
    // Backward, so that the most important ones are drawn last.
    for (const [key, label] of [...this.#shown].reverse()) {
      const difference = label.wanted - label.alpha;
      label.alpha = Math.abs(difference) <= step ? label.wanted : label.alpha + Math.sign(difference) * step;
      if (label.alpha !== label.wanted) fading = true;
      if (label.alpha <= 0) {
        this.#shown.delete(key);
        continue;
      }
      context.globalAlpha = label.alpha;
      drawLabel(context, label.chosen, label, palette);
    }
    context.globalAlpha = 1;
    return fading;
  }

  /** The label at a point of the stage: a node's or a topic's. */
  at(point: Point): { readonly node: number } | { readonly topic: number } | null {
    for (const { chosen, left, top, wanted } of this.#shown.values()) {
      const { width, height } = chosen.face;
      const inside = point.x >= left && point.x <= left + width && point.y >= top && point.y <= top + height;
      if (inside && wanted > 0) return chosen.topic >= 0 ? { topic: chosen.topic } : { node: chosen.node };
    }
    return null;
  }

  /** Boxes of the labels that stand, for tests. */
  boxes(): readonly {
    readonly key: string;
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  }[] {
    return [...this.#shown]
      .filter(([, { wanted }]) => wanted > 0)
      .map(([key, { left, top, chosen }]) => ({
        key,
        left,
        top,
        width: chosen.face.width,
        height: chosen.face.height,
      }));
  }
}

function drawLabel(
  context: CanvasRenderingContext2D,
  { face, topic, strong, anchors, node }: ChosenLabel,
  { left, top }: Pick<ShownLabel, "left" | "top">,
  palette: Palette,
): void {
  context.font = face.font;
  context.letterSpacing = face.letterSpacing;
  context.strokeStyle = palette.ground;
  context.lineWidth = topic >= 0 ? HALO + 1.5 : HALO;
  context.fillStyle = colorOf(face, topic, strong, palette);
  const align = node < 0 ? "center" : alignOf(anchors[0]!.left, left, face.width);
  context.textAlign = align;
  const x = align === "center" ? left + face.width / 2 : align === "right" ? left + face.width : left;
  // The baseline: text sits a little above the lower end of its line.
  const lines = face.lines.map((line, i) => [line, top + (i + 0.78) * face.lineHeight] as const);
  for (const [line, y] of lines) context.strokeText(line, x, y);
  for (const [line, y] of lines) context.fillText(line, x, y);
}

/** Lines of a label to the right of its mark begin together, to the left end together, else are centered. */
function alignOf(rightmost: number, left: number, width: number): CanvasTextAlign {
  if (left > rightmost - width * 0.3) return "left";
  return left < rightmost - width * 0.8 ? "right" : "center";
}

function colorOf(face: LabelFace, topic: number, strong: boolean, palette: Palette): string {
  if (topic >= 0) return palette.region(topic);
  return strong || face.kind === "concept" ? palette.ink : palette.inkSoft;
}
