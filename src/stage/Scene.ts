/** One map on the canvas: Sigma with its camera, what is lit over it, and the labels. */
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { StoreApi } from "zustand";
import { selectedNode } from "../store/selectors.ts";
import type { LoadedMap, PageState } from "../store/state.ts";
import { CameraControl } from "./CameraControl.ts";
import type { Aim } from "./camera.ts";
import { displayEdge, displayNode, edgePresence, type Lit, litBy, totalLength } from "./display.ts";
import { chooseDrawn, type Drawn, emptyGraph, fillGraph, type StageGraph } from "./drawn.ts";
import { type Hairlines, NO_HAIRLINES, toHairlines } from "./HairlineProgram.ts";
import { LabelLayer } from "./LabelLayer.ts";
import { type Fonts, LabelSource } from "./labelSource.ts";
import { drawEdges, drawMark, drawOutline, isInView } from "./marks.ts";
import { isMotionReduced } from "./motion.ts";
import { NodeGrid } from "./NodeGrid.ts";
import { isSamePalette, type Palette, readPalette } from "./palette.ts";
import type { Surface, SurfaceContent } from "./Surface.ts";
import { nextTask, runInSlices } from "./slices.ts";
import {
  type Extent,
  extentOf,
  extentToFit,
  type Insets,
  isSameView,
  type Point,
  type View,
} from "./view.ts";

/** Pixels beside a mark that still count as on it. */
export const TOLERANCE = { mouse: 5, touch: 18 };
/** Milliseconds after a selection within which its panel has its place, also on a slow machine. */
const UNSETTLED = 1000;
/** Edges of a lit topic from which on they are drawn the fainter the more there are. */
const MANY_EDGES = 120;
/** How far nodes and edges step back while something is lit. */
const BACK = { hovered: { nodes: 0.25, edges: 0.3 }, selected: { nodes: 0.4, edges: 0.45 } };

export interface SceneParts {
  readonly surface: Surface;
  /** Sigma's host; has a size. */
  readonly host: HTMLElement;
  readonly page: StoreApi<PageState>;
  readonly loaded: LoadedMap;
}

export class Scene implements SurfaceContent {
  readonly host: HTMLElement;
  readonly page: StoreApi<PageState>;
  readonly loaded: LoadedMap;
  readonly sigma: Sigma;
  readonly drawn: Drawn;
  readonly extent: Extent;
  readonly camera: CameraControl;
  readonly labels: LabelLayer;
  palette: Palette;
  hairlines: Hairlines = NO_HAIRLINES;
  ground: readonly [number, number, number] = [1, 1, 1];
  lit: Lit | null = null;
  /** The node the keyboard stands on. */
  focused: number | null = null;
  /** Nothing is done for it any more. */
  isOver = false;
  /** Set by pointer.ts: fingers are less exact. */
  tolerance = TOLERANCE.mouse;
  /** A move that has to take account of panels still on their way, and until when. */
  #unsettled: { readonly move: () => void; readonly until: number } | null = null;
  readonly #surface: Surface;
  readonly #grid: NodeGrid;
  readonly #source: LabelSource;
  readonly #edgeLength: number;
  #frame = 0;
  #isMeasured = false;
  #lastView: View | null = null;
  /** What the labels were last placed for; null if they have to be placed anew. */
  #placedFor: { readonly view: View; readonly lit: Lit | null; readonly required: string } | null = null;

  /** Reads the map in slices, then draws it. @throws (rejects) with the signal's reason if stopped */
  static async open(parts: SceneParts, signal: AbortSignal): Promise<Scene> {
    const { graph } = parts.loaded.map;
    // Whoever loaded the map is not kept waiting.
    await nextTask();
    signal.throwIfAborted();
    const drawn = chooseDrawn(graph);
    const stageGraph = emptyGraph();
    await runInSlices(fillGraph(stageGraph, graph, drawn), signal);
    await nextTask();
    signal.throwIfAborted();
    const scene = new Scene(parts, drawn);
    scene.#source.setScreen(parts.host.offsetWidth, parts.host.offsetHeight);
    await nextTask();
    await runInSlices(scene.#source.measureTopics(), signal);
    await nextTask();
    signal.throwIfAborted();
    scene.#begin(stageGraph);
    return scene;
  }

  private constructor({ surface, host, page, loaded }: SceneParts, drawn: Drawn) {
    const { graph } = loaded.map;
    this.#surface = surface;
    this.sigma = surface.sigma;
    this.host = host;
    this.page = page;
    this.loaded = loaded;
    this.drawn = drawn;
    this.extent = extentToFit(extentOf(graph), graph.x.length);
    this.#grid = new NodeGrid(graph, drawn.nodes, this.extent);
    this.camera = new CameraControl(this.sigma, this.extent, drawn.nodes.length, () =>
      isMotionReduced(page.getState().preferences),
    );
    this.#source = new LabelSource(loaded, drawn, surface.over, readFonts(host));
    this.labels = new LabelLayer(
      graph,
      this.#source,
      (view) => (box, own, enough) => this.#grid.countUnder(view, box, own, enough),
    );
    this.#edgeLength = totalLength(graph, drawn.edges);
    this.palette = readPalette(host);
    this.#applyPalette();
  }

  #begin(stageGraph: StageGraph): void {
    this.#surface.show(this, stageGraph);
    this.measure();
    this.updateLit();
  }

  /** The surface stays for the next scene. */
  end(): void {
    this.abandon();
    this.#surface.clear();
  }

  /** The surface is lost. */
  abandon(): void {
    this.isOver = true;
    cancelAnimationFrame(this.#frame);
    this.camera.disconnect();
  }

  // What the surface asks for.

  displayNode(node: number) {
    const { graph } = this.loaded.map;
    return {
      ...displayNode(graph, node, this.palette),
      fill: this.palette.ringFill(graph.cluster[node]!),
    };
  }

  /** Node whose mark or label is at a point. */
  pick(point: Point): number | null {
    const node = this.#grid.nearest(this.view(), point, this.tolerance);
    if (node !== null) return node;
    const label = this.labels.at(point);
    return label !== null && "node" in label ? label.node : null;
  }

  sizeRatio(ratio: number): number {
    return this.camera.sizeRatio(ratio);
  }

  keep(state: CameraState): CameraState {
    return this.camera.keep(state);
  }

  /** The stage has another size, or panels cover other parts of it. @returns whether anything changed */
  measure(): boolean {
    if (this.isOver) return false;
    const { screen } = this.camera;
    const insets = readInsets(this.host);
    const { offsetWidth: width, offsetHeight: height } = this.host;
    const isSame =
      screen.width === width &&
      screen.height === height &&
      JSON.stringify(screen.insets) === JSON.stringify(insets);
    if (isSame || width === 0 || height === 0) return false;
    this.sigma.resize();
    this.camera.resize({ width, height, insets });
    this.#isMeasured = true;
    this.#source.setScreen(width, height);
    this.sigma.scheduleRender();
    return true;
  }

  /** The theme may have changed: everything is drawn anew if it has. */
  refreshPalette(): void {
    const palette = readPalette(this.host);
    if (isSamePalette(palette, this.palette)) return;
    this.palette = palette;
    this.#applyPalette();
    this.sigma.scheduleRefresh();
  }

  refreshFonts(): void {
    this.#source.forgetMeasures();
    this.replaceLabels();
  }

  view(): View {
    return this.camera.view();
  }

  moveTo(aim: Aim): void {
    if (!this.isOver) this.camera.moveTo(aim);
  }

  /**
   * Make a move in the next frame, and again when a panel that opens meanwhile covers another part of the
   * stage: what one asked to see must not end up under the panel that tells about it.
   */
  moveBesidePanels(move: () => void): void {
    this.#unsettled = { move, until: performance.now() + UNSETTLED };
    requestAnimationFrame(() => {
      if (this.#unsettled?.move !== move) return;
      this.measure();
      move();
    });
  }

  /** @returns whether there was a move to be made again */
  repeatMove(): boolean {
    if (this.#unsettled === null || performance.now() > this.#unsettled.until) return false;
    this.#unsettled.move();
    return true;
  }

  /** The camera is in the user's hand: nothing may take it away. */
  settle(): void {
    this.#unsettled = null;
  }

  /** Light what the state says, by stepping the rest back and drawing over it: the map itself is not touched. */
  updateLit(): void {
    const { hovered, hoveredTopic, selected } = this.page.getState();
    this.lit = litBy(this.loaded, { node: this.focused ?? hovered, topic: hoveredTopic }, selected);
    this.#surface.dim(this.opacities);
    this.scheduleOver();
  }

  /** Labels are chosen anew in the next frame: their density or their type has changed. */
  replaceLabels(): void {
    this.#placedFor = null;
    this.labels.forget();
    this.scheduleOver();
  }

  /** Opacity of Sigma's layers: how far the rest steps back, and edges where they are many. */
  get opacities(): { readonly nodes: number; readonly edges: number } {
    const back = this.lit === null ? { nodes: 1, edges: 1 } : BACK[this.lit.cause];
    return {
      nodes: back.nodes,
      edges: back.edges * edgePresence(this.#edgeLength, this.extent, this.view()),
    };
  }

  /** Draw lit parts and labels in the next frame; Sigma's own layers stay. */
  scheduleOver(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame((now) => {
      this.#frame = 0;
      this.drawOver(now);
    });
  }

  drawOver(now: number): void {
    if (!this.#isMeasured) return;
    const view = this.view();
    const { under, over } = this.#surface;
    for (const context of [under, over]) {
      const scale = context.canvas.width / view.width;
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, view.width, view.height);
    }
    if (this.#lastView === null || !isSameView(this.#lastView, view)) {
      this.labels.dropFading();
      if (this.#lastView?.zoom !== view.zoom) this.#surface.dim(this.opacities);
    }
    this.#lastView = view;
    this.drawLit(over, view);
    this.#placeLabels(view);
    const isCalm = isMotionReduced(this.page.getState().preferences);
    if (this.labels.fade(isCalm ? Infinity : now)) this.scheduleOver();
    this.labels.draw(this.namesLieOver ? over : under, this.palette, "topics");
    this.labels.draw(over, this.palette, "nodes");
  }

  /** Names of topics lie under the marks; over them where marks are many or a topic is lit, to be legible. */
  get namesLieOver(): boolean {
    return this.#source.isCrowded || (this.lit !== null && this.lit.topic !== null);
  }

  /** Only where something has changed: frames of a fade find everything in place. */
  #placeLabels(view: View): void {
    const wish = this.labelWish();
    const required = wish.required.join();
    const last = this.#placedFor;
    if (last !== null && last.lit === wish.lit && last.required === required && isSameView(last.view, view))
      return;
    const isComplete = this.labels.place(view, wish);
    this.#placedFor = isComplete ? { view, lit: wish.lit, required } : null;
    if (!isComplete) this.scheduleOver();
  }

  /** Lit edges and nodes, and the outlines of what is selected and focused. */
  drawLit(context: CanvasRenderingContext2D, view: View): void {
    const { graph } = this.loaded.map;
    const { lit, palette } = this;
    if (lit !== null) {
      // The edges of a large topic would hide what they link.
      context.globalAlpha = lit.node === null ? Math.min(1, Math.sqrt(MANY_EDGES / lit.edges.length)) : 1;
      drawEdges(context, graph, lit.edges, view, palette.edgeLit, lit.node === null ? 0.75 : 1.25);
      context.globalAlpha = 1;
      for (const node of lit.nodes)
        if (isInView(graph, node, view)) drawMark(context, graph, node, view, palette);
    }
    const selected = selectedNode(this.page.getState());
    if (selected !== null) {
      drawMark(context, graph, selected, view, palette);
      drawOutline(context, graph, selected, view, palette, "selected");
    }
    if (this.focused !== null) drawOutline(context, graph, this.focused, view, palette, "focused");
  }

  labelWish() {
    const state = this.page.getState();
    const required = [this.focused, state.hovered, selectedNode(state)].filter((node) => node !== null);
    return { required, lit: this.lit, density: state.preferences.labels };
  }

  #applyPalette(): void {
    const { ground } = this.palette;
    const { graph } = this.loaded.map;
    const channel = (at: number) => Number.parseInt(ground.slice(at, at + 2), 16) / 255;
    this.ground = [channel(1), channel(3), channel(5)];
    this.hairlines = toHairlines(
      graph,
      this.drawn.edges,
      this.extent,
      (edge) => displayEdge(graph, edge, this.palette).color,
    );
  }
}

function readInsets(element: HTMLElement): Insets {
  const style = getComputedStyle(element);
  const read = (edge: string) => {
    const value = Number.parseFloat(style.getPropertyValue(`--inset-${edge}`));
    return Number.isFinite(value) ? Math.max(0, value) : 0;
  };
  return { left: read("left"), right: read("right"), top: read("top"), bottom: read("bottom") };
}

function readFonts(element: HTMLElement): Fonts {
  const style = getComputedStyle(element);
  return {
    sans: style.getPropertyValue("--font-sans").trim() || "sans-serif",
    serif: style.getPropertyValue("--font-serif").trim() || "serif",
  };
}
