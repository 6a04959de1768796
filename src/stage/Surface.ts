/**
 * What is drawn on: one Sigma for as long as the stage is mounted, showing one scene after another.
 * Differences from the stock Sigma, all for calm looks and speed:
 *
 * - Which node is under the pointer is found on a grid (NodeGrid.ts), with a tolerance for fingers.
 *   Sigma's way, drawing all nodes a second time in false colors, is left out: it took a fifth to two
 *   fifths of a frame.
 * - Edges are one buffer of lines (HairlineProgram.ts), smoothed by the context's own antialiasing.
 * - Labels and what is lit are drawn by the scene on Sigma's two label canvases; the canvases left over are
 *   hidden, so that they are not composited.
 */
import Sigma from "sigma";
import type { EdgeProgramType, NodeProgramType } from "sigma/rendering";
import type { CameraState } from "sigma/types";
import { emptyGraph, type StageGraph } from "./drawn.ts";
import { createHairlineProgram, FLOATS_PER_LINE, type Hairlines, NO_HAIRLINES } from "./HairlineProgram.ts";
import { LineBudget } from "./LineBudget.ts";
import { createMarkProgram, type MarkData } from "./MarkProgram.ts";
import type { Extent, Point } from "./view.ts";

/** What a scene gives to be drawn. All of it is asked again at each frame or refresh. */
export interface SurfaceContent {
  readonly extent: Extent;
  /** Red, green, blue from 0 to 1. */
  readonly ground: readonly [number, number, number];
  readonly hairlines: Hairlines;
  displayNode(node: number): Partial<MarkData>;
  /** Node index at a point of the stage, or null. */
  pick(point: Point): number | null;
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
  readonly #budget = new LineBudget();
  #lineCount = 0;
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
    // Private in Sigma's types, but called by name wherever it needs to know the node under the pointer.
    Object.assign(this.sigma, {
      getNodeAtPosition: (point: Point) => {
        const node = this.#content?.pick(point) ?? null;
        return node === null ? null : String(node);
      },
    });
    this.sigma.getCamera().clean = (state) => this.#content?.keep(state) ?? state;
    this.sigma.on("beforeRender", () => this.#countLines(performance.now()));
    this.sigma.on("afterRender", () => this.#content?.drawOver(performance.now()));
    const canvases = this.sigma.getCanvases();
    for (const unused of ["hovers", "hoverNodes"]) canvases[unused]!.style.display = "none";
    this.under = canvases.edgeLabels!.getContext("2d")!;
    this.over = canvases.labels!.getContext("2d")!;
  }

  show(content: SurfaceContent, graph: StageGraph): void {
    const { minX, maxX, minY, maxY } = content.extent;
    this.#content = content;
    this.sigma.setCustomBBox({ x: [minX, maxX], y: [minY, maxY] });
    this.sigma.setGraph(graph);
  }

  /** Nothing is drawn until the next scene. */
  clear(): void {
    this.#content = null;
    this.dim({ nodes: 1, edges: 1 });
    this.sigma.setGraph(emptyGraph());
  }

  /** Opacity of nodes and edges. */
  dim({ nodes, edges }: { readonly nodes: number; readonly edges: number }): void {
    const canvases = this.sigma.getCanvases();
    canvases.nodes!.style.opacity = String(nodes);
    canvases.edges!.style.opacity = String(edges);
  }

  /** In motion perhaps not all lines are drawn; then once more when the camera rests. */
  #countLines(now: number): void {
    const lines = (this.#content?.hairlines.length ?? 0) / FLOATS_PER_LINE;
    const state = this.sigma.getCamera().getState();
    const last = this.#lastState;
    const isMoving =
      last !== null && (last.x !== state.x || last.y !== state.y || last.ratio !== state.ratio);
    this.#lastState = state;
    this.#lineCount = this.#budget.next(now, isMoving, lines);
    clearTimeout(this.#resting);
    if (this.#lineCount < lines) this.#resting = setTimeout(() => this.sigma.scheduleRender(), REST);
  }

  kill(): void {
    clearTimeout(this.#resting);
    this.#content = null;
    this.sigma.kill();
    this.#host.replaceChildren();
  }

  #createSigma(): Sigma {
    return new StageSigma(emptyGraph(), this.#host, {
      allowInvalidContainer: true,
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      // Under the names of Sigma's own programs, which are compiled otherwise although nothing uses them.
      nodeProgramClasses: { circle: createMarkProgram(() => this.#content?.ground ?? [1, 1, 1]) },
      nodeHoverProgramClasses: { circle: NoProgram as unknown as NodeProgramType },
      edgeProgramClasses: {
        line: createHairlineProgram(
          () => this.#content?.hairlines ?? NO_HAIRLINES,
          () => this.#lineCount,
        ),
        arrow: NoProgram as unknown as EdgeProgramType,
      },
      nodeReducer: (key) => this.#content?.displayNode(Number(key)) ?? {},
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
