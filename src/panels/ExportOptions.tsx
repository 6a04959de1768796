/** The choices a format leaves open; only those that make a difference to it are shown. */
import type { ColorBy, WriteOptions } from "../../graph/index.ts";
import { ChoiceRow } from "../ui/ChoiceRow.tsx";
import { PictureOptions } from "./PictureOptions.tsx";

/** How a format is to be written: every choice made, whether or not the chosen format asks for it. */
export interface ExportChoices {
  readonly version: "1.2" | "1.3";
  readonly projection: "both" | "papers" | "concepts";
  readonly top: "all" | "20" | "10" | "5";
  readonly madeFor: "spreadsheets" | "programs";
  readonly colorBy: ColorBy;
  readonly theme: "light" | "dark";
  readonly ground: "paper" | "none";
  /** What is open comes forward in a picture, or not. */
  readonly emphasis: "open" | "none";
  readonly sheet: "fitting" | "a4" | "a3" | "a2" | "a1";
  /** "" for the one that says what is shown. */
  readonly title: string;
  /** The view an explorer begins with, as the address has it; "" for the whole map. */
  readonly place: string;
  /** Filters, reading list and notes, in an explorer; notes, in tables of papers and references. */
  readonly workspace: "with" | "without";
  /** Pixels of a PNG. */
  readonly width: "2000" | "4000" | "8000";
  /** Of the view: times the size on the screen. */
  readonly scale: "1" | "2" | "4";
}

export const FIRST_CHOICES: ExportChoices = {
  version: "1.2",
  projection: "both",
  top: "all",
  madeFor: "spreadsheets",
  colorBy: "topic",
  theme: "light",
  ground: "paper",
  emphasis: "open",
  sheet: "fitting",
  title: "",
  place: "",
  workspace: "with",
  width: "4000",
  scale: "2",
};

/** What the view can be asked for, besides what writers can. */
export type ExportOption = keyof WriteOptions | "scale";

/** The choices as the writer takes them, without those it does not ask for. */
export function toWriteOptions(choices: ExportChoices, asked: readonly ExportOption[]): WriteOptions {
  const { version, projection, top, madeFor, colorBy, theme, ground, sheet, title, place, width } = choices;
  const isProjected = asked.includes("projection") && projection !== "both";
  return {
    ...(asked.includes("version") ? { version } : {}),
    ...(isProjected ? { projection } : {}),
    ...(isProjected && asked.includes("top") && top !== "all" ? { top: Number(top) } : {}),
    ...(asked.includes("rawCsv") && madeFor === "programs" ? { rawCsv: true } : {}),
    ...(asked.includes("colorBy") && colorBy !== "topic" ? { colorBy } : {}),
    ...(asked.includes("theme") ? { theme } : {}),
    ...(asked.includes("transparent") && ground === "none" ? { transparent: true } : {}),
    ...(asked.includes("sheet") && sheet !== "fitting" ? { sheet } : {}),
    ...(asked.includes("width") ? { width: Number(width) } : {}),
    ...(asked.includes("place") && place !== "" ? { place } : {}),
    ...(asked.includes("title") && title.trim() !== "" ? { title: title.trim() } : {}),
  };
}

export interface ExportOptionsProps {
  /** Something is open that a picture can bring forward. */
  readonly hasSelected: boolean;
  /** There is a reading list, or a filter is set. */
  readonly hasWorkspace: boolean;
  /** A paper of the reading list has a note. */
  readonly hasNotes: boolean;
  readonly asked: readonly ExportOption[];
  readonly choices: ExportChoices;
  readonly onChange: (change: Partial<ExportChoices>) => void;
}

export function ExportOptions(props: ExportOptionsProps) {
  const { hasWorkspace, hasNotes, asked, choices, onChange } = props;
  const { version, projection, top, madeFor, place } = choices;
  const isPicture = asked.includes("sheet") && !asked.includes("version");
  return (
    <>
      {asked.includes("version") && (
        <ChoiceRow
          label="Version of GEXF"
          choices={[
            ["1.2", "1.2, read by all"],
            ["1.3", "1.3, newest"],
          ]}
          value={version}
          onChange={(value) => onChange({ version: value })}
        />
      )}
      {asked.includes("projection") && (
        <ChoiceRow
          label="Nodes"
          choices={[
            ["both", "Both"],
            ["papers", "Papers"],
            ["concepts", "Concepts"],
          ]}
          value={projection}
          onChange={(value) => onChange({ projection: value })}
        />
      )}
      {asked.includes("top") && projection !== "both" && (
        <ChoiceRow
          label="Links of each, strongest"
          choices={[
            // A picture with all of them would show none.
            isPicture ? (["all", "As on the map"] as const) : (["all", "All"] as const),
            ["20", "20"],
            ["10", "10"],
            ["5", "5"],
          ]}
          value={top}
          onChange={(value) => onChange({ top: value })}
        />
      )}
      {asked.includes("rawCsv") && (
        <ChoiceRow
          label="CSV made for"
          choices={[
            ["spreadsheets", "Spreadsheets"],
            ["programs", "Programs"],
          ]}
          value={madeFor}
          onChange={(value) => onChange({ madeFor: value })}
        />
      )}
      {asked.includes("place") && location.hash !== "" && (
        <ChoiceRow
          label="Explorer opens with"
          choices={[
            ["all", "The whole map"],
            ["view", "What is open now"],
          ]}
          value={place === "" ? "all" : "view"}
          onChange={(value) => onChange({ place: value === "all" ? "" : location.hash })}
        />
      )}
      {((asked.includes("workspace") && hasWorkspace) || (asked.includes("notes") && hasNotes)) && (
        <ChoiceRow
          label={asked.includes("workspace") ? "Reading list, notes and filters" : "Your notes"}
          choices={[
            ["with", "Take along"],
            ["without", "Leave out"],
          ]}
          value={choices.workspace}
          onChange={(value) => onChange({ workspace: value })}
        />
      )}
      <PictureOptions {...props} />
    </>
  );
}
