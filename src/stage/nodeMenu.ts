/** Opens a node's menu: by right click, by a finger that rests on it, or by the menu key where one stands. */
import { nodeOf } from "../store/loadedMap.ts";
import { findPointed } from "./pointed.ts";
import { type Scene, TOLERANCE } from "./Scene.ts";
import { type Point, toScreenX, toScreenY } from "./view.ts";

/** Milliseconds a finger rests, and pixels it may tremble. */
const LONG = 500;
const TREMBLE = 9;

export interface NodeMenuTrigger {
  /** Whether a tap now is but the end of a long press. */
  readonly isEnding: () => boolean;
  readonly disconnect: () => void;
}

export function connectNodeMenu(scene: Scene, stage: HTMLElement): NodeMenuTrigger {
  const { host, page } = scene;
  let press: { readonly at: Point; readonly timer: ReturnType<typeof setTimeout> } | null = null;
  let opened = -Infinity;

  const toStage = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const box = host.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };
  const openAt = (node: number, { x, y }: Point) => {
    const box = host.getBoundingClientRect();
    page.getState().hover(null);
    page.getState().openNodeMenu({ node, x: box.left + x, y: box.top + y });
  };
  const openUnder = (point: Point) => {
    const pointed = findPointed(scene, point);
    if (pointed?.kind === "node") openAt(pointed.node, point);
    return pointed?.kind === "node";
  };
  const release = () => {
    clearTimeout(press?.timer);
    press = null;
  };

  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    // A resting finger has opened it already; by key it comes with no pointer.
    if (event instanceof PointerEvent && event.pointerType !== "mouse") return;
    scene.tolerance = TOLERANCE.mouse;
    openUnder(toStage(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    if (key !== "ContextMenu" && !(key === "F10" && shiftKey)) return;
    if (openWhereOneStands(scene, openAt)) event.preventDefault();
  };
  const onDown = (event: PointerEvent) => {
    release();
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    const at = toStage(event);
    const timer = setTimeout(() => {
      press = null;
      scene.tolerance = TOLERANCE.touch;
      if (openUnder(at)) opened = performance.now();
    }, LONG);
    press = { at, timer };
  };
  const onMove = (event: PointerEvent) => {
    if (press === null) return;
    const { x, y } = toStage(event);
    if (Math.hypot(x - press.at.x, y - press.at.y) > TREMBLE) release();
  };
  let lifted = -Infinity;
  const onUp = () => {
    if (opened > lifted) lifted = performance.now();
    release();
  };

  stage.addEventListener("contextmenu", onContextMenu);
  stage.addEventListener("keydown", onKeyDown);
  host.addEventListener("pointerdown", onDown);
  host.addEventListener("pointermove", onMove);
  host.addEventListener("pointerup", onUp);
  host.addEventListener("pointercancel", release);
  return {
    isEnding: () => performance.now() - Math.max(opened, lifted) < LONG,
    disconnect: () => {
      release();
      stage.removeEventListener("contextmenu", onContextMenu);
      stage.removeEventListener("keydown", onKeyDown);
      host.removeEventListener("pointerdown", onDown);
      host.removeEventListener("pointermove", onMove);
      host.removeEventListener("pointerup", onUp);
      host.removeEventListener("pointercancel", release);
    },
  };
}

/** @returns whether there is such a node */
function openWhereOneStands(scene: Scene, openAt: (node: number, point: Point) => void): boolean {
  const { selected } = scene.page.getState();
  const node = scene.focused ?? (selected === null ? null : nodeOf(scene.loaded.map, selected));
  if (node === null) return false;
  const { graph } = scene.loaded.map;
  const view = scene.view();
  openAt(node, { x: toScreenX(view, graph.x[node]!), y: toScreenY(view, graph.y[node]!) });
  return true;
}
