/**
 * Two fingers: what lay under them stays under them. Sigma's own handling takes the fingers' turning into
 * account even where turning is switched off, so that the map would slip away under them.
 */
import type { TouchCoords } from "sigma/types";
import { aimZoomed } from "./camera.ts";
import type { Scene } from "./Scene.ts";
import type { Point } from "./view.ts";

/** Milliseconds after a pinch in which lifting a finger is no tap. */
const AFTERMATH = 350;

export interface Pinch {
  /** Whether a tap now is but the end of a pinch. */
  readonly isEnding: () => boolean;
  readonly disconnect: () => void;
}

export function connectPinch(scene: Scene): Pinch {
  const captor = scene.sigma.getTouchCaptor();
  let lastTime = -Infinity;
  const onMove = (coords: TouchCoords) => {
    const [from0, from1] = coords.previousTouches;
    const [to0, to1] = coords.touches;
    if (from0 === undefined || from1 === undefined || to0 === undefined || to1 === undefined) return;
    coords.preventSigmaDefault();
    lastTime = performance.now();
    const view = scene.view();
    const from = middleOf(from0, from1);
    const to = middleOf(to0, to1);
    const factor = distanceOf(to0, to1) / Math.max(1, distanceOf(from0, from1));
    const { center, zoom } = aimZoomed(view, scene.camera.boundedZoom(view.zoom * factor), from);
    const moved = { x: center.x - (to.x - from.x) / zoom, y: center.y + (to.y - from.y) / zoom };
    scene.camera.moveTo({ center: moved, zoom }, { jump: true });
  };
  captor.on("touchmove", onMove);
  return {
    isEnding: () => performance.now() - lastTime < AFTERMATH,
    disconnect: () => {
      captor.off("touchmove", onMove);
    },
  };
}

function middleOf(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function distanceOf(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
