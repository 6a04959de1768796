/**
 * Tells the stage how much of it is covered: `--inset-top`, `-right`, `-bottom` and `-left` on the root
 * element, in pixels from the stage's own edges. The stage reads them when it fits the map into view.
 */
import { useLayoutEffect } from "react";

export type Edge = "top" | "right" | "bottom" | "left";

/** Share of the stage that an inset takes at most, so that there is always a view left to fit into. */
const MOST = 0.6;

/**
 * Keep an edge's inset at the reach of an element for as long as it is mounted; `null` sets it to 0.
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
    update();
    return () => {
      observer.disconnect();
      root.style.setProperty(`--inset-${edge}`, "0px");
    };
  }, [edge, element, stage]);
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
