/**
 * Keeps a scene on the stage for as long as a map is loaded: opens it, connects it to store, size, theme
 * and fonts, and makes it anew when WebGL is lost.
 */
import type { StoreApi } from "zustand";
import { isSame } from "../store/selection.ts";
import { selectedNode } from "../store/selectors.ts";
import type { LoadedMap, PageState } from "../store/state.ts";
import type { Aim } from "./camera.ts";
import { handleKey, leaveNode } from "./keys.ts";
import { isMotionReduced } from "./motion.ts";
import { takePicture } from "./picture.ts";
import { connectPointer } from "./pointer.ts";
import { Scene } from "./Scene.ts";
import { grantWish, revealNode } from "./wishes.ts";

export interface StageElements {
  /** Takes the keyboard's focus. */
  readonly stage: HTMLElement;
  /** Where Sigma puts its canvases. */
  readonly host: HTMLElement;
  readonly announce: (text: string) => void;
}

/** Milliseconds before each attempt to draw again after WebGL was lost or refused; the last one repeats. */
const RETRIES = [150, 1000, 8000];
const NO_WEBGL =
  "The map cannot be drawn: this browser gives no WebGL. Lists, search and exports work without it.";
const LOST =
  "The map cannot be drawn: the graphics card was lost and has not come back. Lists, search and exports go on working.";
/** Milliseconds of the entrance of a new map. */
const ENTRANCE = 500;

/** @returns a function that takes everything down */
export function mountStage(
  elements: StageElements,
  page: StoreApi<PageState>,
  loaded: LoadedMap,
): () => void {
  const closing = new AbortController();
  const { signal } = closing;
  const { stage, host, announce } = elements;
  const { graph } = loaded.map;
  let scene: Scene | null = null;
  let disconnect = () => {};
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;

  async function open(aim: Aim | null): Promise<void> {
    try {
      await untilSized(host, signal);
      const opened = await Scene.open({ host, page, loaded }, signal);
      scene = opened;
      failures = 0;
      page.getState().reportStageProblem(null);
      connect(opened, aim);
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      if (failures >= 2 || !hasWebGL()) page.getState().reportStageProblem(aim === null ? NO_WEBGL : LOST);
      if (hasWebGL() && aim === null) console.error(error);
      reopenLater(aim);
    }
  }

  function reopenLater(aim: Aim | null): void {
    clearTimeout(retry);
    retry = setTimeout(() => void open(aim), RETRIES[Math.min(failures, RETRIES.length - 1)]);
  }

  function connect(opened: Scene, aim: Aim | null): void {
    if (aim === null) enter(opened);
    else opened.camera.moveTo(aim, { jump: true });
    connectPointer(opened, () => stage.focus({ preventScroll: true }));
    const disconnects = [
      connectStore(opened),
      connectSurroundings(opened),
      onContextLost(host, () => {
        const { center, zoom } = opened.view();
        close();
        reopenLater({ center, zoom });
      }),
    ];
    const onKeyDown = (event: KeyboardEvent) => {
      if (!handleKey(opened, event, announce)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onBlur = () => leaveNode(opened);
    stage.addEventListener("keydown", onKeyDown);
    stage.addEventListener("blur", onBlur);
    page.getState().setPictureTaker((scale) => takePicture(opened, scale));
    page.getState().reportDrawn({
      nodes: opened.drawn.nodes.length,
      nodesTotal: graph.x.length,
      edges: opened.drawn.edges.length,
      edgesTotal: graph.edgePaper.length,
    });
    disconnect = () => {
      for (const each of disconnects) each();
      stage.removeEventListener("keydown", onKeyDown);
      stage.removeEventListener("blur", onBlur);
      page.getState().setPictureTaker(null);
    };
  }

  function close(): void {
    disconnect();
    disconnect = () => {};
    scene?.kill();
    scene = null;
  }

  void open(null);
  return () => {
    closing.abort();
    clearTimeout(retry);
    close();
  };
}

/** The whole map, opening a little as it appears. */
function enter(scene: Scene): void {
  const { camera, page, host } = scene;
  const fit = camera.fit();
  const { selected } = page.getState();
  if (isMotionReduced(page.getState().preferences)) camera.moveToFit({ jump: true });
  else {
    camera.moveTo({ ...fit, zoom: fit.zoom * 0.94 }, { jump: true });
    camera.moveToFit();
    host.animate([{ opacity: 0 }, { opacity: 1 }], { duration: ENTRANCE, easing: "ease-out" });
  }
  if (selected !== null) grantWish(scene, { kind: "show", selection: selected });
}

function connectStore(scene: Scene): () => void {
  const { page } = scene;
  return page.subscribe((state, before) => {
    if (state.loaded !== scene.loaded) return;
    const isSelectionNew = !isSame(state.selected, before.selected);
    if (state.hovered !== before.hovered || isSelectionNew) scene.updateLit();
    if (state.preferences !== before.preferences) scene.scheduleOver();
    if (state.cameraWish !== before.cameraWish && state.cameraWish !== null)
      grantWish(scene, state.cameraWish);
    else if (isSelectionNew) {
      const node = selectedNode(state);
      // The panel that opens with the selection may come to lie over it: look after it has its place.
      if (node !== null)
        requestAnimationFrame(() => {
          scene.measure();
          revealNode(scene, node);
        });
    }
  });
}

/** Size, covered parts, theme and fonts. */
function connectSurroundings(scene: Scene): () => void {
  let frame = 0;
  const look = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      scene.refreshPalette();
      const wasFitted = scene.camera.isFitted;
      if (scene.measure() && wasFitted && scene.page.getState().selected === null) scene.camera.moveToFit();
    });
  };
  const onFonts = () => scene.refreshFonts();
  const resize = new ResizeObserver(look);
  resize.observe(scene.host);
  const tokens = new MutationObserver(look);
  tokens.observe(document.documentElement, { attributes: true });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", look);
  document.fonts.addEventListener("loadingdone", onFonts);
  void document.fonts.ready.then(onFonts);
  return () => {
    cancelAnimationFrame(frame);
    resize.disconnect();
    tokens.disconnect();
    dark.removeEventListener("change", look);
    document.fonts.removeEventListener("loadingdone", onFonts);
  };
}

/** Sigma makes three contexts and knows nothing of their loss; one is lost with the others. */
function onContextLost(host: HTMLElement, react: () => void): () => void {
  const listener = (event: Event) => {
    event.preventDefault();
    react();
  };
  const canvases = [...host.querySelectorAll("canvas")];
  for (const canvas of canvases) canvas.addEventListener("webglcontextlost", listener);
  return () => {
    for (const canvas of canvases) canvas.removeEventListener("webglcontextlost", listener);
  };
}

/** Resolves when the element has a size; a canvas in one without cannot be drawn on. */
function untilSized(element: HTMLElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const observer = new ResizeObserver(() => {
      if (element.offsetWidth === 0 || element.offsetHeight === 0) return;
      observer.disconnect();
      resolve();
    });
    signal.addEventListener("abort", () => {
      observer.disconnect();
      reject(signal.reason as Error);
    });
    observer.observe(element);
  });
}

function hasWebGL(): boolean {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2") ?? canvas.getContext("webgl");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
