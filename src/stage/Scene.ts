/** One map on the canvas: Sigma with its camera, what is lit over it, and the labels. */
import type Sigma from "sigma";
import type { StoreApi } from "zustand";
import { selectedNode } from "../store/selectors.ts";
import type { LoadedMap, PageState } from "../store/state.ts";
import { CameraControl } from "./CameraControl.ts";
import type { Aim } from "./camera.ts";
import { displayEdge, displayNode, type Lit, litBy } from "./display.ts";
import { chooseDrawn, type Drawn, emptyGraph, fillGraph } from "./drawn.ts";
import { LabelLayer } from "./LabelLayer.ts";
import { type Fonts, LabelSource } from "./labelSource.ts";
import { drawEdges, drawMark, drawOutline, isInView } from "./marks.ts";
import { isMotionReduced } from "./motion.ts";
import { isSamePalette, type Palette, readPalette } from "./palette.ts";
import { pickNode, TOLERANCE } from "./pick.ts";
import { createStageSigma } from "./StageSigma.ts";
import { runInSlices } from "./slices.ts";
import { extentOf, type Insets, type Point, type View } from "./view.ts";

/** How far nodes and edges step back while something is lit. */
const BACK = { hovered: { nodes: 0.25, edges: 0.3 }, selected: { nodes: 0.4, edges: 0.45 } };

export interface SceneParts {
  /** Sigma's host; has a size. */
  readonly host: HTMLElement;
  readonly page: StoreApi<PageState>;
  readonly loaded: LoadedMap;
}

export class Scene {
  readonly host: HTMLElement;
  readonly page: StoreApi<PageState>;
  readonly loaded: LoadedMap;
  readonly drawn: Drawn;
  readonly camera: CameraControl;
  readonly sigma: Sigma;
  readonly labels: LabelLayer;
  palette: Palette;
  lit: Lit | null = null;
  /** The node the keyboard stands on. */
  focused: number | null = null;
  /** Set by pointer.ts: fingers are less exact. */
  tolerance = TOLERANCE.mouse;
  readonly #source: LabelSource;
  /** Sigma's canvases between edges and nodes, and above the nodes. */
  readonly #under: CanvasRenderingContext2D;
  readonly #over: CanvasRenderingContext2D;
  #ground: readonly [number, number, number] = [1, 1, 1];
  #frame = 0;
  #lastView: View | null = null;

  /** Reads the map in slices, then draws it. @throws (rejects) if stopped, or if there is no WebGL */
  static async open(parts: SceneParts, signal: AbortSignal): Promise<Scene> {
    const { graph } = parts.loaded.map;
    const drawn = chooseDrawn(graph);
    const stageGraph = emptyGraph();
    await runInSlices(fillGraph(stageGraph, graph, drawn), signal);
    return new Scene(parts, drawn, stageGraph);
  }

  private constructor(
    { host, page, loaded }: SceneParts,
    drawn: Drawn,
    stageGraph: ReturnType<typeof emptyGraph>,
  ) {
    this.host = host;
    this.page = page;
    this.loaded = loaded;
    this.drawn = drawn;
    const { graph } = loaded.map;
    this.palette = readPalette(host);
    this.#readGround();
    this.camera = new CameraControl(extentOf(graph), drawn.nodes.length, () =>
      isMotionReduced(page.getState().preferences),
    );
    this.sigma = createStageSigma(host, {
      extent: this.camera.extent,
      ground: () => this.#ground,
      displayNode: (node) => ({
        ...displayNode(graph, node, this.palette),
        fill: this.palette.ringFill(graph.cluster[node]!),
      }),
      displayEdge: (edge) => displayEdge(graph, edge, this.palette),
      pick: (point) => this.pick(point),
      sizeRatio: (ratio) => this.camera.sizeRatio(ratio),
    });
    const canvases = this.sigma.getCanvases();
    this.#under = canvases.edgeLabels!.getContext("2d")!;
    this.#over = canvases.labels!.getContext("2d")!;
    this.#source = new LabelSource(loaded, drawn, this.#over, readFonts(host));
    this.labels = new LabelLayer(graph, this.#source);
    this.sigma.setGraph(stageGraph);
    this.camera.attach(this.sigma);
    this.measure();
    this.sigma.on("afterRender", () => this.drawOver(performance.now()));
    this.updateLit();
  }

  kill(): void {
    cancelAnimationFrame(this.#frame);
    this.sigma.kill();
    this.host.replaceChildren();
  }

  /** The stage has another size, or panels cover other parts of it. @returns whether anything changed */
  measure(): boolean {
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
    this.#source.setScreen(width, height);
    this.sigma.scheduleRender();
    return true;
  }

  /** The theme may have changed: everything is drawn anew if it has. */
  refreshPalette(): void {
    const palette = readPalette(this.host);
    if (isSamePalette(palette, this.palette)) return;
    this.palette = palette;
    this.#readGround();
    this.sigma.scheduleRefresh();
  }

  refreshFonts(): void {
    this.#source.forgetMeasures();
    this.scheduleOver();
  }

  view(): View {
    return this.camera.view();
  }

  moveTo(aim: Aim): void {
    this.camera.moveTo(aim);
  }

  /** Node whose mark or label is at a point. */
  pick(point: Point): number | null {
    const { graph } = this.loaded.map;
    const node = pickNode(graph, this.drawn.nodes, this.view(), point, this.tolerance);
    if (node !== null) return node;
    const label = this.labels.at(point);
    return label !== null && "node" in label ? label.node : null;
  }

  /** Light what the state says, by stepping the rest back and drawing over it: the map itself is not touched. */
  updateLit(): void {
    const { hovered, selected } = this.page.getState();
    this.lit = litBy(this.loaded, this.focused ?? hovered, selected);
    const { nodes, edges } = this.sigma.getCanvases();
    nodes!.style.opacity = String(this.backs.nodes);
    edges!.style.opacity = String(this.backs.edges);
    this.scheduleOver();
  }

  /** Opacity of Sigma's layers. */
  get backs(): { readonly nodes: number; readonly edges: number } {
    return this.lit === null ? { nodes: 1, edges: 1 } : BACK[this.lit.cause];
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
    const view = this.view();
    for (const context of [this.#under, this.#over]) {
      const scale = context.canvas.width / view.width;
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.clearRect(0, 0, view.width, view.height);
    }
    this.drawLit(this.#over, view);
    if (this.#lastView !== null && !isSameView(this.#lastView, view)) this.labels.dropFading();
    this.#lastView = view;
    this.labels.place(view, this.labelWish(), this.drawn.nodes);
    const isCalm = isMotionReduced(this.page.getState().preferences);
    if (this.labels.fade(isCalm ? Infinity : now)) this.scheduleOver();
    this.labels.draw(this.#under, this.palette, "topics");
    this.labels.draw(this.#over, this.palette, "nodes");
  }

  /** Lit edges and nodes, and the outlines of what is selected and focused. */
  drawLit(context: CanvasRenderingContext2D, view: View): void {
    const { graph } = this.loaded.map;
    const { lit, palette } = this;
    if (lit !== null) {
      drawEdges(context, graph, lit.edges, view, palette.edgeLit, lit.node === null ? 0.75 : 1.25);
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

  #readGround(): void {
    const { ground } = this.palette;
    const channel = (at: number) => Number.parseInt(ground.slice(at, at + 2), 16) / 255;
    this.#ground = [channel(1), channel(3), channel(5)];
  }
}

function isSameView(one: View, other: View): boolean {
  return (
    one.zoom === other.zoom &&
    one.center.x === other.center.x &&
    one.center.y === other.center.y &&
    one.width === other.width &&
    one.height === other.height
  );
}

export function readInsets(element: HTMLElement): Insets {
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
