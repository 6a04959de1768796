/**
 * Tells the stage how much of it is covered: `--inset-top`, `-right`, `-bottom` and `-left` on the root
 * element, in pixels from the stage's own edges. The stage reads them when it fits the map into view.
 */
import { useLayoutEffect } from "react";

export type Edge = "top" | "right" | "bottom" | "left";

/** Share of the stage that an inset takes at most, so that there is always a view left to fit into. */
const MOST = 0.6;

/** What covers each edge, the latest last; each measures itself anew. One sheet can come before another has gone. */
const covering: { readonly [K in Edge]: (() => void)[] } = { top: [], right: [], bottom: [], left: [] };

/**
 * Keep an edge's inset at the reach of an element for as long as it is mounted, or until another covers the edge.
 * Where nothing does it is 0.
 *
 * @param stage the element that the inset is measured in
 */
export function useInset(edge: Edge, element: HTMLElement | null, stage: HTMLElement | null): void {
  useLayoutEffect(() => {
    if (element === null || stage === null) return;
    const root = document.documentElement;
    const update = () => {
      const reach = reachOf(edge, element.getBoundingClientRect(), stage.getBoundingClientRect());
      root.style.setProperty(`--inset-${edge}`, `${Math.round(reach)}px`);
    };
    const observer = new ResizeObserver(update);
    observer.observe(element);
    observer.observe(stage);
    const others = covering[edge];
    others.push(update);
    update();
    return () => {
      observer.disconnect();
      others.splice(others.indexOf(update), 1);
      const last = others.at(-1);
      if (last === undefined) root.style.setProperty(`--inset-${edge}`, "0px");
      else last();
    };
  }, [edge, element, stage]);
}

/** Pixels between a corner's controls and the rim of the free part. */
const BESIDE = 20;

/** Tells the stage what an element takes of its lower right corner: `--corner-width` and `--corner-height`. */
export function useCorner(element: HTMLElement | null): void {
  useLayoutEffect(() => {
    if (element === null) return;
    const { style } = document.documentElement;
    const set = (width: number, height: number) => {
      style.setProperty("--corner-width", `${width === 0 ? 0 : Math.ceil(width) + BESIDE}px`);
      style.setProperty("--corner-height", `${height === 0 ? 0 : Math.ceil(height) + BESIDE}px`);
    };
    const observer = new ResizeObserver(() => set(element.offsetWidth, element.offsetHeight));
    observer.observe(element);
    return () => {
      observer.disconnect();
      set(0, 0);
    };
  }, [element]);
}

function reachOf(edge: Edge, box: DOMRect, stage: DOMRect): number {
  const along = edge === "top" || edge === "bottom" ? stage.height : stage.width;
  const reach = {
    top: box.bottom - stage.top,
    right: stage.right - box.left,
    bottom: stage.bottom - box.top,
    left: box.right - stage.left,
  }[edge];
  return Math.min(Math.max(reach, 0), along * MOST);
}
