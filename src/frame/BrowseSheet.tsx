/** The lists at the left: topics as the map's legend, papers, concepts; below them what was read. */
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { rowCount } from "../../graph/index.ts";
import { BROWSE_PANELS, type BrowseName } from "../panels/index.ts";
import { ReportLine } from "../panels/ReportLine.tsx";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { formatCount } from "../ui/counts.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { NARROW, SNUG, useMedia } from "../ui/useMedia.ts";
import styles from "./BrowseSheet.module.css";
import { Sheet, type SheetHeight } from "./Sheet.tsx";

interface BrowseSheetProps {
  readonly loaded: LoadedMap;
  readonly area: HTMLElement | null;
  readonly name: BrowseName;
  readonly onName: (name: BrowseName) => void;
}

export function BrowseSheet({ loaded, area, name, onName }: BrowseSheetProps) {
  const isOpen = usePage((state) => state.preferences.leftOpen);
  const hasSelection = usePage((state) => state.selected !== null);
  const setPreferences = usePage((state) => state.setPreferences);
  const isNarrow = useMedia(NARROW);
  const isSnug = useMedia(SNUG);
  const [height, setHeight] = useState<SheetHeight>("low");
  const tabs = useRef<HTMLDivElement>(null);

  if (isSnug && hasSelection) return null;
  if (!isOpen && !isNarrow)
    return (
      <IconButton
        label="Show the lists"
        shortcut="["
        className={styles.reopen}
        onClick={() => setPreferences({ leftOpen: true })}
      >
        <PanelLeftOpen size={20} />
      </IconButton>
    );

  const choose = (next: BrowseName) => {
    onName(next);
    if (height === "low") setHeight("half");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const at = BROWSE_PANELS.findIndex(({ id }) => id === name);
    const next = BROWSE_PANELS[(at + step + BROWSE_PANELS.length) % BROWSE_PANELS.length]!;
    onName(next.id);
    tabs.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };

  const panel = BROWSE_PANELS.find(({ id }) => id === name) ?? BROWSE_PANELS[0]!;
  const head = (
    <div className={styles.head}>
      <div ref={tabs} role="tablist" aria-label="Lists" className={styles.tabs} onKeyDown={onKeyDown}>
        {BROWSE_PANELS.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            data-tab={id}
            aria-selected={id === name}
            aria-controls="browse-list"
            tabIndex={id === name ? 0 : -1}
            onClick={() => choose(id)}
          >
            {label}
            {isNarrow && <span className={styles.count}>{formatCount(countIn(loaded, id))}</span>}
          </button>
        ))}
      </div>
      {!isNarrow && (
        <IconButton
          label="Put the lists away"
          shortcut="["
          onClick={() => setPreferences({ leftOpen: false })}
        >
          <PanelLeftClose size={16} />
        </IconButton>
      )}
    </div>
  );

  return (
    <Sheet
      side="left"
      label="Lists"
      area={area}
      height={height}
      onHeight={setHeight}
      head={head}
      isTall={name !== "topics"}
    >
      <div
        id="browse-list"
        role="tabpanel"
        aria-labelledby={`tab-${name}`}
        className={styles.list}
        data-list={name}
      >
        <ErrorBoundary key={name} what="The list" resetKey={loaded}>
          <panel.Component loaded={loaded} />
        </ErrorBoundary>
      </div>
      {(!isNarrow || name === "topics") && <ReportLine loaded={loaded} />}
    </Sheet>
  );
}

/** How many a list holds that are on the map. */
function countIn({ map }: LoadedMap, name: BrowseName): number {
  return { topics: map.topics.length, papers: rowCount(map.papers), concepts: map.graph.conceptCount }[name];
}
