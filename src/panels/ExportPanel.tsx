/** Saves the map in any of the library's formats, or the view as a picture. */
import { useState } from "react";
import { rowCount, WRITER_GROUPS, WRITERS, type Writer } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { countOf, formatBytes } from "../ui/counts.ts";
import { fileNameOf, saveFile } from "../ui/saveFile.ts";
import {
  type ExportChoices,
  type ExportOption,
  ExportOptions,
  FIRST_CHOICES,
  toWriteOptions,
} from "./ExportOptions.tsx";
import styles from "./ExportPanel.module.css";

type Format = Pick<Writer, "id" | "label" | "extension" | "help" | "mime"> & {
  readonly group: string;
  readonly options: readonly ExportOption[];
  readonly checkedWith: string | null;
  readonly cannotHold: string | null;
};

const PICTURE: Format = {
  id: "png",
  group: "Picture",
  label: "PNG",
  extension: ".png",
  mime: "image/png",
  help: "The view as it is on the screen now, for slides and papers.",
  options: ["scale"],
  checkedWith: null,
  cannotHold: null,
};

const FORMATS: readonly Format[] = [
  ...WRITERS.map((writer) => ({ ...writer, group: WRITER_GROUPS[writer.group] })),
  PICTURE,
];
const GROUPS = [...Object.values(WRITER_GROUPS), PICTURE.group].filter((group) =>
  FORMATS.some((format) => format.group === group),
);

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
  const [format, setFormat] = useState(FORMATS[0]!);
  const [choices, setChoices] = useState(FIRST_CHOICES);
  const [outcome, setOutcome] = useState<Outcome>({ phase: "idle" });
  const isPicture = format.id === PICTURE.id;
  const isMissing = isPicture && takePicture === null;

  const save = async () => {
    setOutcome({ phase: "writing" });
    try {
      const blob = isPicture
        ? await takePicture?.(Number(choices.scale))
        : new Blob([await write(format.id, toWriteOptions(choices, format.options))], { type: format.mime });
      if (blob === undefined) throw new Error("the map is not drawn");
      const name = fileNameOf(loaded, format.extension);
      saveFile(blob, name);
      setOutcome({ phase: "told", words: `Saved as ${name}, ${formatBytes(blob.size)}.` });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setOutcome({ phase: "told", words: `Not saved: ${reason}.` });
    }
  };
  const choose = (next: Format) => {
    setFormat(next);
    setOutcome({ phase: "idle" });
  };

  return (
    <div className={styles.export}>
      <div className={styles.formats} data-initial-focus="">
        {GROUPS.map((group) => (
          <fieldset key={group}>
            <legend>{group}</legend>
            {FORMATS.filter((one) => one.group === group).map((one) => (
              <FormatRow key={one.id} format={one} isChosen={one === format} onChoose={choose} />
            ))}
          </fieldset>
        ))}
      </div>
      <div className={styles.chosen}>
        <h3>{format.label}</h3>
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
            : `Save ${contents(format, choices, loaded)} as ${format.label}`}
        </Button>
        <p role="status" className={styles.outcome}>
          {outcome.phase === "writing" && "Writing …"}
          {outcome.phase === "told" && outcome.words}
          {isMissing && "The map is not drawn, so there is no view to save."}
        </p>
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

/** What of the map a file will hold, in numbers. Tables hold concepts too rare for the map as well. */
function contents({ id, options }: Format, { projection }: ExportChoices, { map }: LoadedMap): string {
  const papers = countOf(rowCount(map.papers), "paper");
  const concepts = countOf(map.graph.conceptCount, "concept");
  if (id === "papers-csv") return papers;
  if (id === "concepts-csv") return countOf(rowCount(map.concepts), "concept");
  if (id === "mentions-csv") return countOf(map.mentions.paper.length, "mention");
  if (id === "edges-csv") return countOf(map.graph.edgePaper.length, "edge");
  if (id === "topics-csv") return countOf(map.topics.length, "topic");
  if (options.includes("projection") && projection !== "both")
    return projection === "papers" ? papers : concepts;
  return `${papers} and ${concepts}`;
}
