/** One field for everything: what is on the map, as in the search, and what the page can be told to do. */
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { indexNames } from "../../graph/index.ts";
import type { PageState } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { offerOf, SHORTCUTS, type Shortcut } from "../ui/shortcuts.ts";
import { OptionList } from "./OptionList.tsx";
import { hitGroups, type Option, type OptionGroup, optionsOf } from "./options.ts";
import styles from "./Palette.module.css";
import over from "./popup.module.css";
import { SearchNote, searchWords, showAll, showHit } from "./SearchNote.tsx";
import { useFound } from "./useFound.ts";
import { useOpener } from "./useOpener.ts";
import { useOptions } from "./useOptions.ts";

export function Palette() {
  const isOpen = usePage((state) => state.palette);
  const setPalette = usePage((state) => state.setPalette);
  const input = useRef<HTMLInputElement>(null);
  const opener = useOpener();
  /** The focus goes on to what was chosen instead of back. */
  const isDone = useRef(false);
  const back = () => {
    // A dialog that a command has opened has the focus already.
    if (isDone.current || usePage.getState().dialog !== null) return false;
    return opener.current?.isConnected ? opener.current : true;
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setPalette}>
      <Dialog.Portal>
        <Dialog.Backdrop className={`${over.backdrop} ${styles.backdrop}`} />
        <Dialog.Popup
          className={`${over.popup} ${styles.popup}`}
          aria-label="Find anything, do anything"
          initialFocus={input}
          finalFocus={back}
        >
          <Finder input={input} isDone={isDone} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface FinderProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly isDone: RefObject<boolean>;
}

function Finder({ input, isDone }: FinderProps) {
  const [query, setQuery] = useState("");
  const setPalette = usePage((state) => state.setPalette);
  const search = useFound(query);
  const findCommands = useCommands();
  useLayoutEffect(() => {
    isDone.current = false;
    // At once, so that what is typed right after the keys is not lost.
    input.current?.focus();
  }, [input, isDone]);
  const groups = groupsOf(findCommands(query), hitGroups(search));

  const onChoose = (option: Option) => {
    isDone.current = option.kind === "hit";
    setPalette(false);
    if (option.kind === "hit") showHit(option.hit);
    else if (option.kind === "all") showAll(option.of, option.query);
    else option.command.run?.(usePage.getState());
  };
  const { listId, active, reset, onListKey, attributes } = useOptions({
    groups,
    isShown: optionsOf(groups).length > 0,
    onChoose,
  });

  return (
    <>
      <div className={styles.head}>
        <Search size={20} className={styles.icon} aria-hidden="true" />
        <input
          {...attributes}
          ref={input}
          className={styles.field}
          aria-label="Find papers, concepts, topics and commands"
          placeholder="Find anything, do anything"
          enterKeyHint="go"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            reset();
          }}
          onKeyDown={(event) => {
            if (!onListKey(event)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
        <Dialog.Close className={styles.close}>Close</Dialog.Close>
      </div>
      <p className={styles.announced} role="status">
        {query.trim() !== "" && searchWords(search)}
      </p>
      <OptionList id={listId} groups={groups} active={active} onChoose={onChoose} />
      {optionsOf(groups).length === 0 && <SearchNote search={search} />}
    </>
  );
}

/** Commands that match a part of what was typed, at most, beside things of the map. */
const FEW = 5;

interface CommandOption extends Extract<Option, { kind: "command" }> {
  readonly isNear: boolean;
}

/** What can be done just now, by the words for it; all of it where nothing is typed. */
function useCommands(): (query: string) => readonly CommandOption[] {
  // Read once: while the palette is open nothing else changes what can be done.
  const [page] = useState<PageState>(() => usePage.getState());
  return useMemo(() => {
    const offered = SHORTCUTS.flatMap((command: Shortcut) => {
      const label = offerOf(command, page);
      return label === null ? [] : [{ command, label }];
    });
    const find = indexNames(
      offered.map(({ label }) => label),
      offered.map(({ command }) => `${command.does} ${command.words ?? ""}`),
    );
    return (query) =>
      query.trim() === ""
        ? offered.map((one) => ({ kind: "command", ...one, marks: [], isNear: false }))
        : find(query).map(({ row, marks, isNear }) => ({ kind: "command", ...offered[row]!, marks, isNear }));
  }, [page]);
}

/** Commands go first if they have the very words, and last if they are only spelled like them. */
function groupsOf(commands: readonly CommandOption[], hits: readonly OptionGroup[]): readonly OptionGroup[] {
  if (commands.length === 0) return hits;
  const options = hits.length === 0 ? commands : commands.slice(0, FEW);
  const group = { label: "Commands", note: null, options };
  return commands[0]!.isNear ? [...hits, group] : [group, ...hits];
}
