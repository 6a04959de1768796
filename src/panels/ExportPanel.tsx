/** Saves the map in any of the library's formats, or the view as a picture. */
import { type KeyboardEvent, useState } from "react";
import { graphAttributes, rowCount } from "../../graph/index.ts";
import { explorerTemplate } from "../explorer/template.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { countOf, formatBytes } from "../ui/counts.ts";
import { fileNameOf, saveFile } from "../ui/saveFile.ts";
import { ExportEmbed } from "./ExportEmbed.tsx";
import { type ExportChoices, ExportOptions, FIRST_CHOICES, toWriteOptions } from "./ExportOptions.tsx";
import styles from "./ExportPanel.module.css";
import { FORMAT_GROUPS, type Format, findFormats, PICTURE } from "./exportFormats.ts";

type Outcome =
  | { readonly phase: "idle" }
  | { readonly phase: "writing" }
  | { readonly phase: "told"; readonly words: string };

export function ExportPanel() {
  const loaded = usePage((state) => state.loaded);
  if (loaded === null) return <p>There is no map to export yet. Open some papers first.</p>;
  return <Export loaded={loaded} />;
}

function Export({ loaded }: { readonly loaded: LoadedMap }) {
  const write = usePage((state) => state.write);
  const takePicture = usePage((state) => state.takePicture);
  const [format, setFormat] = useState(FORMAT_GROUPS[0]!.formats[0]!);
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [outcome, setOutcome] = useState<Outcome>({ phase: "idle" });
  const isPicture = format.id === PICTURE.id;
  const isMissing = isPicture && takePicture === null;

  const save = async () => {
    setOutcome({ phase: "writing" });
    try {
      const blob = isPicture
        ? await takePicture?.(Number(choices.scale))
        : new Blob([await write(format.id, await writeOptions())], { type: format.mime });
      if (blob === undefined) throw new Error("the map is not drawn");
      const name = fileNameOf(loaded, format.extension);
      saveFile(blob, name);
      setOutcome({ phase: "told", words: `Saved as ${name}, ${formatBytes(blob.size)}.` });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setOutcome({ phase: "told", words: `Not saved: ${reason}.` });
    }
  };
  const writeOptions = async () => {
    const options = toWriteOptions(choices, format.options);
    return format.options.includes("template") ? { ...options, template: await explorerTemplate() } : options;
  };
  const choose = (next: Format) => {
    setFormat(next);
    setOutcome({ phase: "idle" });
  };

  return (
    <div className={styles.export}>
      <FormatList chosen={format} onChoose={choose} />
      <div className={styles.chosen}>
        <h3>{format.label}</h3>
        <p className={styles.purpose}>{format.help}</p>
        <Facts format={format} />
        <ExportOptions
          asked={format.options}
          choices={choices}
          onChange={(change) => setChoices({ ...choices, ...change })}
        />
        <Button
          look="primary"
          disabled={outcome.phase === "writing" || isMissing}
          onClick={() => void save()}
        >
          {isPicture
            ? "Save the view as PNG"
            : `Save ${contents(format, choices, loaded)} as ${nameOf(format)}`}
        </Button>
        <p role="status" className={styles.outcome}>
          {outcome.phase === "writing" && "Writing …"}
          {outcome.phase === "told" && outcome.words}
          {isMissing && "The map is not drawn, so there is no view to save."}
        </p>
        {format.id === "html" && (
          <ExportEmbed
            file={fileNameOf(loaded, format.extension)}
            title={`Map of ${graphAttributes(loaded.map).title}`}
          />
        )}
      </div>
    </div>
  );
}

interface FormatListProps {
  readonly chosen: Format;
  readonly onChoose: (format: Format) => void;
}

function FormatList({ chosen, onChoose }: FormatListProps) {
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
  return (
    <label className={styles.format}>
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
function Facts({ format: { checkedWith, cannotHold } }: { readonly format: Format }) {
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

/** What the format is called in a sentence: "Papers (CSV)" is CSV. */
function nameOf({ label, id }: Format): string {
  return id.endsWith("-csv") ? "CSV" : label;
}

/** What of the map a file will hold, in numbers. Tables hold concepts too rare for the map as well. */
function contents({ id, options }: Format, { projection }: ExportChoices, { map }: LoadedMap): string {
  const papers = countOf(rowCount(map.papers), "paper");
  const concepts = countOf(map.graph.conceptCount, "concept");
  if (id === "papers-csv") return papers;
  if (id === "concepts-csv") return countOf(rowCount(map.concepts), "concept");
  if (id === "mentions-csv") return countOf(map.mentions.paper.length, "mention");
  if (id === "topics-csv") return countOf(map.topics.length, "topic");
  if (options.includes("projection") && projection !== "both") {
    if (id === "edges-csv")
      return projection === "papers" ? `links between ${papers}` : `links between ${concepts}`;
    return projection === "papers"
      ? `${papers}, linked by shared concepts,`
      : `${concepts}, linked by shared papers,`;
  }
  if (id === "edges-csv") return countOf(map.graph.edgePaper.length, "edge");
  return `${papers} and ${concepts}`;
}
