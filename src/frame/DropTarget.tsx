/** Takes files and text dropped or pasted anywhere on the page. */
import { FileDown } from "lucide-react";
import { useEffect, useState } from "react";
import { usePage } from "../store/store.ts";
import styles from "./DropTarget.module.css";

export function DropTarget() {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // Enter and leave fire for every element on the way; their balance says whether one is still inside.
    let depth = 0;
    const takes = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.some((type) => type === "Files" || type === "text/plain") ?? false;
    // What is dragged within the page itself (a link, marked text) is not meant for us.
    let isOwn = false;
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
        if (!isOwn && takes(event)) event.preventDefault();
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
        setOver(false);
        open(event.dataTransfer);
      },
      paste: (event: ClipboardEvent) => {
        if (isField(event.target)) return;
        event.preventDefault();
        open(event.clipboardData);
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
      <div className={styles.words}>
        <FileDown size={32} strokeWidth={1.5} aria-hidden="true" />
        <p>Drop to map these papers</p>
      </div>
    </div>
  );
}

function open(data: DataTransfer | null): void {
  const { openFiles, openText, openDialog } = usePage.getState();
  const files = [...(data?.files ?? [])];
  const text = data?.getData("text/plain") ?? "";
  if (files.length === 0 && text.trim() === "") return;
  openDialog(null);
  if (files.length > 0) openFiles(files);
  else openText(text);
}

/** Text pasted into a field is meant for the field. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
}
