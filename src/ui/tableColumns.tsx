/** The columns of the tables: what stands in them, and what of it is a number. */
import type { ReactNode } from "react";
import type { ListColumn, ListKind } from "../../graph/index.ts";
import { groupOf } from "../../graph/index.ts";
import { conceptOf, paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { formatCount } from "./counts.ts";
import { NodeLink, topicOf } from "./NodeLink.tsx";
import { Year } from "./Year.tsx";

export interface TableColumn {
  readonly by: ListColumn;
  readonly label: string;
  /** Numbers stand at the right and fall at first. */
  readonly isNumber: boolean;
  /** Pixels; the name takes what is left. */
  readonly width: number | null;
  /** `tabIndex` for what can be focused: one row at a time is a stop of the Tab key. */
  readonly cell: (loaded: LoadedMap, row: number, tabIndex: number) => ReactNode;
}

const number = (value: number | null) => (value === null ? "" : formatCount(value));

/** Left out where no row has anything; the name comes first and is drawn by the table itself. */
export const TABLE_COLUMNS: { readonly [K in ListKind]: readonly TableColumn[] } = {
  paper: [
    name("Title"),
    {
      by: "year",
      label: "Year",
      isNumber: true,
      width: 72,
      cell: (loaded, row) => <Year date={paperOf(loaded, row).date} />,
    },
    {
      by: "venue",
      label: "Venue",
      isNumber: false,
      width: 136,
      cell: (loaded, row) => {
        const { venue } = paperOf(loaded, row);
        return venue !== null && <span title={venue}>{venue}</span>;
      },
    },
    topic("paper"),
    {
      by: "concepts",
      label: "Concepts",
      isNumber: true,
      width: 92,
      cell: ({ adjacency }, row) => number(groupOf(adjacency.byPaper, row).length),
    },
    {
      by: "citations",
      label: "Citations",
      isNumber: true,
      width: 92,
      cell: (loaded, row) => number(paperOf(loaded, row).citations),
    },
  ],
  concept: [
    name("Concept"),
    {
      by: "shortForm",
      label: "Short form",
      isNumber: false,
      width: 112,
      cell: (loaded, row) => {
        const { shortForm, label } = conceptOf(loaded, row);
        return shortForm !== label && shortForm;
      },
    },
    {
      by: "papers",
      label: "Papers",
      isNumber: true,
      width: 80,
      cell: (loaded, row) => number(conceptOf(loaded, row).documentFrequency),
    },
    {
      by: "mentions",
      label: "Mentions",
      isNumber: true,
      width: 92,
      cell: (loaded, row) =>
        number(conceptOf(loaded, row).variants.reduce((sum, { mentions }) => sum + mentions, 0)),
    },
    topic("concept"),
    {
      by: "termhood",
      label: "Termhood",
      isNumber: true,
      width: 96,
      cell: (loaded, row) => (
        <span title="How surely this is a term of the field, 0 to 1">
          {conceptOf(loaded, row).termhood.toFixed(2)}
        </span>
      ),
    },
  ],
  topic: [
    name("Topic"),
    {
      by: "papers",
      label: "Papers",
      isNumber: true,
      width: 88,
      cell: ({ map }, row) => number(map.topics[row]!.paperCount),
    },
    {
      by: "concepts",
      label: "Concepts",
      isNumber: true,
      width: 96,
      cell: ({ map }, row) => number(map.topics[row]!.conceptCount),
    },
  ],
};

export function columnOf(kind: ListKind, by: ListColumn): TableColumn {
  return TABLE_COLUMNS[kind].find((column) => column.by === by) ?? TABLE_COLUMNS[kind][0]!;
}

function name(label: string): TableColumn {
  return { by: "name", label, isNumber: false, width: null, cell: () => null };
}

function topic(kind: "paper" | "concept"): TableColumn {
  return {
    by: "topic",
    label: "Topic",
    isNumber: false,
    width: 184,
    cell: (loaded, row, tabIndex) => {
      const of = topicOf(loaded.map, { kind, row });
      return of >= 0 && <NodeLink loaded={loaded} kind="topic" row={of} look="sign" tabIndex={tabIndex} />;
    },
  };
}
