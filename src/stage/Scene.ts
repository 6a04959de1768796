/** One map on the canvas: what is drawn of it, its camera, what is lit over it, and the labels. */
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { StoreApi } from "zustand";
import type { Coloring } from "../../graph/index.ts";
import type { LoadedMap, PageState } from "../store/state.ts";
import { CameraControl } from "./CameraControl.ts";
import type { Aim } from "./camera.ts";
import { coloringOf } from "./coloring.ts";
import { DrawnMap } from "./DrawnMap.ts";
import { edgePresence, type Looks } from "./display.ts";
import { MAX_NODES, visibleNodes } from "./drawn.ts";
import { drawForward } from "./forward.ts";
import { LabelLayer } from "./LabelLayer.ts";
import { rankLabels } from "./labelRanks.ts";
import { LabelSource } from "./labelSource.ts";
import { labelWish } from "./labelWish.ts";
import { bipartiteLinks, type Links } from "./links.ts";
import { type Lit, litBy } from "./lit.ts";
import { isMotionReduced } from "./motion.ts";
import { NearPart } from "./NearPart.ts";
import { PanelMove } from "./PanelMove.ts";
import { ProjectionLinks } from "./ProjectionLinks.ts";
import { isSamePalette, type Palette, readPalette } from "./palette.ts";
import type { Surface, SurfaceContent } from "./Surface.ts";
import { nextTask, runInSlices } from "./slices.ts";
import { type Corner, readCorner, readFonts, readInsets } from "./stageStyle.ts";
import {
  type Box,
  type Extent,
  extentOf,
  extentOfSome,
  extentToFit,
  freeBox,
  isSameView,
  type View,
} from "./view.ts";

/** Pixels beside a mark that still count as on it. */
export const TOLERANCE = { mouse: 5, touch: 18 };
/** Milliseconds between two changes of what is drawn below which they follow a hand: then nothing fades. */
const QUICK = 350;
/** Marks that the controls count for: no label stands under them unless it must show. */
const MANY = 1e6;
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
  readonly map: DrawnMap;
  readonly extent: Extent;
  readonly camera: CameraControl;
  readonly labels: LabelLayer;
  readonly panelMove = new PanelMove(() => this.measure());
  /** Of papers and concepts, whatever the projection. */
  readonly ownLinks: Links;
  palette: Palette;
  coloring: Coloring;
  ground: readonly [number, number, number] = [1, 1, 1];
  lit: Lit | null = null;
  /** The node the keyboard stands on. */
  focused: number | null = null;
  /** Nothing is done for it any more. */
  isOver = false;
  /** Set by pointer.ts: fingers are less exact. */
  tolerance = TOLERANCE.mouse;
  readonly #surface: Surface;
  readonly #source: LabelSource;
  readonly #links: ProjectionLinks;
  readonly #near: NearPart;
  #frame = 0;
  #renewal = 0;
  #renewed = -Infinity;
  #isMeasured = false;
  /** Something else is drawn than in the last frame. */
  #isRenewed = false;
  #corner: Corner = { width: 0, height: 0 };
  #lastView: View | null = null;
  /** What the labels were last placed for; null if they have to be placed anew. */
  #placedFor: { readonly view: View; readonly lit: Lit | null; readonly required: string } | null = null;

  /** Reads the map in slices, then draws it. @throws (rejects) with the signal's reason if stopped */
  static async open(parts: SceneParts, signal: AbortSignal): Promise<Scene> {
    // Whoever loaded the map is not kept waiting.
    await nextTask();
    signal.throwIfAborted();
    const ownLinks = bipartiteLinks(parts.loaded.map.graph, parts.loaded.adjacency);
    await nextTask();
    signal.throwIfAborted();
    const scene = new Scene(parts, ownLinks);
    scene.#source.setScreen(parts.host.offsetWidth, parts.host.offsetHeight);
    await nextTask();
    signal.throwIfAborted();
    await runInSlices(scene.#draw(null), signal);
    await nextTask();
    await runInSlices(scene.#source.measureTopics(), signal);
    await nextTask();
    signal.throwIfAborted();
    scene.#begin();
    return scene;
  }

  private constructor({ surface, host, page, loaded }: SceneParts, ownLinks: Links) {
    const { graph } = loaded.map;
    const { colorBy } = page.getState();
    this.#surface = surface;
    this.sigma = surface.sigma;
    this.host = host;
    this.page = page;
    this.loaded = loaded;
    this.ownLinks = ownLinks;
    this.extent = extentToFit(extentOf(graph), graph.x.length);
    this.map = new DrawnMap(graph, this.extent);
    this.camera = new CameraControl(this.sigma, this.extent, Math.min(MAX_NODES, graph.x.length), () =>
      isMotionReduced(page.getState().preferences),
    );
    this.camera.raise = (view) => (this.#marksInCorner(view) ? this.#corner.height : 0);
    this.#source = new LabelSource(loaded, surface.over, readFonts(host));
    this.labels = new LabelLayer(
      graph,
      this.#source,
      (view) => (box, own, enough) =>
        this.#isInCorner(box, view) ? MANY : this.map.obstacles.countUnder(view, box, own, enough),
    );
    this.coloring = coloringOf(loaded, colorBy);
    this.palette = readPalette(host, colorBy);
    this.#readGround();
    this.#near = new NearPart(this.extent, () => this.scheduleRenewal());
    this.#links = new ProjectionLinks(loaded, ownLinks, () => {
      if (this.isOver) return;
      this.#renewed = -Infinity;
      this.scheduleRenewal();
    });
  }

  /** Filters and projection leave more than is drawn. */
  get isCutShort(): boolean {
    const { drawn } = this.page.getState();
    return drawn !== null && drawn.nodes < drawn.nodesTotal;
  }

  #begin(): void {
    this.#surface.show(this);
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
    cancelAnimationFrame(this.#renewal);
    this.#links.stop();
    this.#near.stop();
    this.camera.disconnect();
  }

  get looks(): Looks {
    return { graph: this.loaded.map.graph, coloring: this.coloring, palette: this.palette };
  }

  // What the surface asks for.

  get marks() {
    return this.map.marks;
  }

  get hairlines() {
    return this.map.lines;
  }

  get fade(): number {
    return this.map.fade(performance.now());
  }

  sizeRatio(ratio: number): number {
    return this.camera.sizeRatio(ratio);
  }

  keep(state: CameraState): CameraState {
    return this.camera.keep(state);
  }

  // What is drawn.

  /** Filters or projection have changed: what is drawn follows in the next frame. */
  scheduleRenewal(): void {
    this.#renewal ||= requestAnimationFrame((now) => {
      this.#renewal = 0;
      const isCalm = isMotionReduced(this.page.getState().preferences);
      for (const _ of this.#draw(isCalm || now - this.#renewed < QUICK ? null : now));
      this.#renewed = now;
      this.updateLit();
      this.sigma.scheduleRender();
    });
  }

  /** In steps, for a map that is only being opened. @param now milliseconds at which it begins to fade in; null to have it at once */
  *#draw(now: number | null): Generator<void> {
    const { graph } = this.loaded.map;
    const state = this.page.getState();
    const shown = state.shown ?? { nodes: new Uint8Array(graph.x.length).fill(1), isAll: true };
    const visible = visibleNodes(graph, shown.nodes, state.projection);
    const links = this.#links.of(state.projection, state.shown);
    const { part } = this.#near;
    yield* this.map.change({ links, visible, shown: shown.nodes, part }, this.looks, now);
    yield;
    this.#source.ranks = rankLabels(this.loaded, this.map, shown.nodes, part);
    this.labels.forget();
    this.labels.dropUndrawn(this.map.drawn.isDrawn);
    this.#placedFor = null;
    this.#isRenewed = true;
    this.camera.fitted = shown.isAll ? this.extent : (extentOfSome(graph, shown.nodes) ?? this.extent);
    if (this.focused !== null && visible[this.focused] === 0) this.focused = null;
    const { drawn } = this.map;
    state.reportDrawn({
      nodes: drawn.nodes.length,
      nodesTotal: visible.reduce((sum, is) => sum + is, 0),
      edges: drawn.links.length,
      edgesTotal: links.source.length,
    });
  }

  // Size, theme, type.

  /** The stage has another size, or panels cover other parts of it. @returns whether anything changed */
  measure(): boolean {
    if (this.isOver) return false;
    const { screen } = this.camera;
    const insets = readInsets(this.host);
    const { offsetWidth: width, offsetHeight: height } = this.host;
    const corner = readCorner(this.host);
    if (JSON.stringify(corner) !== JSON.stringify(this.#corner)) {
      this.#corner = corner;
      this.replaceLabels();
    }
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

  /** Under the controls, where no label can be read. */
  #isInCorner(box: Box, view: View): boolean {
    const free = freeBox(view);
    return box.right > free.right - this.#corner.width && box.bottom > free.bottom - this.#corner.height;
  }

  #marksInCorner(view: View): boolean {
    const { right, bottom } = freeBox(view);
    const corner = { left: right - this.#corner.width, top: bottom - this.#corner.height, right, bottom };
    return this.map.obstacles.countUnder(view, corner, -1, 1) > 0;
  }

  /** Theme or meaning of the colors may have changed: everything is drawn anew if they have. */
  refreshPalette(): void {
    const { colorBy } = this.page.getState();
    const palette = readPalette(this.host, colorBy);
    if (isSamePalette(palette, this.palette)) return;
    if (colorBy !== this.coloring.by) this.coloring = coloringOf(this.loaded, colorBy);
    this.palette = palette;
    this.#readGround();
    this.map.rebuild(this.looks);
    this.sigma.scheduleRender();
  }

  refreshFonts(): void {
    this.#source.forgetMeasures();
    this.replaceLabels();
  }

  #readGround(): void {
    const channel = (at: number) => Number.parseInt(this.palette.ground.slice(at, at + 2), 16) / 255;
    this.ground = [channel(1), channel(3), channel(5)];
  }

  // The camera.

  view(): View {
    return this.camera.view();
  }

  moveTo(aim: Aim): void {
    if (!this.isOver) this.camera.moveTo(aim);
  }

  // What is lit, and labels.

  /** Light what the state says, by stepping the rest back and drawing over it: the map itself is not touched. */
  updateLit(): void {
    const state = this.page.getState();
    const { links, visible } = this.map;
    const parts = { loaded: this.loaded, links, ownLinks: this.ownLinks, visible };
    this.lit = litBy(parts, this.focused === null ? state : { ...state, hovered: this.focused });
    this.#surface.dim(this.opacities);
    this.scheduleOver();
  }

  /** Labels are chosen anew in the next frame: their density or their type has changed. */
  replaceLabels(): void {
    this.#placedFor = null;
    this.labels.forget();
    this.scheduleOver();
  }

  /** How strongly links are drawn where nothing is lit. */
  get linkPresence(): number {
    return edgePresence(this.map.linkLength, this.extent, this.view());
  }

  /** Opacity of Sigma's layers: how far the rest steps back, and edges where they are many. */
  get opacities(): { readonly nodes: number; readonly edges: number } {
    const cause = this.lit?.cause ?? (this.page.getState().overlay === null ? null : "selected");
    const back = cause === null ? { nodes: 1, edges: 1 } : BACK[cause];
    return { nodes: back.nodes, edges: back.edges * this.linkPresence };
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
    if (this.isCutShort) this.#near.follow(view);
    drawForward(this, over, view);
    // A frame that has drawn something else has done enough: labels find their places in the next one.
    if (this.#isRenewed) this.scheduleOver();
    else this.#placeLabels(view);
    this.#isRenewed = false;
    const isCalm = isMotionReduced(this.page.getState().preferences);
    if (this.labels.fade(isCalm ? Infinity : now)) this.scheduleOver();
    this.labels.draw(this.namesLieOver ? over : under, this.palette, "topics");
    this.labels.draw(over, this.palette, "nodes");
    this.#goOnFading(now);
  }

  #goOnFading(now: number): void {
    if (!this.map.isFading) return;
    if (this.map.fade(now) === 1) this.map.rebuild(this.looks);
    this.sigma.scheduleRender();
  }

  /** Names of topics lie under the marks; over them where marks are many or a topic is lit, to be legible. */
  get namesLieOver(): boolean {
    return this.#source.ranks.isCrowded || (this.lit !== null && this.lit.topic !== null);
  }

  /** Only where something has changed: frames of a fade find everything in place. */
  #placeLabels(view: View): void {
    const wish = labelWish(this);
    const required = wish.required.join();
    const last = this.#placedFor;
    if (last !== null && last.lit === wish.lit && last.required === required && isSameView(last.view, view))
      return;
    const isComplete = this.labels.place(view, wish);
    this.#placedFor = isComplete ? { view, lit: wish.lit, required } : null;
    if (!isComplete) this.scheduleOver();
  }
}
