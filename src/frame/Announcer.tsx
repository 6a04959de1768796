/** Says what is selected: to screen readers, and in the window's title, where history and tabs show it. */
import { useEffect, useState } from "react";
import { labelOf } from "../store/selectors.ts";
import type { LoadedMap, Selection } from "../store/state.ts";
import styles from "./Announcer.module.css";

interface AnnouncerProps {
  readonly loaded: LoadedMap | null;
  readonly selected: Selection | null;
}

export function Announcer({ loaded, selected }: AnnouncerProps) {
  const [words, setWords] = useState("");

  useEffect(() => {
    if (loaded === null || selected === null) {
      document.title = "Paperweft";
      setWords("");
      return;
    }
    const label = labelOf(loaded, selected);
    document.title = `${label} · Paperweft`;
    // On the map itself the stage says more about it.
    const isOnMap = document.activeElement?.closest('[role="application"]') !== null;
    setWords(isOnMap ? "" : `${KINDS[selected.kind]}: ${label}`);
  }, [loaded, selected]);

  return (
    <p className={styles.announced} role="status">
      {words}
    </p>
  );
}

const KINDS: { readonly [K in Selection["kind"]]: string } = {
  paper: "Paper",
  concept: "Concept",
  topic: "Topic",
};
