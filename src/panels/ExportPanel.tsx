/** Saves the map, or a part of it, in any of the library's formats, as a picture, or the view as it is. */
import { useEffect, useMemo, useRef, useState } from "react";
import { type FileStep, graphAttributes, NO_FILTERS, type PartRows } from "../../graph/index.ts";
import { explorerTemplate } from "../explorer/template.ts";
import { pictureFonts } from "../fonts/pictureFonts.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { formatBytes } from "../ui/counts.ts";
import { fileNameOf, saveFile } from "../ui/saveFile.ts";
import { ExportEmbed } from "./ExportEmbed.tsx";
import { ExportFormats, FormatFacts } from "./ExportFormats.tsx";
import { ExportOptions, FIRST_CHOICES, toWriteOptions } from "./ExportOptions.tsx";
import styles from "./ExportPanel.module.css";
import { ExportParts } from "./ExportParts.tsx";
import { contentsOf, nameOf } from "./exportContents.ts";
import { FORMAT_GROUPS, type Format, VIEW } from "./exportFormats.ts";
import { notesOf, ownOf } from "./exportOwn.ts";
import { type ExportPart, type PartName, partsOf } from "./exportPart.ts";
import { selectedOf } from "./exportSelected.ts";

type Outcome =
  | { readonly phase: "idle" }
  /** Bytes so far; 0 while unknown. Of several files, the one being written. */
  | { readonly phase: "writing"; readonly written: number; readonly file: FileStep | null }
  | { readonly phase: "told"; readonly words: string };

export function ExportPanel() {
  const loaded = usePage((state) => state.loaded);
  if (loaded === null) return <p>There is no map to export yet. Open some papers first.</p>;
  return <Export loaded={loaded} />;
}

function Export({ loaded }: { readonly loaded: LoadedMap }) {
  const write = usePage((state) => state.write);
  const takePicture = usePage((state) => state.takePicture);
  const projection = usePage((state) => state.projection);
  const colorBy = usePage((state) => state.colorBy);
  const workspace = usePage((state) => state.workspace);
  const hasWorkspace = workspace.bookmarks.length > 0 || workspace.filters !== NO_FILTERS;
  const parts = useParts(loaded);
  const selected = usePage((state) => state.selected);
  const pair = usePage((state) => state.pair);
  const open = useMemo(() => selectedOf(loaded, { selected, pair }), [loaded, selected, pair]);
  const [format, setFormat] = useState(FORMAT_GROUPS[0]!.formats[0]!);
  // As on the screen, to begin with.
  const [choices, setChoices] = useState(() => ({
    ...FIRST_CHOICES,
    projection,
    colorBy,
    theme: themeNow(),
  }));
  const [partName, setPartName] = useState<PartName>(() => (parts[1]?.name === "shown" ? "shown" : "all"));
  const [outcome, setOutcome] = useState<Outcome>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const part = parts.find(({ name }) => name === partName) ?? parts[0]!;
  const isMissing = format === VIEW && takePicture === null;
  const isWriting = outcome.phase === "writing";

  const bytesOf = async (only: PartRows | undefined, signal: AbortSignal) => {
    const options = { ...toWriteOptions(choices, format.options), ...(only && { only }) };
    const { options: asked } = format;
    const template = asked.includes("template") ? { template: await explorerTemplate() } : {};
    const own = choices.workspace === "with" ? ownOf(loaded, workspace, asked) : {};
    const forward =
      asked.includes("selected") && choices.emphasis === "open" && open.length > 0 ? { selected: open } : {};
    const fonts = asked.includes("fonts") ? { fonts: await pictureFonts() } : {};
    const tell = (written: number, file: FileStep | null) => setOutcome({ phase: "writing", written, file });
    return write(format.id, { ...options, ...template, ...own, ...forward, ...fonts }, signal, tell);
  };
  const save = async () => {
    const mine = new AbortController();
    running.current = mine;
    setOutcome({ phase: "writing", written: 0, file: null });
    try {
      const blob =
        format === VIEW
          ? await takePicture?.(Number(choices.scale))
          : new Blob([await bytesOf(part.only, mine.signal)], { type: format.mime });
      if (mine.signal.aborted) return;
      if (blob === undefined) throw new Error("the map is not drawn");
      const name = fileNameOf(loaded, format.extension);
      saveFile(blob, name);
      setOutcome({ phase: "told", words: `Saved as ${name}, ${formatBytes(blob.size)}.` });
    } catch (error) {
      if (mine.signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      setOutcome({ phase: "told", words: `Not saved: ${reason}.` });
    }
  };
  const stop = () => {
    running.current?.abort();
    setOutcome({ phase: "told", words: "Stopped; nothing was saved." });
  };
  const choose = (next: Format) => {
    if (isWriting) running.current?.abort();
    setFormat(next);
    setOutcome({ phase: "idle" });
  };

  return (
    <div className={styles.export}>
      <ExportFormats chosen={format} onChoose={choose} />
      <div className={styles.chosen}>
        <h3>{format.label}</h3>
        <p className={styles.purpose}>{format.help}</p>
        <FormatFacts format={format} />
        {parts.length > 1 && format !== VIEW && (
          <ExportParts parts={parts} chosen={part} onChoose={setPartName} />
        )}
        <ExportOptions
          hasWorkspace={hasWorkspace}
          hasNotes={notesOf(workspace).length > 0}
          hasSelected={open.length > 0}
          asked={format.options}
          choices={choices}
          onChange={(change) => setChoices({ ...choices, ...change })}
        />
        <div className={styles.actions}>
          <Button look="primary" disabled={isWriting || isMissing} onClick={() => void save()}>
            {format === VIEW
              ? "Save the view as PNG"
              : `Save ${contentsOf(format, choices, loaded, part)} as ${nameOf(format)}`}
          </Button>
          {isWriting && format !== VIEW && <Button onClick={stop}>Stop</Button>}
        </div>
        <p role="status" className={styles.outcome}>
          {isWriting && writingWords(outcome)}
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

function writingWords({
  written,
  file,
}: {
  readonly written: number;
  readonly file: FileStep | null;
}): string {
  const words = file === null ? "Writing …" : `Writing ${file.name}, ${file.done + 1} of ${file.total} …`;
  return written > 0 ? `${words} ${formatBytes(written)}` : words;
}

function useParts(loaded: LoadedMap): readonly ExportPart[] {
  const shown = usePage((state) => state.shown);
  const selected = usePage((state) => state.selected);
  const pair = usePage((state) => state.pair);
  const workspace = usePage((state) => state.workspace);
  return useMemo(
    () => partsOf(loaded, { shown, selected, pair, workspace }),
    [loaded, shown, selected, pair, workspace],
  );
}

function themeNow(): "light" | "dark" {
  const { theme } = document.documentElement.dataset;
  if (theme === "light" || theme === "dark") return theme;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
