/** Draws labels and lets them fade in and out; remembers where each one stands. */
import { type CountMarks, type GraphColumns, overlap, placeLabels } from "../../graph/index.ts";
import type { ChosenLabel, LabelPlace } from "./chosenLabel.ts";
import { chooseForward, chooseLabels, type LabelWish } from "./labelChoice.ts";
import type { LabelFace, LabelSource } from "./labelSource.ts";
import type { Lit } from "./lit.ts";
import type { Palette } from "./palette.ts";
import { type Box, isSameView, type Point, type View } from "./view.ts";

/** Milliseconds for a label to appear or to go. */
const FADE = 160;
/** Pixels between labels. */
const GAP = { few: 8, normal: 4, many: 2 };
const HALO = 3.5;
/** Opacity of labels that are not lit. */
const BACK = { hovered: 0.28, selected: 0.4 };

interface ShownLabel {
  readonly chosen: ChosenLabel;
  /** On the screen, last time it was placed. */
  readonly place: LabelPlace;
  alpha: number;
  wanted: number;
}

/** A label and the place it has got. */
interface Standing {
  readonly label: ChosenLabel;
  readonly place: LabelPlace;
}

export class LabelLayer {
  readonly #graph: GraphColumns;
  readonly #source: LabelSource;
  readonly #marksIn: (view: View) => CountMarks;
  #atRest: {
    readonly view: View;
    readonly density: LabelWish["density"];
    readonly standing: readonly Standing[];
  } | null = null;
  #shown = new Map<string, ShownLabel>();
  /** Anchors of the labels at rest, and of those that come forward. */
  #anchors = new Map<string, number>();
  #forward = new Map<string, number>();
  #lastTime = 0;

  /** @param marksIn tells for a view what labels should not cover */
  constructor(graph: GraphColumns, source: LabelSource, marksIn: (view: View) => CountMarks) {
    this.#graph = graph;
    this.#source = source;
    this.#marksIn = marksIn;
  }

  /**
   * Choose and place the labels for a view. Labels at rest are placed as if nothing were lit; what comes
   * forward then takes its places, and whoever stood there goes. So nothing moves when one hovers.
   *
   * @returns false if there was no time to measure all that is new: to be called again in the next frame
   */
  place(view: View, wish: LabelWish): boolean {
    this.#source.beginFrame();
    const marks = this.#marksIn(view);
    const gap = GAP[wish.density];
    const standing = this.#placeAtRest(view, wish.density, marks);
    if (wish.lit === null && wish.required.length === 0) {
      this.#show(standing);
      return this.#source.isComplete;
    }
    const forward = chooseForward(this.#graph, this.#source, view, wish);
    const taken = new Set(forward.map(({ key }) => key));
    const rest = standing.flatMap(({ label, place }) =>
      taken.has(label.key) ? [] : [{ ...stepBack(label, wish.lit), anchors: [place], mayCover: Infinity }],
    );
    const places = new Map([...this.#anchors, ...this.#forward]);
    for (const { key } of rest) places.set(key, 0);
    const placed = placeLabels([...forward, ...rest], marks, places, gap);
    this.#forward = new Map(forward.map(({ key }) => [key, placed.get(key) ?? 0]));
    this.#show(
      [...forward, ...rest].flatMap((label) => {
        const place = label.anchors[placed.get(label.key) ?? -1];
        return place === undefined ? [] : [{ label, place }];
      }),
    );
    return this.#source.isComplete;
  }

  /** The same as last time, if the view is the same: hovering changes nothing about it. */
  #placeAtRest(view: View, density: LabelWish["density"], marks: CountMarks): readonly Standing[] {
    const last = this.#atRest;
    if (last !== null && last.density === density && isSameView(last.view, view)) return last.standing;
    const atRest = chooseLabels(this.#graph, this.#source, view, density, this.#anchors);
    this.#anchors = placeLabels(atRest, marks, this.#anchors, GAP[density]);
    const standing = atRest.flatMap((label) => {
      const place = label.anchors[this.#anchors.get(label.key) ?? -1];
      return place === undefined ? [] : [{ label, place }];
    });
    this.#atRest = this.#source.isComplete ? { view, density, standing } : null;
    return standing;
  }

  /** What was measured or placed before no longer holds. */
  forget(): void {
    this.#atRest = null;
  }

  #show(standing: readonly Standing[]): void {
    const shown = new Map<string, ShownLabel>();
    for (const { label, place } of standing) {
      const alpha = this.#shown.get(label.key)?.alpha ?? 0;
      shown.set(label.key, { chosen: label, place, alpha, wanted: label.presence });
    }
    // What lost its place fades where it stood.
    for (const [key, label] of this.#shown)
      if (!shown.has(key) && label.alpha > 0.02) shown.set(key, { ...label, wanted: 0 });
    this.#shown = shown;
  }

  /** What is no longer drawn has no name. */
  dropUndrawn(isDrawn: Uint8Array): void {
    for (const [key, { chosen }] of this.#shown)
      if (chosen.node >= 0 && isDrawn[chosen.node] === 0) this.#shown.delete(key);
  }

  /** Forget what is fading: after the view has moved it would hang in the wrong place. */
  dropFading(): void {
    for (const [key, label] of this.#shown) if (label.wanted === 0) this.#shown.delete(key);
  }

  /**
   * Bring fades forward.
   *
   * @param now milliseconds; Infinity to have all fades at their end
   * @returns whether labels are still fading, so that another frame is needed
   */
  fade(now: number): boolean {
    const step = now === Infinity ? 1 : Math.min(1, Math.max(0, now - this.#lastTime) / FADE);
    this.#lastTime = now === Infinity ? this.#lastTime : now;
    let fading = false;
    for (const [key, label] of this.#shown) {
      const difference = label.wanted - label.alpha;
      label.alpha = Math.abs(difference) <= step ? label.wanted : label.alpha + Math.sign(difference) * step;
      if (label.alpha !== label.wanted) fading = true;
      if (label.alpha <= 0) this.#shown.delete(key);
    }
    return fading;
  }

  /** The topics' names, which lie under the marks; or those of nodes, which lie over everything. */
  draw(context: CanvasRenderingContext2D, palette: Palette, which: "topics" | "nodes"): void {
    context.textBaseline = "alphabetic";
    context.lineJoin = "round";
    // Backward, so that the most important ones are drawn last.
    for (const label of [...this.#shown.values()].reverse()) {
      if (label.chosen.topic >= 0 !== (which === "topics")) continue;
      context.globalAlpha = label.alpha;
      drawLabel(context, label.chosen, label.place, palette);
    }
    context.globalAlpha = 1;
  }

  /** Whether a box of the stage covers none of the labels that must show. */
  isClear(box: Box): boolean {
    for (const { chosen, place, wanted } of this.#shown.values())
      if (chosen.strong && wanted > 0 && overlap(box, place)) return false;
    return true;
  }

  /** The label at a point of the stage: a node's or a topic's. */
  at(point: Point): { readonly node: number } | { readonly topic: number } | null {
    for (const { chosen, place, wanted } of this.#shown.values()) {
      const { left, top, right, bottom, face } = place;
      const inside = point.x >= left && point.x <= right && point.y >= top && point.y <= bottom;
      // A caption names nothing one could select.
      if (face.kind === "caption") continue;
      if (inside && wanted > 0) return chosen.topic >= 0 ? { topic: chosen.topic } : { node: chosen.node };
    }
    return null;
  }
}

/** What is not lit steps back; the name of a lit topic does not. */
function stepBack(label: ChosenLabel, lit: Lit | null): ChosenLabel {
  if (lit === null || label.topic === lit.topic) return label;
  return { ...label, presence: label.presence * BACK[lit.cause] };
}

function drawLabel(
  context: CanvasRenderingContext2D,
  { topic, strong, pointX, node }: ChosenLabel,
  { face, left, top }: LabelPlace,
  palette: Palette,
): void {
  context.font = face.font;
  context.letterSpacing = face.letterSpacing;
  context.strokeStyle = palette.ground;
  context.lineWidth = topic >= 0 ? HALO + 1.5 : HALO;
  context.fillStyle = colorOf(face, topic, strong, palette);
  const align = node < 0 ? "center" : alignOf(pointX, left, face.width);
  context.textAlign = align;
  const x = align === "center" ? left + face.width / 2 : align === "right" ? left + face.width : left;
  // The baseline: text sits a little above the lower end of its line.
  const lines = face.lines.map((line, i) => [line, top + (i + 0.78) * face.lineHeight] as const);
  for (const [line, y] of lines) context.strokeText(line, x, y);
  for (const [line, y] of lines) context.fillText(line, x, y);
}

/** Lines of a label to the right of its mark begin together, to the left end together, else are centered. */
function alignOf(pointX: number, left: number, width: number): CanvasTextAlign {
  if (left >= pointX) return "left";
  return left + width <= pointX ? "right" : "center";
}

function colorOf(face: LabelFace, topic: number, strong: boolean, palette: Palette): string {
  if (topic >= 0) return palette.topicName(topic);
  return strong || face.kind !== "paper" ? palette.ink : palette.inkSoft;
}
