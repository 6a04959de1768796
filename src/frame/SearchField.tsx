/** One field for papers, concepts and topics: results as one types, walked through with the arrow keys. */
import { Search, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { SEARCH_FIELD_ID } from "../ui/shortcuts.ts";
import { OptionList } from "./OptionList.tsx";
import { hitGroups, type Option } from "./options.ts";
import styles from "./SearchField.module.css";
import { SearchNote, searchWords, showAll, showHit } from "./SearchNote.tsx";
import { useOptions } from "./useOptions.ts";

interface SearchFieldProps {
  readonly autoFocus?: boolean;
  /** Called when something was chosen, or the search was given up. */
  readonly onDone?: () => void;
}

export function SearchField({ autoFocus = false, onDone }: SearchFieldProps) {
  const search = usePage((state) => state.search);
  const find = usePage((state) => state.find);
  const hover = usePage((state) => state.hover);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const query = search.phase === "idle" ? "" : search.query;
  const groups = hitGroups(search);
  const isShown = isOpen && query.trim() !== "";

  useEffect(() => {
    if (!autoFocus) return;
    input.current?.focus();
    input.current?.select();
  }, [autoFocus]);

  const onChoose = (option: Option) => {
    setOpen(false);
    input.current?.blur();
    onDone?.();
    if (option.kind === "hit") showHit(option.hit);
    if (option.kind === "all") showAll(option.of, option.query);
  };
  const { listId, active, reset, onListKey, attributes } = useOptions({ groups, isShown, onChoose });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      // The first Escape closes the results, the next empties the field, the one after leaves it.
      if (isShown) setOpen(false);
      else if (query !== "") find("");
      else {
        input.current?.blur();
        onDone?.();
      }
    } else if (event.key === "ArrowDown" && !isShown && groups.length > 0) setOpen(true);
    else if (!onListKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className={styles.search}>
      <Search size={16} className={styles.icon} aria-hidden="true" />
      <input
        {...attributes}
        ref={input}
        id={SEARCH_FIELD_ID}
        className={styles.field}
        aria-label="Search papers, concepts and topics"
        placeholder="Search papers, concepts, topics"
        enterKeyHint="search"
        value={query}
        onChange={(event) => {
          find(event.target.value);
          reset();
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
        {isShown && searchWords(search)}
      </p>
      {isShown && (
        <div className={styles.results}>
          <OptionList id={listId} groups={groups} active={active} onChoose={onChoose} />
          <SearchNote search={search} />
        </div>
      )}
    </search>
  );
}
