/** What a panel is, by the place it stands in. */
import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { BrowseName, DialogName, LoadedMap, Selection } from "../store/state.ts";

/** Stands at the right while something of its kind is selected. */
export interface DetailPanel {
  readonly place: "detail";
  readonly id: Selection["kind"];
  readonly label: string;
  readonly Component: ComponentType<{ readonly loaded: LoadedMap; readonly row: number }>;
}

/** Stands at the right in place of a detail panel, about something that is no node: an edge, a route. */
export interface AsidePanel {
  readonly place: "aside";
  readonly id: AsideName;
  readonly label: string;
  readonly Component: ComponentType<{ readonly loaded: LoadedMap }>;
}

export type AsideName = "route" | "pair";

/** One of the lists at the left. */
export interface BrowsePanel {
  readonly place: "browse";
  readonly id: BrowseName;
  readonly label: string;
  /** Its tab then shows this alone; the label names it and stands in its tooltip. */
  readonly icon?: LucideIcon;
  /** How many it lists; missing where it is not a list of things. */
  readonly count?: (loaded: LoadedMap) => number;
  /** Can stand as a table in an enlarged sheet. */
  readonly tabular?: boolean;
  /** Takes all the height there is and scrolls inside: a list of unknown length. */
  readonly fills?: boolean;
  readonly Component: ComponentType<{ readonly loaded: LoadedMap }>;
}

/** Stands above everything until it is closed. */
export interface DialogPanel {
  readonly place: "dialog";
  readonly id: DialogName;
  readonly label: string;
  /** Wide dialogs show text side by side. */
  readonly wide?: boolean;
  readonly Component: ComponentType;
}

export type Panel = DetailPanel | AsidePanel | BrowsePanel | DialogPanel;
