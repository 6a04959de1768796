/** A tag beside the pointer that says what the edge under it is. */
import { nodesOfPair } from "../store/loadedMap.ts";
import type { Pair } from "../store/state.ts";
import { describePair } from "./pairText.ts";
import type { Scene } from "./Scene.ts";
import { type Point, toScreenX, toScreenY } from "./view.ts";

/** Pixels from the pointer, and from the stage's rim. */
const OFF = 14;
const RIM = 6;

/** @returns a function that disconnects */
export function connectLinkTag(scene: Scene, tag: HTMLElement): () => void {
  let pointer: Point | null = null;
  const { host, page } = scene;

  const place = ({ x, y }: Point) => {
    const { offsetWidth: width, offsetHeight: height } = tag;
    const rightmost = host.offsetWidth - RIM - width;
    // Beside the pointer; where neither side has room, as on a phone, over or under it.
    const sides = [x + OFF, x - OFF - width, Math.min(Math.max(RIM, x - width / 2), rightmost)];
    const boxes = [y + OFF, y - OFF - height].flatMap((top) =>
      sides.map((left) => ({ left, top, right: left + width, bottom: top + height })),
    );
    const inside = boxes.filter(
      ({ left, top, right, bottom }) =>
        left >= RIM && top >= RIM && right <= host.offsetWidth - RIM && bottom <= host.offsetHeight - RIM,
    );
    const { left, top } = inside.find((box) => scene.labels.isClear(box)) ?? inside[0] ?? boxes[0]!;
    tag.style.translate = `${Math.max(RIM, left)}px ${Math.max(RIM, top)}px`;
  };
  const show = (pair: Pair | null) => {
    tag.hidden = pair === null;
    if (pair === null) return;
    tag.textContent = describePair(scene.loaded, pair, page.getState().shown?.nodes ?? null);
    const at = pointer ?? middleOf(scene, pair);
    place(at);
    // Once more when the names of both ends have their places.
    requestAnimationFrame(() => requestAnimationFrame(() => tag.hidden || place(pointer ?? at)));
  };
  const onMove = (event: PointerEvent) => {
    const box = host.getBoundingClientRect();
    pointer = { x: event.clientX - box.left, y: event.clientY - box.top };
    if (!tag.hidden) place(pointer);
  };
  const onLeave = () => {
    pointer = null;
  };
  const unsubscribe = page.subscribe(({ hoveredPair }, before) => {
    if (hoveredPair !== before.hoveredPair) show(hoveredPair);
  });
  host.addEventListener("pointermove", onMove);
  host.addEventListener("pointerleave", onLeave);
  return () => {
    unsubscribe();
    host.removeEventListener("pointermove", onMove);
    host.removeEventListener("pointerleave", onLeave);
    show(null);
  };
}

/** Where the pointer is on a list: the tag stands on the link. */
function middleOf(scene: Scene, pair: Pair): Point {
  const { graph } = scene.loaded.map;
  const [one, other] = nodesOfPair(graph, pair);
  const view = scene.view();
  return {
    x: toScreenX(view, (graph.x[one]! + graph.x[other]!) / 2),
    y: toScreenY(view, (graph.y[one]! + graph.y[other]!) / 2),
  };
}
