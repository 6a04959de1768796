/** The formats in groups, found by name, ending or program; one of them is chosen. */
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import styles from "./ExportPanel.module.css";
import { type Format, findFormats } from "./exportFormats.ts";

interface ExportFormatsProps {
  readonly chosen: Format;
  readonly onChoose: (format: Format) => void;
}

export function ExportFormats({ chosen, onChoose }: ExportFormatsProps) {
  const [query, setQuery] = useState("");
  const groups = findFormats(query);
  const onKeyDown = (event: KeyboardEvent) => {
    const first = groups[0]?.formats[0];
    if (event.key === "Enter" && first !== undefined) onChoose(first);
    // The first Escape empties the field, the next closes the dialog.
    else if (event.key === "Escape" && query !== "") setQuery("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.side}>
      <input
        type="text"
        className={styles.find}
        aria-label="Find a format"
        placeholder="Find a format or program"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.formats} data-initial-focus="">
        {groups.map(({ label, formats }) => (
          <fieldset key={label}>
            <legend>{label}</legend>
            {formats.map((one) => (
              <FormatRow key={one.id} format={one} isChosen={one === chosen} onChoose={onChoose} />
            ))}
          </fieldset>
        ))}
        {groups.length === 0 && (
          <p className={styles.none} role="status">
            No format for “{query}”. GEXF, GraphML and CSV are read by most programs.
          </p>
        )}
      </div>
    </div>
  );
}

interface FormatRowProps {
  readonly format: Format;
  readonly isChosen: boolean;
  readonly onChoose: (format: Format) => void;
}

function FormatRow({ format, isChosen, onChoose }: FormatRowProps) {
  const { id, label, extension, help } = format;
  const row = useRef<HTMLLabelElement>(null);
  // Its options may take room from the list.
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: "nearest" });
  }, [isChosen]);
  return (
    <label className={styles.format} ref={row}>
      <input
        type="radio"
        name="export-format"
        value={id}
        checked={isChosen}
        onChange={() => onChoose(format)}
      />
      <span className={styles.name}>{label}</span>
      <span className={styles.extension}>{extension}</span>
      <span className={styles.help}>{help}</span>
    </label>
  );
}

/** What one should know of a format before relying on it. */
export function FormatFacts({ format: { checkedWith, cannotHold } }: { readonly format: Format }) {
  if (checkedWith === null && cannotHold === null) return null;
  return (
    <dl className={styles.facts}>
      {cannotHold !== null && (
        <div>
          <dt>Leaves out</dt>
          <dd>{cannotHold}</dd>
        </div>
      )}
      {checkedWith !== null && (
        <div>
          <dt>Checked with</dt>
          <dd>{checkedWith}</dd>
        </div>
      )}
    </dl>
  );
}
