/**
 * Keeps the stage alive from mount to unmount: one surface, on it a scene for each map that is loaded, and
 * both made anew when WebGL is lost.
 */
import type { StoreApi } from "zustand";
import { isSameButNames } from "../store/loadedMap.ts";
import type { LoadedMap, PageState } from "../store/state.ts";
import type { Aim } from "./camera.ts";
import { connectScene } from "./connectScene.ts";
import { isMotionReduced } from "./motion.ts";
import { Scene } from "./Scene.ts";
import { Surface } from "./Surface.ts";
import { grantWish } from "./wishes.ts";

export interface StageElements {
  /** Takes the keyboard's focus. */
  readonly stage: HTMLElement;
  /** Where Sigma puts its canvases. */
  readonly host: HTMLElement;
  /** Shown beside the pointer. */
  readonly tag: HTMLElement;
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
export function mountStage(elements: StageElements, page: StoreApi<PageState>): () => void {
  const { host } = elements;
  const unmounting = new AbortController();
  let surface: Surface | null = null;
  let scene: { readonly scene: Scene; readonly disconnect: () => void } | null = null;
  let opening = new AbortController();
  let failures = 0;
  let hasDrawn = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopListening = () => {};

  async function makeSurface(aim: Aim | null): Promise<void> {
    await untilSized(host, unmounting.signal);
    try {
      surface = new Surface(host);
    } catch (error) {
      // Where WebGL is to be had, it is the program that is at fault: that should not pass in silence.
      if (hasWebGL()) console.error(error);
      failures += 1;
      if (failures >= 2) page.getState().reportStageProblem(hasDrawn ? LOST : NO_WEBGL);
      remakeLater(aim);
      return;
    }
    failures = 0;
    stopListening = onContextLost(host, lose);
    const { loaded, reportStageProblem } = page.getState();
    reportStageProblem(null);
    if (loaded !== null) await openScene(loaded, aim);
  }

  function remakeLater(aim: Aim | null): void {
    clearTimeout(retry);
    const delay = RETRIES[Math.min(failures, RETRIES.length - 1)];
    retry = setTimeout(() => void makeSurface(aim).catch(report), delay);
  }

  /** One context lost is all lost: Sigma cannot go on, so everything is made anew and looks where it looked. */
  function lose(): void {
    const view = scene?.scene.view() ?? null;
    closeSurface();
    remakeLater(view === null ? null : { center: view.center, zoom: view.zoom });
  }

  async function openScene(loaded: LoadedMap, aim: Aim | null): Promise<void> {
    closeScene();
    if (surface === null) return;
    page.getState().reportStageProblem(null);
    opening = new AbortController();
    const opened = await Scene.open({ surface, host, page, loaded }, opening.signal);
    scene = { scene: opened, disconnect: connectScene(opened, elements) };
    hasDrawn = true;
    if (aim === null) enter(opened);
    else opened.camera.moveTo(aim, { jump: true });
  }

  function closeScene(): void {
    opening.abort();
    scene?.disconnect();
    scene?.scene.end();
    scene = null;
  }

  function closeSurface(): void {
    stopListening();
    stopListening = () => {};
    opening.abort();
    scene?.disconnect();
    scene?.scene.abandon();
    scene = null;
    surface?.kill();
    surface = null;
  }

  /** Stopped is no fault. Anything else is one of ours: the rest of the page goes on, and says so. */
  function report(error: unknown): void {
    if (error instanceof DOMException && error.name === "AbortError") return;
    console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    page
      .getState()
      .reportStageProblem(`The map cannot be drawn: ${message}. The rest of the page goes on working.`);
  }

  const unsubscribe = page.subscribe(({ loaded }, before) => {
    if (loaded === null || loaded === before.loaded) return;
    // Where only names are new, one goes on looking where one looked.
    const isRenamed = before.loaded !== null && isSameButNames(before.loaded, loaded);
    const view = isRenamed ? (scene?.scene.view() ?? null) : null;
    const aim = view === null ? null : { center: view.center, zoom: view.zoom };
    void openScene(loaded, aim).catch(report);
  });
  void makeSurface(null).catch(report);
  return () => {
    unmounting.abort();
    unsubscribe();
    clearTimeout(retry);
    closeSurface();
  };
}

/** The whole map, opening a little as it appears; or what is selected already. */
function enter(scene: Scene): void {
  const { camera, page, host } = scene;
  const { preferences, selected } = page.getState();
  if (isMotionReduced(preferences)) camera.moveToFit({ jump: true });
  else {
    const fit = camera.fit();
    camera.moveTo({ ...fit, zoom: fit.zoom * 0.94 }, { jump: true });
    camera.moveToFit();
    host.animate([{ opacity: 0 }, { opacity: 1 }], { duration: ENTRANCE, easing: "ease-out" });
  }
  if (selected !== null) scene.panelMove.make(() => grantWish(scene, { kind: "show", selection: selected }));
}

/** @returns a function that stops listening */
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

/** Resolves when the element has a size: a canvas in one without cannot be drawn on. */
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
