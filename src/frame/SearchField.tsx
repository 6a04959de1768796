/** One field for papers, concepts and topics: results as one types, walked through with the arrow keys. */
import { Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { SearchHit } from "../../graph/index.ts";
import { nodeOf } from "../store/loadedMap.ts";
import type { SearchState } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { formatCount } from "../ui/counts.ts";
import { DETAILS_ID, SEARCH_FIELD_ID } from "../ui/shortcuts.ts";
import styles from "./SearchField.module.css";
import { groupHits, SearchResults } from "./SearchResults.tsx";

interface SearchFieldProps {
  readonly autoFocus?: boolean;
  /** Called when something was chosen, or the search was given up. */
  readonly onDone?: () => void;
}

export function SearchField({ autoFocus = false, onDone }: SearchFieldProps) {
  const search = usePage((state) => state.search);
  const find = usePage((state) => state.find);
  const show = usePage((state) => state.show);
  const hover = usePage((state) => state.hover);
  const loaded = usePage((state) => state.loaded);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const query = search.phase === "idle" ? "" : search.query;
  // Groups put the hits into another order than they came in; keys walk them as they are seen.
  const hits = search.phase === "idle" ? [] : groupHits(search.hits).flatMap(({ hits }) => hits);
  const isShown = isOpen && query.trim() !== "";
  const current = hits[Math.min(active, hits.length - 1)];

  useEffect(() => {
    if (!autoFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [autoFocus]);

  const choose = (hit: SearchHit) => {
    setOpen(false);
    hover(null);
    onDone?.();
    show({ kind: hit.kind, row: hit.row });
    // One searched in order to read: the focus goes on to what was found, once its panel is there.
    requestAnimationFrame(() => {
      input.current?.blur();
      document.querySelector<HTMLElement>(`#${DETAILS_ID} h2`)?.focus({ preventScroll: true });
    });
  };
  const walk = (to: number) => {
    const next = (to + hits.length) % hits.length;
    const hit = hits[next];
    setActive(next);
    if (hit !== undefined && loaded !== null) hover(nodeOf(loaded.map, hit));
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      // The first Escape closes the results, the next empties the field, the one after leaves it.
      if (isShown) setOpen(false);
      else if (query !== "") find("");
      else {
        input.current?.blur();
        onDone?.();
      }
    } else if (event.key === "Enter" && isShown && current !== undefined) choose(current);
    else if (event.key === "ArrowDown" && hits.length > 0) {
      if (isShown) walk(active + 1);
      else setOpen(true);
    } else if (event.key === "ArrowUp" && isShown && hits.length > 0) walk(active - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className={styles.search}>
      <Search size={16} className={styles.icon} aria-hidden="true" />
      <input
        ref={input}
        id={SEARCH_FIELD_ID}
        className={styles.field}
        type="text"
        role="combobox"
        aria-label="Search papers, concepts and topics"
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={
          isShown && current !== undefined ? `${listId}-${hits.indexOf(current)}` : undefined
        }
        placeholder="Search papers, concepts, topics"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        value={query}
        onChange={(event) => {
          find(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          hover(null);
        }}
        onKeyDown={onKeyDown}
      />
      {query === "" ? (
        <kbd className={styles.key}>/</kbd>
      ) : (
        <IconButton
          label="Clear the search"
          className={styles.clear}
          onClick={() => {
            find("");
            input.current?.focus();
          }}
        >
          <X size={16} />
        </IconButton>
      )}
      <p className={styles.announced} role="status">
        {isShown && announcement(search)}
      </p>
      {isShown && search.phase !== "idle" && (
        <SearchResults id={listId} search={search} active={hits.indexOf(current!)} onChoose={choose} />
      )}
    </search>
  );
}

function announcement(search: SearchState): string {
  if (search.phase !== "found") return "";
  const { paper, concept, topic } = search.totals;
  const total = paper + concept + topic;
  return total === 0 ? "Nothing found" : `${formatCount(total)} found`;
}
