/** What a panel is, by the place it stands in. */
import type { ComponentType } from "react";
import type { DialogName, LoadedMap, Selection } from "../store/state.ts";

/** Stands at the right while something of its kind is selected. */
export interface DetailPanel {
  readonly place: "detail";
  readonly id: Selection["kind"];
  readonly label: string;
  readonly Component: ComponentType<{ readonly loaded: LoadedMap; readonly row: number }>;
}

/** One of the lists at the left. */
export interface BrowsePanel {
  readonly place: "browse";
  readonly id: BrowseName;
  readonly label: string;
  readonly Component: ComponentType<{ readonly loaded: LoadedMap }>;
}
export type BrowseName = "topics" | "papers" | "concepts";

/** Stands above everything until it is closed. */
export interface DialogPanel {
  readonly place: "dialog";
  readonly id: DialogName;
  readonly label: string;
  /** Wide dialogs show text side by side. */
  readonly wide?: boolean;
  readonly Component: ComponentType;
}

export type Panel = DetailPanel | BrowsePanel | DialogPanel;
