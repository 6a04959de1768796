/** Turns aims (camera.ts) into states of Sigma's camera and moves it, within its limits. */
import type Sigma from "sigma";
import type { CameraState } from "sigma/types";
import { type Aim, aimAt, aimToFit, keepToData, nearestZoom, type Screen } from "./camera.ts";
import { type Extent, frameOf, type Insets, sizeScaleOf, type View } from "./view.ts";

/** Milliseconds of a move. */
const DURATION = 250;
const NO_INSETS: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
/** One may step back a little from the whole. */
const FARTHEST = 0.85;

export class CameraControl {
  readonly extent: Extent;
  /** What a fit shows: all of the map, or what the filters leave of it. */
  fitted: Extent;
  /** Pixels by which a fit has to end higher lest marks stand under the controls; provided by the scene. */
  raise: (view: View) => number = () => 0;
  readonly #nodes: number;
  readonly #isCalm: () => boolean;
  readonly #sigma: Sigma;
  #screen: Screen = { width: 1, height: 1, insets: NO_INSETS };
  /** Pixels per layout unit at ratio 1. */
  #unit = 1;
  /** The zoom that closeness is measured by: the whole map on the whole stage, whatever covers it. */
  #reference = 1;
  /** True while the camera shows the whole, as after a fit, and nobody has moved it. */
  #isFitted = false;
  #ownMoves = 0;
  /** The end of the move under way. */
  #target: Aim | null = null;

  readonly #onUpdated = () => {
    if (this.#ownMoves === 0) this.#isFitted = false;
  };

  /** @param isCalm whether to jump instead of moving */
  constructor(sigma: Sigma, extent: Extent, nodes: number, isCalm: () => boolean) {
    this.#sigma = sigma;
    this.extent = extent;
    this.fitted = extent;
    this.#nodes = nodes;
    this.#isCalm = isCalm;
    sigma.getCamera().on("updated", this.#onUpdated);
  }

  disconnect(): void {
    this.#sigma.getCamera().off("updated", this.#onUpdated);
  }

  get isFitted(): boolean {
    return this.#isFitted;
  }

  get screen(): Screen {
    return this.#screen;
  }

  /** The stage has another size or other parts of it are covered. */
  resize(screen: Screen): void {
    const sigma = this.#sigma;
    this.#screen = screen;
    const still: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    const options = { cameraState: still, viewportDimensions: screen };
    const from = sigma.graphToViewport({ x: 0, y: 0 }, options);
    const to = sigma.graphToViewport({ x: 1000, y: 0 }, options);
    this.#unit = (to.x - from.x) / 1000;
    this.#reference = aimToFit(this.extent, { ...screen, insets: NO_INSETS }).zoom;
    const camera = sigma.getCamera();
    camera.minRatio = this.#unit / nearestZoom(this.#reference, this.extent, this.#nodes);
    camera.maxRatio = this.#unit / (Math.min(this.#reference, this.#whole()) * FARTHEST);
  }

  /** The view of a camera state, by default the present one. */
  view(state: CameraState = this.#sigma.getCamera().getState()): View {
    return this.#viewOf(this.#toAim(state));
  }

  #viewOf({ center, zoom }: Aim): View {
    const closeness = zoom / this.#reference;
    return { ...this.#screen, center, zoom, closeness, sizeScale: sizeScaleOf(closeness, this.#screen) };
  }

  /** For Sigma: what sizes are divided by at a camera ratio. */
  sizeRatio(ratio: number): number {
    return 1 / sizeScaleOf(this.#unit / ratio / this.#reference, this.#screen);
  }

  fit(): Aim {
    const aim = this.#fitIn(this.#screen);
    const raised = this.raise(this.#viewOf(aim));
    if (raised === 0) return aim;
    const { insets } = this.#screen;
    return this.#fitIn({ ...this.#screen, insets: { ...insets, bottom: insets.bottom + raised } });
  }

  #fitIn(screen: Screen): Aim {
    const aim = aimToFit(this.fitted, screen);
    if (aim.zoom <= this.#nearest()) return aim;
    const { minX, maxX, minY, maxY } = this.fitted;
    return aimAt({ x: (minX + maxX) / 2, y: (minY + maxY) / 2 }, this.#nearest(), screen);
  }

  get limits(): { readonly farthest: number; readonly nearest: number } {
    // Of a handful of nodes the neighbourhood may be tiny; six times the whole is near enough to read.
    return { farthest: this.#whole(), nearest: Math.min(6 * this.#reference, this.#nearest()) };
  }

  moveToFit(options?: { readonly jump?: boolean }): void {
    this.moveTo(this.fit(), options);
    this.#isFitted = true;
  }

  moveTo(aim: Aim, { jump = false, duration = DURATION }: { jump?: boolean; duration?: number } = {}): void {
    const camera = this.#sigma.getCamera();
    const state = this.keep(this.#toState(aim));
    const target = this.#toAim(state);
    const isJump = jump || this.#isCalm();
    this.#isFitted = false;
    this.#ownMoves += 1;
    // A move under way has to be replaced by another one, else it would go on and win.
    if (isJump && !camera.isAnimated()) {
      camera.setState(state);
      this.#ownMoves -= 1;
      return;
    }
    this.#target = target;
    void camera.animate(state, { duration: isJump ? 1 : duration, easing: "quadraticInOut" }).then(() => {
      this.#ownMoves -= 1;
      if (this.#target === target) this.#target = null;
    });
  }

  /** Where the camera will be when it rests: what is asked next builds on that, and not on a moment of a move. */
  get destination(): View {
    return { ...this.view(), ...this.#target };
  }

  /** A zoom as far as the camera goes. */
  boundedZoom(zoom: number): number {
    return this.#unit / this.#sigma.getCamera().getBoundedRatio(this.#unit / zoom);
  }

  keep(state: CameraState): CameraState {
    return this.#toState(keepToData(this.#toAim(state), this.extent, this.#screen));
  }

  /** The zoom at which all of the map is seen beside the panels. */
  #whole(): number {
    return aimToFit(this.extent, this.#screen).zoom;
  }

  #nearest(): number {
    return nearestZoom(this.#reference, this.extent, this.#nodes);
  }

  #toAim({ x, y, ratio }: CameraState): Aim {
    const { middleX, middleY, span } = frameOf(this.extent);
    const center = { x: middleX + (x - 0.5) * span, y: middleY + (y - 0.5) * span };
    return { center, zoom: this.#unit / ratio };
  }

  #toState({ center, zoom }: Aim): CameraState {
    const { middleX, middleY, span } = frameOf(this.extent);
    return {
      x: 0.5 + (center.x - middleX) / span,
      y: 0.5 + (center.y - middleY) / span,
      ratio: this.#unit / zoom,
      angle: 0,
    };
  }
}
