/** Says what was just put out of sight or undone, and offers the way back, for a few seconds. */
import { useEffect, useState } from "react";
import { isSameCuration } from "../../graph/index.ts";
import type { PageState, WorkspaceStep } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { TextButton } from "../ui/Button.tsx";
import styles from "./UndoToast.module.css";

/** Milliseconds it stands. */
const STANDS = 7000;

interface Told {
  readonly words: string;
  readonly way: "undo" | "redo";
}

export function UndoToast() {
  const [told, setTold] = useState<Told | null>(null);
  const undo = usePage((state) => state.undo);
  const redo = usePage((state) => state.redo);

  useEffect(() => usePage.subscribe((state, before) => setTold((last) => toTell(state, before, last))), []);
  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => setTold(null), STANDS);
    return () => clearTimeout(timer);
  }, [told]);

  return (
    <div className={styles.place} role="status">
      {told !== null && (
        <p className={styles.toast}>
          {told.words}
          <TextButton onClick={told.way === "undo" ? undo : redo}>
            {told.way === "undo" ? "Undo" : "Do it again"}
          </TextButton>
        </p>
      )}
    </div>
  );
}

/** What there is to say after a change of the store; what was said before stands where it is none of ours. */
function toTell(state: PageState, before: PageState, last: Told | null): Told | null {
  if (state.past === before.past && state.future === before.future) return last;
  if (state.loaded !== before.loaded && !isCorrection(state, before)) return null;
  if (state.future.length > before.future.length)
    return { words: `Undone: ${state.future[0]!.what}`, way: "redo" };
  const step = state.past.at(-1);
  if (step === undefined || state.past.length < before.past.length) return null;
  return state.loaded !== before.loaded || hidesOrRemoves(step, state)
    ? { words: step.what, way: "undo" }
    : null;
}

/** Whether the map was made again since a concept was corrected, or that was taken back. */
function isCorrection({ loaded: now }: PageState, { loaded: before }: PageState): boolean {
  if (now === null || before === null || now.files !== before.files) return false;
  return !isSameCuration(now.map.recipe.curation, before.map.recipe.curation);
}

/** Hidden nodes and removed bookmarks are gone from view, so that one could not take them back where they were. */
function hidesOrRemoves({ workspace }: WorkspaceStep, { workspace: now }: PageState): boolean {
  return (
    now.filters.hidden.length > workspace.filters.hidden.length ||
    now.bookmarks.length < workspace.bookmarks.length
  );
}
