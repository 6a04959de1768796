/** Saves the map in any of the library's formats, or the view as a picture. */
import { useState } from "react";
import { rowCount, WRITERS, type WriteOptions } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { ChoiceRow } from "../ui/ChoiceRow.tsx";
import { countOf, formatBytes } from "../ui/counts.ts";
import { fileNameOf, saveFile } from "../ui/saveFile.ts";
import styles from "./ExportPanel.module.css";

const PICTURE = {
  id: "png",
  label: "PNG",
  extension: ".png",
  help: "The view as it is on the screen now, for slides and papers.",
};

type Outcome =
  | { readonly phase: "idle" }
  | { readonly phase: "writing" }
  | { readonly phase: "saved"; readonly words: string }
  | { readonly phase: "failed"; readonly words: string };

export function ExportPanel() {
  const loaded = usePage((state) => state.loaded);
  const write = usePage((state) => state.write);
  const takePicture = usePage((state) => state.takePicture);
  const [format, setFormat] = useState(WRITERS[0]?.id ?? PICTURE.id);
  const [version, setVersion] = useState<NonNullable<WriteOptions["version"]>>("1.2");
  const [scale, setScale] = useState<"1" | "2" | "4">("2");
  const [outcome, setOutcome] = useState<Outcome>({ phase: "idle" });
  if (loaded === null) return <p>There is no map to export yet. Open some papers first.</p>;

  const isPicture = format === PICTURE.id;
  const chosen = WRITERS.find(({ id }) => id === format) ?? PICTURE;

  const save = async () => {
    setOutcome({ phase: "writing" });
    try {
      const blob = isPicture
        ? await takePicture?.(Number(scale))
        : new Blob([await write(format, format === "gexf" ? { version } : {})], {
            type: WRITERS.find(({ id }) => id === format)?.mime ?? "",
          });
      if (blob === undefined) throw new Error("the map is not drawn");
      const name = fileNameOf(loaded, chosen.extension);
      saveFile(blob, name);
      setOutcome({ phase: "saved", words: `Saved as ${name}, ${formatBytes(blob.size)}.` });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setOutcome({ phase: "failed", words: `Not saved: ${reason}.` });
    }
  };

  return (
    <div className={styles.export}>
      <fieldset className={styles.formats} data-initial-focus="">
        <legend className={styles.hidden}>Format</legend>
        {[...WRITERS, PICTURE].map(({ id, label, extension, help }) => (
          <label key={id} className={styles.format}>
            <input
              type="radio"
              name="export-format"
              value={id}
              checked={id === format}
              onChange={() => {
                setFormat(id);
                setOutcome({ phase: "idle" });
              }}
            />
            <span className={styles.name}>{label}</span>
            <span className={styles.extension}>{extension}</span>
            <span className={styles.help}>{help}</span>
          </label>
        ))}
      </fieldset>
      <div className={styles.action}>
        {format === "gexf" && (
          <ChoiceRow
            label="Version of GEXF"
            choices={[
              ["1.2", "1.2, read by all"],
              ["1.3", "1.3, newest"],
            ]}
            value={version}
            onChange={setVersion}
          />
        )}
        {isPicture && (
          <ChoiceRow
            label="Size, times that on the screen"
            choices={[
              ["1", "1×"],
              ["2", "2×"],
              ["4", "4×"],
            ]}
            value={scale}
            onChange={setScale}
          />
        )}
        <Button
          look="primary"
          disabled={outcome.phase === "writing" || (isPicture && takePicture === null)}
          onClick={() => void save()}
        >
          {isPicture ? "Save the view as PNG" : `Save ${contents(format, loaded)} as ${chosen.label}`}
        </Button>
        <p role="status" className={styles.outcome}>
          {outcome.phase === "writing" && "Writing …"}
          {(outcome.phase === "saved" || outcome.phase === "failed") && outcome.words}
          {isPicture && takePicture === null && "The map is not drawn, so there is no view to save."}
        </p>
      </div>
    </div>
  );
}

/** What of the map a file will hold, in numbers. Tables hold concepts too rare for the map as well. */
function contents(format: string, { map }: LoadedMap): string {
  const papers = countOf(rowCount(map.papers), "paper");
  if (format === "papers-csv") return papers;
  if (format === "concepts-csv") return countOf(rowCount(map.concepts), "concept");
  if (format === "mentions-csv") return countOf(map.mentions.paper.length, "mention");
  if (format === "edges-csv") return countOf(map.graph.edgePaper.length, "edge");
  return `${papers} and ${countOf(map.graph.conceptCount, "concept")}`;
}
