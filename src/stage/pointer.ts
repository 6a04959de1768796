/** Mouse and touch on the stage. */
import type { MouseCoords } from "sigma/types";
import { selectionOf } from "../store/loadedMap.ts";
import { aimZoomed } from "./camera.ts";
import { TOLERANCE } from "./pick.ts";
import type { Scene } from "./Scene.ts";

/** Zoom per pixel of wheel travel, as an exponent; a notch of a common wheel is 100 pixels. */
const WHEEL_SPEED = 0.0032;
/** A pinch on a touchpad comes as a wheel with Ctrl, in much smaller steps. */
const PINCH_SPEED = 0.012;
/** Pixels that one wheel event counts for at most. */
const MOST_TRAVEL = 150;
const LINE_HEIGHT = 16;
/** Milliseconds over which a notch of a wheel is spread. */
const NOTCH_DURATION = 140;

/** @param focus gives the stage the keyboard's focus */
export function connectPointer(scene: Scene, focus: () => void): void {
  const { sigma, page, loaded, host } = scene;
  const { select, hover } = page.getState();
  const setCursor = (cursor: string) => {
    host.style.cursor = cursor;
  };

  sigma.on("enterNode", ({ node, event }) => {
    if (isTouch(event)) return;
    setCursor("pointer");
    hover(Number(node));
  });
  sigma.on("leaveNode", ({ event }) => {
    if (isTouch(event)) return;
    setCursor("");
    hover(null);
  });
  sigma.on("leaveStage", () => hover(null));
  sigma.on("moveBody", ({ event }) => {
    scene.tolerance = isTouch(event) ? TOLERANCE.touch : TOLERANCE.mouse;
    if (page.getState().hovered !== null || isTouch(event)) return;
    const label = scene.labels.at(event);
    setCursor(label !== null && "topic" in label ? "pointer" : "");
  });
  const onDown = ({ event }: { event: MouseCoords }) => {
    scene.tolerance = isTouch(event) ? TOLERANCE.touch : TOLERANCE.mouse;
    scene.focused = null;
    focus();
  };
  sigma.on("downNode", onDown);
  sigma.on("downStage", onDown);
  sigma.on("clickNode", ({ node }) => select(selectionOf(loaded.map, Number(node))));
  sigma.on("clickStage", ({ event }) => {
    const label = scene.labels.at(event);
    select(label !== null && "topic" in label ? { kind: "topic", row: label.topic } : null);
  });

  const onWheel = ({ event }: { event: MouseCoords }) => {
    event.preventSigmaDefault();
    const original = event.original;
    if (!(original instanceof WheelEvent)) return;
    const pixels = original.deltaY * (original.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1);
    const travel = Math.max(-MOST_TRAVEL, Math.min(MOST_TRAVEL, pixels));
    const view = scene.view();
    const factor = Math.exp(-travel * (original.ctrlKey ? PINCH_SPEED : WHEEL_SPEED));
    const zoom = boundedZoom(scene, view.zoom, factor);
    if (zoom === view.zoom) return;
    const isNotch = Math.abs(travel) >= 40;
    scene.camera.moveTo(
      aimZoomed(view, zoom, event),
      isNotch ? { duration: NOTCH_DURATION } : { jump: true },
    );
  };
  sigma.on("wheelNode", onWheel);
  sigma.on("wheelStage", onWheel);
}

/** The zoom changed by a factor, as far as the camera goes. */
export function boundedZoom({ sigma }: Scene, zoom: number, factor: number): number {
  const camera = sigma.getCamera();
  const { ratio } = camera.getState();
  return zoom * (ratio / camera.getBoundedRatio(ratio / factor));
}

function isTouch({ original }: MouseCoords): boolean {
  return "touches" in original;
}
