/**
 * Sigma set up for this stage. Differences from the stock one, all for calm looks and speed:
 *
 * - Which node is under the pointer is found by our own search (pick.ts), with a tolerance for fingers.
 *   Sigma's way, drawing all nodes a second time in false colors, is left out: it took a fifth to two
 *   fifths of a frame.
 * - Edges are lines, smoothed by the context's own antialiasing.
 * - Labels, hover effects and what is lit are drawn by us on Sigma's two label canvases; the
 *   canvases left over are hidden, so that they are not composited.
 */
import Sigma from "sigma";
import { EdgeLineProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import { emptyGraph } from "./drawn.ts";
import { createMarkProgram, type MarkData } from "./MarkProgram.ts";
import type { Extent, Point } from "./view.ts";

export interface StageSigmaOptions {
  readonly extent: Extent;
  readonly ground: () => readonly [number, number, number];
  readonly displayNode: (node: number) => Partial<MarkData>;
  readonly displayEdge: (edge: number) => { readonly color: string };
  /** Node index at a point of the stage, or null. */
  readonly pick: (point: Point) => number | null;
  readonly sizeRatio: (cameraRatio: number) => number;
}

class StageSigma extends Sigma {
  override createWebGLContext(id: string, options: Parameters<Sigma["createWebGLContext"]>[1] = {}) {
    return super.createWebGLContext(id, { ...options, picking: false, antialias: id === "edges" });
  }
}

/**
 * Empty as yet: the graph is set later, so that compiling shaders and reading the graph are two tasks.
 *
 * @throws if the browser gives no WebGL context; the container is left empty then
 */
export function createStageSigma(container: HTMLElement, options: StageSigmaOptions): Sigma {
  const { extent } = options;
  const settings: Partial<Settings> = {
    allowInvalidContainer: true,
    renderLabels: false,
    renderEdgeLabels: false,
    defaultDrawNodeHover: () => {},
    defaultNodeType: "mark",
    nodeProgramClasses: { mark: createMarkProgram(options.ground) },
    defaultEdgeType: "line",
    edgeProgramClasses: { line: EdgeLineProgram },
    nodeReducer: (key) => options.displayNode(Number(key)),
    edgeReducer: (key) => options.displayEdge(Number(key)),
    enableCameraRotation: false,
    // The whole frame in which we count: ratio 1 shows the extent in the stage's smaller dimension.
    stagePadding: 0,
    zoomToSizeRatioFunction: options.sizeRatio,
    doubleClickZoomingDuration: 250,
    inertiaDuration: 0,
  };
  let sigma: Sigma;
  try {
    sigma = new StageSigma(emptyGraph(), container, settings);
  } catch (error) {
    container.replaceChildren();
    throw error;
  }
  sigma.setCustomBBox({ x: [extent.minX, extent.maxX], y: [extent.minY, extent.maxY] });
  // Private in Sigma's types, but called by name wherever it needs to know the node under the pointer.
  Object.assign(sigma, {
    getNodeAtPosition(point: Point) {
      const node = options.pick(point);
      return node === null ? null : String(node);
    },
  });
  const canvases = sigma.getCanvases();
  for (const unused of ["hovers", "hoverNodes"]) canvases[unused]!.style.display = "none";
  return sigma;
}
