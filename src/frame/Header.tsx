/** The strip above the map: name, what is on the map in numbers, search, and what one can do. */
import { Download, FolderOpen, Search, X } from "lucide-react";
import { useState } from "react";
import { rowCount } from "../../graph/index.ts";
import { IS_EXPLORER } from "../mode.ts";
import type { BrowseName } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { partOf } from "../ui/counts.ts";
import { NARROW, useMedia } from "../ui/useMedia.ts";
import styles from "./Header.module.css";
import { MoreMenu } from "./MoreMenu.tsx";
import { SearchField } from "./SearchField.tsx";
import { TrailButtons } from "./TrailButtons.tsx";
import { Wordmark } from "./Wordmark.tsx";

export function Header() {
  const openDialog = usePage((state) => state.openDialog);
  const isNarrow = useMedia(NARROW);
  const [searching, setSearching] = useState(false);

  if (isNarrow)
    return (
      <header className={styles.header}>
        {searching ? (
          <>
            <SearchField autoFocus onDone={() => setSearching(false)} />
            <IconButton label="Close search" onClick={() => setSearching(false)}>
              <X size={20} />
            </IconButton>
          </>
        ) : (
          <>
            <Wordmark />
            <span className={styles.spring} />
            <TrailButtons />
            <IconButton label="Search" onClick={() => setSearching(true)}>
              <Search size={20} />
            </IconButton>
            <MoreMenu withMain />
          </>
        )}
      </header>
    );

  return (
    <header className={styles.header}>
      <Wordmark />
      <Counts />
      <div className={styles.search}>
        <SearchField />
      </div>
      <div className={styles.actions}>
        <TrailButtons />
        {!IS_EXPLORER && (
          <Button look="quiet" onClick={() => openDialog("open")}>
            <FolderOpen size={16} aria-hidden="true" />
            Open
          </Button>
        )}
        <Button look="quiet" onClick={() => openDialog("export")}>
          <Download size={16} aria-hidden="true" />
          Export
        </Button>
        <MoreMenu />
      </div>
    </header>
  );
}

function Counts() {
  const openBrowse = usePage((state) => state.openBrowse);
  const map = usePage((state) => state.loaded?.map ?? null);
  const shown = usePage((state) => state.shown);
  if (map === null || shown === null) return <span className={styles.counts} />;
  const topics = shown.topicPapers.reduce((sum, papers) => sum + (papers > 0 ? 1 : 0), 0);
  const counts: readonly (readonly [BrowseName, string])[] = [
    ["papers", partOf(shown.paperCount, rowCount(map.papers), "paper")],
    ["concepts", partOf(shown.conceptCount, map.graph.conceptCount, "concept")],
    ["topics", partOf(shown.isAll ? map.topics.length : topics, map.topics.length, "topic")],
  ];
  return (
    <ul className={styles.counts} aria-label="On the map">
      {counts.map(([name, words]) => (
        <li key={name}>
          <button type="button" onClick={() => openBrowse(name)}>
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}
