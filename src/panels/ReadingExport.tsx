/** Saves the reading list as references, with the notes. */
import { useState } from "react";
import type { Bookmark, LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { countOf, formatBytes } from "../ui/counts.ts";
import { fileNameOf, saveFile } from "../ui/saveFile.ts";
import styles from "./ReadingPanel.module.css";

interface Format {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
  readonly mime: string;
}

/** Of the library's formats those that hold references and notes. */
const FORMATS: readonly Format[] = [
  { id: "bibtex", label: "BibTeX", extension: ".bib", mime: "application/x-bibtex" },
  { id: "ris", label: "RIS", extension: ".ris", mime: "application/x-research-info-systems" },
  {
    id: "csl-json",
    label: "CSL-JSON",
    extension: ".csl.json",
    mime: "application/vnd.citationstyles.csl+json",
  },
  { id: "papers-csv", label: "CSV", extension: ".csv", mime: "text/csv" },
  { id: "markdown", label: "Markdown", extension: ".md", mime: "text/markdown" },
];

interface ReadingExportProps {
  readonly loaded: LoadedMap;
  readonly bookmarks: readonly Bookmark[];
}

export function ReadingExport({ loaded, bookmarks }: ReadingExportProps) {
  const write = usePage((state) => state.write);
  const [outcome, setOutcome] = useState("");
  const papers = bookmarks.filter(({ kind }) => kind === "paper");
  if (papers.length === 0) return null;

  const save = async ({ id, extension, mime }: Format) => {
    try {
      const list = papers.map(({ id, note }) => ({ id, note }));
      const blob = new Blob([await write(id, { list })], { type: mime });
      const name = fileNameOf(loaded, `.reading-list${extension}`);
      saveFile(blob, name);
      setOutcome(`Saved as ${name}, ${formatBytes(blob.size)}.`);
    } catch (error) {
      setOutcome(`Not saved: ${error instanceof Error ? error.message : String(error)}.`);
    }
  };

  return (
    <section className={styles.export} aria-label="Save the reading list">
      <p>Save {countOf(papers.length, "paper")} with notes as</p>
      <div className={styles.formats}>
        {FORMATS.map((format) => (
          <Button key={format.id} onClick={() => void save(format)}>
            {format.label}
          </Button>
        ))}
      </div>
      <p role="status" className={styles.outcome}>
        {outcome}
      </p>
    </section>
  );
}
