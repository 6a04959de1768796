/**
 * What is drawn on: one Sigma for as long as the stage is mounted, showing one scene after another.
 * Differences from the stock Sigma, all for calm looks and speed:
 *
 * - Nodes and links are two buffers made from the map's columns (MarkProgram.ts, HairlineProgram.ts); Sigma's
 *   graph holds a single hidden node, without which it would draw nothing. So filters and projections change
 *   buffers and not a graph of objects.
 * - Which node is under the pointer is found on a grid (NodeGrid.ts), with a tolerance for fingers.
 *   Sigma's way, drawing all nodes a second time in false colors, is left out: it took a fifth to two
 *   fifths of a frame.
 * - Labels and what is lit are drawn by the scene on Sigma's two label canvases; the canvases left over are
 *   hidden, so that they are not composited.
 */
import Graph from "graphology";
import Sigma from "sigma";
import type { EdgeProgramType, NodeProgramType } from "sigma/rendering";
import type { CameraState } from "sigma/types";
import { createHairlineProgram, type Hairlines, lineCount, NO_HAIRLINES } from "./HairlineProgram.ts";
import { createMarkProgram, type Marks, markCount, NO_MARKS } from "./MarkProgram.ts";
import { MotionBudget } from "./MotionBudget.ts";
import type { Extent } from "./view.ts";

/** What a scene gives to be drawn. All of it is asked again at each frame. */
export interface SurfaceContent {
  readonly extent: Extent;
  /** Red, green, blue from 0 to 1. */
  readonly ground: readonly [number, number, number];
  readonly marks: Marks;
  readonly hairlines: Hairlines;
  /** How far what comes has come: 0 to 1. */
  readonly fade: number;
  /** What sizes are divided by at a camera ratio. */
  sizeRatio(ratio: number): number;
  /** The camera state allowed instead of the given one. */
  keep(state: CameraState): CameraState;
  /** After each frame of Sigma. */
  drawOver(now: number): void;
}

/** Milliseconds without a frame after which the camera counts as resting. */
const REST = 160;

class StageSigma extends Sigma {
  override createWebGLContext(id: string, options: Parameters<Sigma["createWebGLContext"]>[1] = {}) {
    if (id === "hoverNodes") return createNoContext(this, id);
    return super.createWebGLContext(id, { ...options, picking: false, antialias: id === "edges" });
  }
}

/**
 * Hovered nodes are drawn by the scene. A third context would only take memory, of which a phone has
 * little, and one of the few contexts a page may have.
 */
function createNoContext(sigma: Sigma, id: string): WebGLRenderingContext {
  sigma.createCanvas(id);
  const context = NO_CONTEXT as unknown as WebGLRenderingContext;
  // Private in Sigma's types; there is no other way to have one layer less.
  (sigma as unknown as { webGLContexts: Record<string, WebGLRenderingContext> }).webGLContexts[id] = context;
  return context;
}

/** All that Sigma asks of the context of a layer on which nothing is drawn. */
const NO_CONTEXT = {
  COLOR_BUFFER_BIT: 0,
  blendFunc() {},
  clear() {},
  viewport() {},
  getExtension: () => null,
};

/** Draws nothing. */
class NoProgram {
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}

export class Surface {
  readonly sigma: Sigma;
  /** Canvases between edges and nodes, and above the nodes. */
  readonly under: CanvasRenderingContext2D;
  readonly over: CanvasRenderingContext2D;
  readonly #host: HTMLElement;
  #content: SurfaceContent | null = null;
  readonly #budget = new MotionBudget();
  /** Of lines and marks, how many are drawn in this frame: 0 to 1. */
  #share = 1;
  #lastState: CameraState | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** @throws if the browser gives no WebGL context; the host is left empty then */
  constructor(host: HTMLElement) {
    this.#host = host;
    try {
      this.sigma = this.#createSigma();
    } catch (error) {
      host.replaceChildren();
      throw error;
    }
    // Private in Sigma's types, but called by name at every move and click; the scene finds nodes itself.
    Object.assign(this.sigma, { getNodeAtPosition: () => null });
    this.sigma.getCamera().clean = (state) => this.#content?.keep(state) ?? state;
    this.sigma.on("beforeRender", () => this.#takeShare(performance.now()));
    this.sigma.on("afterRender", () => this.#content?.drawOver(performance.now()));
    const canvases = this.sigma.getCanvases();
    for (const unused of ["hovers", "hoverNodes"]) canvases[unused]!.style.display = "none";
    this.under = canvases.edgeLabels!.getContext("2d")!;
    this.over = canvases.labels!.getContext("2d")!;
  }

  show(content: SurfaceContent): void {
    const { minX, maxX, minY, maxY } = content.extent;
    this.#content = content;
    this.sigma.setCustomBBox({ x: [minX, maxX], y: [minY, maxY] });
    this.sigma.refresh();
  }

  /** Nothing is drawn until the next scene. */
  clear(): void {
    this.#content = null;
    this.dim({ nodes: 1, edges: 1 });
    this.sigma.scheduleRender();
  }

  /** Opacity of nodes and edges. */
  dim({ nodes, edges }: { readonly nodes: number; readonly edges: number }): void {
    const canvases = this.sigma.getCanvases();
    canvases.nodes!.style.opacity = String(nodes);
    canvases.edges!.style.opacity = String(edges);
  }

  /** In motion perhaps not all is drawn; then once more when the camera rests. */
  #takeShare(now: number): void {
    const count = lineCount(this.#hairlines()) + markCount(this.#marks());
    const state = this.sigma.getCamera().getState();
    const last = this.#lastState;
    const isMoving =
      last !== null && (last.x !== state.x || last.y !== state.y || last.ratio !== state.ratio);
    this.#lastState = state;
    this.#share = this.#budget.next(now, isMoving, count);
    clearTimeout(this.#resting);
    if (this.#share < 1) this.#resting = setTimeout(() => this.sigma.scheduleRender(), REST);
  }

  kill(): void {
    clearTimeout(this.#resting);
    this.#content = null;
    this.sigma.kill();
    this.#host.replaceChildren();
  }

  #marks(): Marks {
    return this.#content?.marks ?? NO_MARKS;
  }

  #hairlines(): Hairlines {
    return this.#content?.hairlines ?? NO_HAIRLINES;
  }

  #createSigma(): Sigma {
    const fade = () => this.#content?.fade ?? 1;
    return new StageSigma(graphOfNothing(), this.#host, {
      allowInvalidContainer: true,
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      // Under the names of Sigma's own programs, which are compiled otherwise although nothing uses them.
      nodeProgramClasses: {
        circle: createMarkProgram(
          () => this.#marks(),
          () => Math.ceil(this.#share * markCount(this.#marks())),
          () => this.#content?.ground ?? [1, 1, 1],
          fade,
        ),
      },
      nodeHoverProgramClasses: { circle: NoProgram as unknown as NodeProgramType },
      edgeProgramClasses: {
        line: createHairlineProgram(
          () => this.#hairlines(),
          () => Math.floor(this.#share * lineCount(this.#hairlines())),
          fade,
        ),
        arrow: NoProgram as unknown as EdgeProgramType,
      },
      enableCameraRotation: false,
      // The whole frame in which we count: ratio 1 shows the extent in the stage's smaller dimension.
      stagePadding: 0,
      zoomToSizeRatioFunction: (ratio) => this.#content?.sizeRatio(ratio) ?? 1,
      // No gliding on; and not 0, which Sigma would divide by.
      inertiaRatio: 0,
      inertiaDuration: 1,
    });
  }
}

/** Without a node Sigma draws nothing at all. */
function graphOfNothing(): Graph {
  const graph = new Graph();
  graph.addNode("hidden", { x: 0, y: 0, hidden: true });
  return graph;
}
