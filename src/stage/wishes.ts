/** What panels and keys ask of the camera. */
import { nodeOf } from "../store/loadedMap.ts";
import type { CameraWish, Selection } from "../store/state.ts";
import { aimToReveal, aimToShow, aimZoomed } from "./camera.ts";
import { neighborhood, region } from "./lit.ts";
import type { Scene } from "./Scene.ts";
import { extentOf, freeBox, toScreenX, toScreenY } from "./view.ts";

export function grantWish(scene: Scene, wish: CameraWish): void {
  if (scene.isOver) return;
  const view = scene.camera.destination;
  switch (wish.kind) {
    case "fit":
      scene.camera.moveToFit();
      return;
    case "zoom": {
      const free = freeBox(view);
      const middle = { x: (free.left + free.right) / 2, y: (free.top + free.bottom) / 2 };
      scene.moveTo(aimZoomed(view, scene.camera.boundedZoom(view.zoom * wish.factor), middle));
      return;
    }
    case "pan": {
      const { center, zoom, width, height } = view;
      scene.moveTo({
        center: { x: center.x + (wish.x * width) / zoom, y: center.y + (wish.y * height) / zoom },
        zoom,
      });
      return;
    }
    case "frame": {
      const extent = extentOf(scene.loaded.map.graph, wish.nodes);
      const center = { x: (extent.minX + extent.maxX) / 2, y: (extent.minY + extent.maxY) / 2 };
      scene.moveTo(aimToShow(center, extent, scene.camera.screen, scene.camera.limits));
      return;
    }
    case "show":
      showSelection(scene, wish.selection);
      return;
  }
}

/** Centers a node so that its neighbourhood fits, or a topic so that most of its nodes do. */
function showSelection(scene: Scene, selection: Selection): void {
  const { map } = scene.loaded;
  const { graph } = map;
  const { screen, limits } = scene.camera;
  if (selection.kind === "topic") {
    const extent = extentOf(graph, region(graph, lightable(scene), selection.row).nodes);
    const center = { x: (extent.minX + extent.maxX) / 2, y: (extent.minY + extent.maxY) / 2 };
    scene.moveTo(aimToShow(center, extent, screen, limits));
    return;
  }
  const node = nodeOf(map, selection);
  if (node === null) return;
  const point = { x: graph.x[node]!, y: graph.y[node]! };
  const extent = extentOf(graph, neighborhood(lightable(scene), node).nodes);
  scene.moveTo(aimToShow(point, extent, screen, limits));
}

function lightable({ loaded, ownLinks, map: { links, visible } }: Scene) {
  return { loaded, links, ownLinks, visible };
}

/** Whether a node stands in the part of the stage that no panel covers. */
export function isSeen(scene: Scene, node: number): boolean {
  const { graph } = scene.loaded.map;
  const view = scene.view();
  const free = freeBox(view);
  const x = toScreenX(view, graph.x[node]!);
  const y = toScreenY(view, graph.y[node]!);
  return x >= free.left && x <= free.right && y >= free.top && y <= free.bottom;
}

/** If a node is hidden by a panel or off the stage, move just as far as is needed. */
export function revealNode(scene: Scene, node: number): void {
  const { graph } = scene.loaded.map;
  const aim = aimToReveal({ x: graph.x[node]!, y: graph.y[node]! }, scene.camera.destination);
  if (aim !== null) scene.moveTo(aim);
}
