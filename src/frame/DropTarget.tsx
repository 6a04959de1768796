/** Takes files and text dropped or pasted anywhere on the page. */
import { FileDown, FilePlus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { papersToAddTo } from "../store/selectors.ts";
import type { Place } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { addWords } from "../ui/addWords.ts";
import styles from "./DropTarget.module.css";

export function DropTarget() {
  const [isOver, setOver] = useState(false);
  const [place, setPlace] = useState<Place>("new");
  const papers = usePage(papersToAddTo);
  const adding = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // Enter and leave fire for every element on the way; their balance says whether one is still inside.
    let depth = 0;
    const takes = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.some((type) => type === "Files" || type === "text/plain") ?? false;
    // What is dragged within the page itself (a link, marked text) is not meant for us.
    let isOwn = false;
    const placeAt = ({ clientX, clientY }: DragEvent): Place => {
      const box = adding.current?.getBoundingClientRect();
      return box && clientX >= box.left && clientY >= box.top ? "add" : "new";
    };
    const on = {
      dragstart: () => {
        isOwn = true;
      },
      dragend: () => {
        isOwn = false;
      },
      dragenter: (event: DragEvent) => {
        if (isOwn || !takes(event)) return;
        event.preventDefault();
        depth += 1;
        setOver(true);
      },
      dragover: (event: DragEvent) => {
        if (isOwn || !takes(event)) return;
        event.preventDefault();
        setPlace(placeAt(event));
      },
      dragleave: (event: DragEvent) => {
        if (isOwn || !takes(event)) return;
        depth = Math.max(0, depth - 1);
        if (depth === 0) setOver(false);
      },
      drop: (event: DragEvent) => {
        if (isOwn || !takes(event)) return;
        event.preventDefault();
        depth = 0;
        const place = placeAt(event);
        setOver(false);
        open(event.dataTransfer, place);
      },
      paste: (event: ClipboardEvent) => {
        if (isField(event.target)) return;
        event.preventDefault();
        open(event.clipboardData, "new");
      },
    };
    const entries = Object.entries(on) as [string, EventListener][];
    for (const [name, listener] of entries) addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) removeEventListener(name, listener);
    };
  }, []);

  if (!isOver) return null;
  return (
    <div className={styles.target}>
      <div className={styles.place} data-over={place === "new" || undefined}>
        <FileDown size={32} strokeWidth={1.5} aria-hidden="true" />
        <p>{papers > 0 ? "Start a new map" : "Drop to map these papers"}</p>
      </div>
      {papers > 0 && (
        <div ref={adding} className={styles.place} data-over={place === "add" || undefined}>
          <FilePlus size={32} strokeWidth={1.5} aria-hidden="true" />
          <p>{addWords(papers)}</p>
        </div>
      )}
    </div>
  );
}

function open(data: DataTransfer | null, place: Place): void {
  const { openFiles, openText, openDialog } = usePage.getState();
  const files = [...(data?.files ?? [])];
  const text = data?.getData("text/plain") ?? "";
  if (files.length === 0 && text.trim() === "") return;
  openDialog(null);
  if (files.length > 0) openFiles(files, place);
  else openText(text, place);
}

/** Text pasted into a field is meant for the field. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
}
