/** Which labels must show: of what one points at, stands on, has opened or pinned, and of what an overlay draws. */
import { nodesOfPair } from "../store/loadedMap.ts";
import { selectedNode } from "../store/selectors.ts";
import type { LabelWish } from "./labelChoice.ts";
import type { Scene } from "./Scene.ts";

export function labelWish({ focused, lit, loaded, map, page }: Scene): LabelWish {
  const state = page.getState();
  const { overlay, workspace } = state;
  const pair = state.hoveredPair ?? state.pair;
  const required = [
    focused,
    state.hovered,
    ...(pair === null ? [] : nodesOfPair(loaded.map.graph, pair)),
    selectedNode(state),
    ...(overlay === null ? [] : [...overlay.nodes, ...overlay.links.flat()]),
    ...workspace.filters.pinned.filter((node) => map.visible[node] === 1),
  ].filter((node) => node !== null);
  return { required, lit, density: state.preferences.labels };
}
