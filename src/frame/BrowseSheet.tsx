/** The lists at the left: topics as the map's legend, papers, concepts; below them what was read. */
import { PanelLeftClose, PanelLeftOpen, Shrink, Table2 } from "lucide-react";
import { type KeyboardEvent, Suspense, useEffect, useRef, useState } from "react";
import { BROWSE_PANELS } from "../panels/index.ts";
import type { BrowsePanel } from "../panels/panel.ts";
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
}

export function BrowseSheet({ loaded, area }: BrowseSheetProps) {
  const browse = usePage((state) => state.browse);
  const openBrowse = usePage((state) => state.openBrowse);
  const isOpen = usePage((state) => state.preferences.leftOpen);
  const hasSelection = usePage(
    ({ selected, pair, route }) => selected !== null || pair !== null || route.isOpen,
  );
  const setPreferences = usePage((state) => state.setPreferences);
  const table = usePage((state) => state.table);
  const setTable = usePage((state) => state.setTable);
  const isNarrow = useMedia(NARROW);
  const isSnug = useMedia(SNUG);
  const [height, setHeight] = useState<SheetHeight>("low");
  const tabs = useRef<HTMLDivElement>(null);
  const { name } = browse;
  // Asked for, a list shows more than its tab.
  const [asked, setAsked] = useState(browse);
  if (asked !== browse) {
    setAsked(browse);
    if (height === "low") setHeight("half");
  }

  // Where there is room for one panel only, what is asked for takes the place of the other.
  const latest = useRef(browse);
  useEffect(() => {
    if (latest.current !== browse && isSnug) usePage.getState().select(null);
    latest.current = browse;
  }, [browse, isSnug]);

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

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const at = BROWSE_PANELS.findIndex(({ id }) => id === name);
    const next = BROWSE_PANELS[(at + step + BROWSE_PANELS.length) % BROWSE_PANELS.length]!;
    openBrowse(next.id);
    tabs.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };

  const panel = BROWSE_PANELS.find(({ id }) => id === name) ?? BROWSE_PANELS[0]!;
  const isTable = table && panel.tabular === true;
  const head = (
    <div className={styles.head}>
      <div ref={tabs} role="tablist" aria-label="Lists" className={styles.tabs} onKeyDown={onKeyDown}>
        {BROWSE_PANELS.map((each) => (
          <Tab key={each.id} panel={each} loaded={loaded} isChosen={each === panel} withCount={isNarrow} />
        ))}
      </div>
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
      isTall={isTable || (panel.fills ?? false)}
      isWide={isTable}
    >
      <div
        id="browse-list"
        role="tabpanel"
        aria-labelledby={`tab-${name}`}
        className={styles.list}
        data-fills={isTable || panel.fills ? "" : undefined}
      >
        <ErrorBoundary key={name} what="The list" resetKey={loaded}>
          <Suspense fallback={null}>
            <panel.Component loaded={loaded} />
          </Suspense>
        </ErrorBoundary>
      </div>
      {(!isNarrow || name === "topics") && (
        <div className={styles.foot}>
          <ReportLine loaded={loaded} />
          {!isNarrow && panel.tabular && (
            <IconButton
              label={isTable ? "Show as a list" : "Show as a table"}
              shortcut="t"
              aria-pressed={isTable}
              onClick={() => setTable(!isTable)}
            >
              {isTable ? <Shrink size={16} /> : <Table2 size={16} />}
            </IconButton>
          )}
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
      )}
    </Sheet>
  );
}

interface TabProps {
  readonly panel: BrowsePanel;
  readonly loaded: LoadedMap;
  readonly isChosen: boolean;
  readonly withCount: boolean;
}

function Tab({ panel: { id, label, icon: Icon, count }, loaded, isChosen, withCount }: TabProps) {
  const openBrowse = usePage((state) => state.openBrowse);
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${id}`}
      data-tab={id}
      data-icon={Icon === undefined ? undefined : ""}
      aria-label={Icon === undefined ? undefined : label}
      title={Icon === undefined ? undefined : label}
      aria-selected={isChosen}
      aria-controls="browse-list"
      tabIndex={isChosen ? 0 : -1}
      onClick={() => openBrowse(id)}
    >
      {Icon === undefined ? label : <Icon size={16} aria-hidden="true" />}
      {withCount && count !== undefined && <span className={styles.count}>{formatCount(count(loaded))}</span>}
    </button>
  );
}
