/** Options below a field that keeps the focus: a listbox in groups, whatever the options are. */
import { Table2 } from "lucide-react";
import type { MouseEvent } from "react";
import { nodeOf } from "../store/loadedMap.ts";
import { pickedRows, togglePick } from "../store/picks.ts";
import { usePage } from "../store/store.ts";
import { countOf } from "../ui/counts.ts";
import { Glyph } from "../ui/Glyph.tsx";
import { Highlighted } from "../ui/Highlighted.tsx";
import { topicOf } from "../ui/NodeLink.tsx";
import { keysOf } from "../ui/shortcuts.ts";
import styles from "./OptionList.module.css";
import type { Option, OptionGroup } from "./options.ts";

interface OptionListProps {
  readonly id: string;
  readonly groups: readonly OptionGroup[];
  /** Place of the option that Enter takes. */
  readonly active: number;
  readonly onChoose: (option: Option) => void;
}

export function OptionList({ id, groups, active, onChoose }: OptionListProps) {
  let place = -1;
  return (
    <div role="listbox" id={id} aria-label="Results" className={styles.list}>
      {groups.map(({ label, note, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
        <div key={label} role="group" aria-label={label}>
          <div className={styles.group} aria-hidden="true">
            {label}
            {note !== null && <span className={styles.note}>{note}</span>}
          </div>
          {options.map((option) => {
            place += 1;
            return (
              <Row
                key={keyOf(option)}
                id={`${id}-${place}`}
                option={option}
                isActive={place === active}
                onChoose={onChoose}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly option: Option;
  readonly isActive: boolean;
  readonly onChoose: (option: Option) => void;
}

function Row({ id, option, isActive, onChoose }: RowProps) {
  const loaded = usePage((state) => state.loaded);
  const hover = usePage((state) => state.hover);
  const light = (isOn: boolean) => {
    if (option.kind === "hit") hover(isOn && loaded !== null ? nodeOf(loaded.map, option.hit) : null);
  };
  const choose = (event: MouseEvent) => {
    if (event.shiftKey && pick(option)) return;
    onChoose(option);
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, as in every combobox
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={styles.option}
      // The field must not lose the focus before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={choose}
      onPointerEnter={() => light(true)}
      onPointerLeave={() => light(false)}
    >
      {option.kind === "hit" && <Hit hit={option.hit} />}
      {option.kind === "command" && <Command {...option} />}
      {option.kind === "all" && <All {...option} />}
    </div>
  );
}

function Hit({ hit }: Pick<Extract<Option, { kind: "hit" }>, "hit">) {
  const loaded = usePage((state) => state.loaded);
  const isPicked = usePage((state) => hit.kind === "concept" && pickedRows(state).includes(hit.row));
  const canBePicked = hit.kind === "concept" && loaded !== null && hit.row < loaded.map.graph.conceptCount;
  return (
    <>
      <Glyph kind={hit.kind} topic={loaded === null ? -1 : topicOf(loaded.map, hit)} />
      <span className={styles.label}>
        <Highlighted text={hit.label} marks={hit.marks} />
        {isPicked && <span className={styles.unseen}>, picked</span>}
      </span>
      {canBePicked && (
        <span
          className={styles.pick}
          aria-hidden="true"
          data-on={isPicked ? "" : undefined}
          title="Pick: show only papers that have it  (Shift Enter)"
          onClick={(event) => {
            event.stopPropagation();
            togglePick(usePage.getState(), hit.row);
          }}
        >
          {isPicked ? "✓" : "+"}
        </span>
      )}
      {hit.context !== null && (
        <span className={styles.context}>
          <Highlighted text={hit.context.text} marks={hit.context.marks} />
        </span>
      )}
    </>
  );
}

function All({ of, count }: Extract<Option, { kind: "all" }>) {
  return (
    <>
      <span aria-hidden="true" className={styles.sign}>
        <Table2 size={14} />
      </span>
      <span className={styles.label}>All {countOf(count, of)} in a table</span>
    </>
  );
}

function Command({ command, label, marks }: Extract<Option, { kind: "command" }>) {
  return (
    <>
      <span aria-hidden="true" className={styles.sign}>
        ›
      </span>
      <span className={styles.label}>
        <Highlighted text={label} marks={marks} />
      </span>
      {command.keys.length > 0 && <kbd className={styles.key}>{keysOf(command)}</kbd>}
    </>
  );
}

/** Pick what is offered, if it is a concept. @returns whether it is */
export function pick(option: Option | undefined): boolean {
  if (option?.kind !== "hit" || option.hit.kind !== "concept") return false;
  togglePick(usePage.getState(), option.hit.row);
  return true;
}

function keyOf(option: Option): string {
  if (option.kind === "hit") return `${option.hit.kind} ${option.hit.row}`;
  return option.kind === "all" ? `all ${option.of}` : option.label;
}
