/** The formats a map can be saved in, as the export dialog shows them: the most used first, the rest by group. */
import { WRITER_GROUPS, WRITERS, type Writer } from "../../graph/index.ts";
import type { ExportOption } from "./ExportOptions.tsx";

export type Format = Pick<Writer, "id" | "label" | "extension" | "help" | "mime"> & {
  readonly group: string;
  readonly options: readonly ExportOption[];
  readonly checkedWith: string | null;
  readonly cannotHold: string | null;
};

export interface FormatGroup {
  readonly label: string;
  readonly formats: readonly Format[];
}

/** The stage itself, with what is lit and selected. */
export const VIEW: Format = {
  id: "view",
  group: WRITER_GROUPS.picture,
  label: "PNG of the view",
  extension: ".view.png",
  mime: "image/png",
  help: "What the screen shows now, without panels, title and legend.",
  options: ["scale"],
  checkedWith: null,
  cannotHold: null,
};

/** Ids of the formats that most come for, in this order. */
const MOST_USED = ["gexf", "graphml", "graphology", "papers-csv", "concepts-csv", "png", "html"];

const ALL: readonly Format[] = [
  ...WRITERS.map((writer) => ({ ...writer, group: WRITER_GROUPS[writer.group] })),
  VIEW,
];
const USED = MOST_USED.flatMap((id) => ALL.find((format) => format.id === id) ?? []);
const REST = ALL.filter((format) => !USED.includes(format));

export const FORMAT_GROUPS: readonly FormatGroup[] = [
  { label: "Most used", formats: USED },
  ...[...new Set(REST.map(({ group }) => group))].map((label) => ({
    label,
    formats: REST.filter(({ group }) => group === label),
  })),
];

/** Groups of the formats whose name, ending, group or purpose has every word asked for. */
export function findFormats(query: string): readonly FormatGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return FORMAT_GROUPS;
  return FORMAT_GROUPS.flatMap(({ label, formats }) => {
    const found = formats.filter((format) => {
      const text = `${format.label} ${format.extension} ${format.group} ${format.help}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return found.length === 0 ? [] : [{ label, formats: found }];
  });
}
