/** The reading list: what is bookmarked, in one's own order, with notes; saved as references. */
import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import { type DragEvent, useMemo, useRef, useState } from "react";
import { isSameBookmark, movedBookmark } from "../store/bookmarks.ts";
import { rowFinder } from "../store/ids.ts";
import { paperOf } from "../store/selectors.ts";
import type { Bookmark, LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { NodeLink } from "../ui/NodeLink.tsx";
import { Year } from "../ui/Year.tsx";
import { ReadingExport } from "./ReadingExport.tsx";
import styles from "./ReadingPanel.module.css";

interface ReadingPanelProps {
  readonly loaded: LoadedMap;
}

export function ReadingPanel({ loaded }: ReadingPanelProps) {
  const bookmarks = usePage((state) => state.workspace.bookmarks);
  const change = usePage((state) => state.change);
  const [dragged, setDragged] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const rowOf = useRowOf(loaded);
  if (bookmarks.length === 0)
    return (
      <p className={styles.empty}>
        Nothing here yet. Open a paper or a concept and press{" "}
        <span className={styles.key}>
          <kbd>b</kbd>, or{" "}
        </span>
        the bookmark above its name.
      </p>
    );

  const move = (from: number, to: number) => {
    if (to < 0 || to >= bookmarks.length || to === from) return;
    change("Reorder the reading list", { bookmarks: movedBookmark(bookmarks, from, to) });
    // The button that was pressed goes on being under the finger.
    requestAnimationFrame(() => {
      const way = to < from ? "up" : "down";
      const row = list.current?.children[to];
      const button = row?.querySelector<HTMLButtonElement>(`[data-way="${way}"]:not(:disabled)`);
      (button ?? row?.querySelector<HTMLButtonElement>("[data-way]:not(:disabled)"))?.focus();
    });
  };
  const onDragOver = (event: DragEvent, to: number) => {
    if (dragged === null) return;
    event.preventDefault();
    if (to === dragged) return;
    change("Reorder the reading list", { bookmarks: movedBookmark(bookmarks, dragged, to) }, { joins: true });
    setDragged(to);
  };

  return (
    <>
      <ol ref={list} className={styles.list}>
        {bookmarks.map((bookmark, i) => (
          <li
            key={bookmark.id}
            className={styles.item}
            data-dragged={dragged === i ? "" : undefined}
            onDragOver={(event) => onDragOver(event, i)}
          >
            <Item
              loaded={loaded}
              bookmark={bookmark}
              row={rowOf(bookmark)}
              isFirst={i === 0}
              isLast={i === bookmarks.length - 1}
              onMove={(by) => move(i, i + by)}
              onDrag={(isOn) => setDragged(isOn ? i : null)}
            />
          </li>
        ))}
      </ol>
      <ReadingExport loaded={loaded} bookmarks={bookmarks} />
    </>
  );
}

/** Looks bookmarks up in the map; each once. */
function useRowOf({ map }: LoadedMap): (bookmark: Bookmark) => number | null {
  return useMemo(() => {
    const finders = { paper: rowFinder(map.papers), concept: rowFinder(map.concepts) };
    const known = new Map<string, number | null>();
    return ({ kind, id }) => {
      let row = known.get(id);
      if (row === undefined) {
        row = finders[kind](id);
        known.set(id, row);
      }
      return row;
    };
  }, [map]);
}

interface ItemProps {
  readonly loaded: LoadedMap;
  readonly bookmark: Bookmark;
  /** null if the map does not have it. */
  readonly row: number | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onDrag: (isOn: boolean) => void;
}

function Item({ loaded, bookmark, row, isFirst, isLast, onMove, onDrag }: ItemProps) {
  const bookmarks = usePage((state) => state.workspace.bookmarks);
  const change = usePage((state) => state.change);
  const { kind, id } = bookmark;
  const remove = () =>
    change(`Remove a ${kind} from the reading list`, {
      bookmarks: bookmarks.filter((each) => !isSameBookmark(each, bookmark)),
    });
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; buttons do the same for everyone */}
      <span
        className={styles.grip}
        draggable
        title="Drag to another place"
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = "move";
          event.dataTransfer.setData("text/x-paperweft-bookmark", id);
          onDrag(true);
        }}
        onDragEnd={() => onDrag(false)}
      >
        <GripVertical size={12} aria-hidden="true" />
      </span>
      <div className={styles.what}>
        {row === null ? (
          <span className={styles.missing} title="Not on this map">
            {id}
          </span>
        ) : (
          <NodeLink loaded={loaded} kind={kind} row={row} moves className={styles[kind]} />
        )}{" "}
        {row !== null && kind === "paper" && (
          <Year className={styles.year} date={paperOf(loaded, row).date} />
        )}
        {kind === "concept" && <span className={styles.year}>concept</span>}
        <Note bookmark={bookmark} />
      </div>
      <div className={styles.buttons}>
        <IconButton label="Move up" data-way="up" disabled={isFirst} onClick={() => onMove(-1)}>
          <ArrowUp size={12} />
        </IconButton>
        <IconButton label="Move down" data-way="down" disabled={isLast} onClick={() => onMove(1)}>
          <ArrowDown size={12} />
        </IconButton>
        <IconButton label="Remove from the reading list" onClick={remove}>
          <X size={12} />
        </IconButton>
      </div>
    </>
  );
}

/** UTF-16 units of a note. */
const MAX_NOTE = 5000;

/** Written in place; one visit to the field is one step to undo. */
function Note({ bookmark }: { readonly bookmark: Bookmark }) {
  const bookmarks = usePage((state) => state.workspace.bookmarks);
  const change = usePage((state) => state.change);
  const isWriting = useRef(false);
  const write = (note: string) => {
    const changed = bookmarks.map((each) => (isSameBookmark(each, bookmark) ? { ...each, note } : each));
    change("Write a note", { bookmarks: changed }, { joins: isWriting.current });
    isWriting.current = true;
  };
  return (
    <textarea
      className={styles.note}
      rows={1}
      value={bookmark.note}
      maxLength={MAX_NOTE}
      placeholder="Add a note"
      aria-label="Note"
      onChange={(event) => write(event.target.value)}
      onFocus={() => {
        isWriting.current = false;
      }}
    />
  );
}
