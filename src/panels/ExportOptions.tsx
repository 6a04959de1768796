/** The choices a format leaves open; only those that make a difference to it are shown. */
import type { WriteOptions } from "../../graph/index.ts";
import { ChoiceRow } from "../ui/ChoiceRow.tsx";

/** How a format is to be written: every choice made, whether or not the chosen format asks for it. */
export interface ExportChoices {
  readonly version: "1.2" | "1.3";
  readonly projection: "both" | "papers" | "concepts";
  readonly top: "all" | "20" | "10" | "5";
  readonly madeFor: "spreadsheets" | "programs";
  /** Of a picture: times the size on the screen. */
  readonly scale: "1" | "2" | "4";
}

export const FIRST_CHOICES: ExportChoices = {
  version: "1.2",
  projection: "both",
  top: "all",
  madeFor: "spreadsheets",
  scale: "2",
};

/** What a picture can be asked for, besides what writers can. */
export type ExportOption = keyof WriteOptions | "scale";

/** The choices as the writer takes them, without those it does not ask for. */
export function toWriteOptions(choices: ExportChoices, asked: readonly ExportOption[]): WriteOptions {
  const { version, projection, top, madeFor } = choices;
  const isProjected = asked.includes("projection") && projection !== "both";
  return {
    ...(asked.includes("version") ? { version } : {}),
    ...(isProjected ? { projection } : {}),
    ...(isProjected && asked.includes("top") && top !== "all" ? { top: Number(top) } : {}),
    ...(asked.includes("rawCsv") && madeFor === "programs" ? { rawCsv: true } : {}),
  };
}

interface ExportOptionsProps {
  readonly asked: readonly ExportOption[];
  readonly choices: ExportChoices;
  readonly onChange: (change: Partial<ExportChoices>) => void;
}

export function ExportOptions({ asked, choices, onChange }: ExportOptionsProps) {
  const { version, projection, top, madeFor, scale } = choices;
  return (
    <>
      {asked.includes("version") && (
        <ChoiceRow
          label="Version"
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
            ["all", "All"],
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
          label="Made for"
          choices={[
            ["spreadsheets", "Spreadsheets"],
            ["programs", "Programs"],
          ]}
          value={madeFor}
          onChange={(value) => onChange({ madeFor: value })}
        />
      )}
      {asked.includes("scale") && (
        <ChoiceRow
          label="Size, times that on the screen"
          choices={[
            ["1", "1×"],
            ["2", "2×"],
            ["4", "4×"],
          ]}
          value={scale}
          onChange={(value) => onChange({ scale: value })}
        />
      )}
    </>
  );
}
