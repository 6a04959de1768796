/**
 * The map. Owns Sigma from mount to unmount; React draws the frame around it once and is not told of
 * hovering, panning or labels.
 *
 * The renderer is loaded when the stage mounts: a browser without WebGL, in which its module cannot even
 * be evaluated, still shows the rest of the page.
 */
import { useEffect, useId, useRef } from "react";
import { rowCount } from "../../graph/index.ts";
import { usePage } from "../store/store.ts";
import { countOf } from "../ui/counts.ts";
import styles from "./GraphStage.module.css";

const HELP =
  "Arrow keys walk along the links, or pan while nothing is selected. Enter starts at the middle of the view, and selects. Escape steps back. Plus and minus zoom, 0 shows everything. F shows only what lies around the node one stands on, H hides it, P pins it, B bookmarks it.";

export function GraphStage() {
  const stage = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const tag = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const help = useId();
  const loaded = usePage((state) => state.loaded);

  useEffect(() => {
    if (stage.current === null || host.current === null || tag.current === null) return;
    const elements = {
      stage: stage.current,
      host: host.current,
      tag: tag.current,
      announce: (text: string) => {
        if (live.current !== null) live.current.textContent = text;
      },
    };
    let unmount = () => {};
    let isGone = false;
    import("./mountStage.ts").then(
      ({ mountStage }) => {
        if (!isGone) unmount = mountStage(elements, usePage);
      },
      () => {
        const problem =
          "The map cannot be drawn: its renderer could not be loaded. Lists, search and exports go on working.";
        if (!isGone) usePage.getState().reportStageProblem(problem);
      },
    );
    return () => {
      isGone = true;
      unmount();
    };
  }, []);

  const label =
    loaded === null
      ? "Map, empty"
      : `Map of ${countOf(rowCount(loaded.map.papers), "paper")} and ${countOf(loaded.map.graph.conceptCount, "concept")}`;
  return (
    // A map is walked with the arrow keys, which a reader must hand on: hence an application.
    <div
      ref={stage}
      className={styles.stage}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map takes the keyboard
      tabIndex={0}
      aria-label={label}
      aria-describedby={help}
      data-testid="stage"
    >
      <div ref={host} className={styles.host} />
      <div ref={tag} className={styles.tag} data-testid="link-tag" hidden />
      <p id={help} className={styles.unseen}>
        {HELP}
      </p>
      <div ref={live} className={styles.unseen} role="status" aria-live="polite" />
    </div>
  );
}
