/** Connects a scene to what it follows: the store, pointer and keyboard, size, theme and fonts. */
import { isSame } from "../store/selection.ts";
import { selectedNode } from "../store/selectors.ts";
import { nodesInside } from "./inside.ts";
import { handleKey, leaveNode } from "./keys.ts";
import { connectLinkTag } from "./linkTag.ts";
import type { StageElements } from "./mountStage.ts";
import { connectNodeMenu } from "./nodeMenu.ts";
import { takePicture } from "./picture.ts";
import { connectPointer } from "./pointer.ts";
import type { Scene } from "./Scene.ts";
import { grantWish, isSeen, revealNode } from "./wishes.ts";

/** @returns a function that disconnects */
export function connectScene(scene: Scene, elements: StageElements): () => void {
  const { setPictureTaker, setNodeFinder } = scene.page.getState();
  const menu = connectNodeMenu(scene, elements.stage);
  const disconnects = [
    menu.disconnect,
    connectLinkTag(scene, elements.tag),
    connectStore(scene),
    connectPointer(scene, {
      focus: () => {
        elements.stage.dataset.pointed = "";
        elements.stage.focus({ preventScroll: true });
      },
      isPressEnding: menu.isEnding,
    }),
    connectKeys(scene, elements),
    connectSurroundings(scene),
  ];
  setPictureTaker((scale) => takePicture(scene, scale));
  setNodeFinder((corners) => {
    const { left, top } = scene.host.getBoundingClientRect();
    const points = corners.map(([x, y]) => ({ x: x - left, y: y - top }));
    return nodesInside(scene.loaded.map.graph, scene.map.visible, scene.view(), points);
  });
  return () => {
    for (const disconnect of disconnects) disconnect();
    setPictureTaker(null);
    setNodeFinder(null);
  };
}

/** What of the state decides what is lit, beside the selection. */
const LIGHTING = ["hovered", "hoveredTopic", "hoveredPair", "pair", "overlay", "lasso"] as const;

function connectStore(scene: Scene): () => void {
  return scene.page.subscribe((state, before) => {
    if (state.loaded !== scene.loaded) return;
    const isSelectionNew = !isSame(state.selected, before.selected);
    const isLitNew = LIGHTING.some((key) => state[key] !== before[key]);
    if (isLitNew || isSelectionNew) scene.updateLit();
    if (state.shown !== before.shown || state.projection !== before.projection) scene.scheduleRenewal();
    else if (state.workspace !== before.workspace) scene.scheduleOver();
    if (state.colorBy !== before.colorBy) scene.refreshPalette();
    if (state.preferences !== before.preferences) scene.replaceLabels();
    const { cameraWish } = state;
    if (cameraWish !== before.cameraWish && cameraWish !== null) {
      if (cameraWish.kind === "show" || cameraWish.kind === "frame")
        scene.panelMove.make(() => grantWish(scene, cameraWish));
      else grantWish(scene, cameraWish);
    } else if (isSelectionNew) {
      const node = selectedNode(state);
      if (node !== null) scene.panelMove.make(() => revealNode(scene, node));
    }
  });
}

function connectKeys(scene: Scene, { stage, announce }: StageElements): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    delete stage.dataset.pointed;
    if (!handleKey(scene, event, announce)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = () => {
    delete stage.dataset.pointed;
    // From a node's menu one comes back to the node.
    if (scene.page.getState().nodeMenu === null) leaveNode(scene);
  };
  stage.addEventListener("keydown", onKeyDown);
  stage.addEventListener("blur", onBlur);
  return () => {
    stage.removeEventListener("keydown", onKeyDown);
    stage.removeEventListener("blur", onBlur);
  };
}

/** Size, covered parts, theme and fonts. */
function connectSurroundings(scene: Scene): () => void {
  let frame = 0;
  let isConnected = true;
  let isThemeOld = false;
  const look = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (isThemeOld) scene.refreshPalette();
      isThemeOld = false;
      const wasFitted = scene.camera.isFitted;
      const selected = selectedNode(scene.page.getState());
      const wasSeen = selected !== null && isSeen(scene, selected);
      if (!scene.measure() || scene.panelMove.repeat()) return;
      if (wasSeen) revealNode(scene, selected);
      else if (wasFitted && scene.page.getState().selected === null) scene.camera.moveToFit();
    });
  };
  const onFonts = () => {
    if (isConnected) scene.refreshFonts();
  };
  const resize = new ResizeObserver(look);
  resize.observe(scene.host);
  // The root's own style holds the insets, which change at each frame while a sheet is dragged; its other
  // attributes the theme, which takes some work to read.
  const tokens = new MutationObserver((records) => {
    isThemeOld ||= records.some(({ attributeName }) => attributeName !== "style");
    look();
  });
  tokens.observe(document.documentElement, { attributes: true });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const onDark = () => {
    isThemeOld = true;
    look();
  };
  dark.addEventListener("change", onDark);
  document.fonts.addEventListener("loadingdone", onFonts);
  void document.fonts.ready.then(onFonts);
  return () => {
    isConnected = false;
    cancelAnimationFrame(frame);
    resize.disconnect();
    tokens.disconnect();
    dark.removeEventListener("change", onDark);
    document.fonts.removeEventListener("loadingdone", onFonts);
  };
}
