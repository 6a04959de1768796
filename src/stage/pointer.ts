/** Mouse and touch on the stage. */
import type { MouseCoords, SigmaEvents, SigmaStageEventPayload } from "sigma/types";
import { selectionOf } from "../store/loadedMap.ts";
import { aimZoomed } from "./camera.ts";
import { connectPinch } from "./pinch.ts";
import { findPointed, type Pointed } from "./pointed.ts";
import { type Scene, TOLERANCE } from "./Scene.ts";
import type { Point } from "./view.ts";

/** What a double click zooms by. */
const DOUBLE_CLICK = 2;
/** Zoom per pixel of wheel travel, as an exponent; a notch of a common wheel is 100 pixels. */
const WHEEL_SPEED = 0.0032;
/** A pinch on a touchpad comes as a wheel with Ctrl, in much smaller steps. */
const PINCH_SPEED = 0.012;
/** Pixels that one wheel event counts for at most. */
const MOST_TRAVEL = 150;
const LINE_HEIGHT = 16;
/** Milliseconds over which a notch of a wheel is spread. */
const NOTCH_DURATION = 140;

interface Surroundings {
  /** Gives the stage the keyboard's focus. */
  readonly focus: () => void;
  /** Whether a tap now is but the end of a long press. */
  readonly isPressEnding: () => boolean;
}

/** @returns a function that disconnects */
export function connectPointer(scene: Scene, { focus, isPressEnding }: Surroundings): () => void {
  const { sigma, page, loaded, host } = scene;
  const { select, hover, hoverPair, selectPair } = page.getState();
  const pinch = connectPinch(scene);
  /** Where the link is pointed at that `hoveredPair` tells; null once the map has moved below the pointer. */
  let onLink: Point | null = null;
  const setCursor = (cursor: string) => {
    host.style.cursor = cursor;
  };
  const onDown = ({ event }: SigmaStageEventPayload) => {
    scene.tolerance = isTouch(event) ? TOLERANCE.touch : TOLERANCE.mouse;
    scene.focused = null;
    scene.panelMove.settle();
    focus();
  };
  const onWheel = ({ event }: SigmaStageEventPayload) => {
    event.preventSigmaDefault();
    scene.panelMove.settle();
    onLink = null;
    if (event.original instanceof WheelEvent) zoomByWheel(scene, event.original, event);
  };
  const onDoubleClick = ({ event }: SigmaStageEventPayload) => {
    event.preventSigmaDefault();
    const view = scene.view();
    scene.moveTo(aimZoomed(view, scene.camera.boundedZoom(view.zoom * DOUBLE_CLICK), event));
  };
  const point = (pointed: Pointed | null) => {
    setCursor(pointed === null ? "" : "pointer");
    hover(pointed?.kind === "node" ? pointed.node : null);
    hoverPair(pointed?.kind === "pair" ? pointed.pair : null);
  };
  const handlers: Partial<SigmaEvents> = {
    leaveStage: () => point(null),
    moveBody({ event }) {
      scene.tolerance = isTouch(event) ? TOLERANCE.touch : TOLERANCE.mouse;
      // Neither for fingers, which do not hover, nor while the map is being dragged.
      if (isTouch(event) || sigma.getMouseCaptor().isMoving || !isOnStage(scene, event)) return;
      const pointed = findPointed(scene, event);
      onLink = pointed?.kind === "pair" ? { x: event.x, y: event.y } : null;
      point(pointed);
    },
    downStage: onDown,
    clickStage({ event }) {
      if (pinch.isEnding() || isPressEnding()) return;
      // What is lit is meant: since then the names of the link's ends may have come up under the pointer.
      const { hoveredPair } = page.getState();
      if (hoveredPair !== null && onLink !== null && onLink.x === event.x && onLink.y === event.y) {
        selectPair(hoveredPair);
        return;
      }
      const pointed = findPointed(scene, event);
      if (pointed?.kind === "pair") selectPair(pointed.pair);
      else if (pointed?.kind === "node") select(selectionOf(loaded.map, pointed.node));
      else select(pointed === null ? null : { kind: "topic", row: pointed.topic });
    },
    doubleClickStage: onDoubleClick,
    wheelStage: onWheel,
  };
  const entries = Object.entries(handlers) as [keyof SigmaEvents, SigmaEvents[keyof SigmaEvents]][];
  for (const [type, handler] of entries) sigma.on(type, handler);
  return () => {
    for (const [type, handler] of entries) sigma.off(type, handler);
    pinch.disconnect();
    setCursor("");
  };
}

function zoomByWheel(scene: Scene, wheel: WheelEvent, at: Point): void {
  const pixels = wheel.deltaY * (wheel.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1);
  const travel = Math.max(-MOST_TRAVEL, Math.min(MOST_TRAVEL, pixels));
  const view = scene.view();
  const factor = Math.exp(-travel * (wheel.ctrlKey ? PINCH_SPEED : WHEEL_SPEED));
  // Notches in quick succession add up, also while the move of the last one is under way.
  const zoom = scene.camera.boundedZoom(scene.camera.destination.zoom * factor);
  if (zoom === view.zoom) return;
  const isNotch = Math.abs(travel) >= 40;
  scene.camera.moveTo(aimZoomed(view, zoom, at), isNotch ? { duration: NOTCH_DURATION } : { jump: true });
}

function isTouch({ original }: MouseCoords): boolean {
  return "touches" in original;
}

/** Moves are told wherever they happen on the page. */
function isOnStage({ host }: Scene, { original }: MouseCoords): boolean {
  return original.target instanceof Node && host.contains(original.target);
}
