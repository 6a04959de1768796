/** Every panel of the page. A new one is a component and a line here. */
import { Bookmark as BookmarkIcon, ListFilter, Unlink } from "lucide-react";
import { type ComponentType, lazy } from "react";
import { rowCount } from "../../graph/index.ts";
import { IS_EXPLORER } from "../mode.ts";
import { ConceptListPanel } from "./ConceptListPanel.tsx";
import { ConceptPanel } from "./ConceptPanel.tsx";
import { GapsPanel } from "./GapsPanel.tsx";
import { PairPanel } from "./PairPanel.tsx";
import { PaperListPanel } from "./PaperListPanel.tsx";
import { PaperPanel } from "./PaperPanel.tsx";
import type { AsidePanel, BrowsePanel, DetailPanel, DialogPanel, Panel } from "./panel.ts";
import { RoutePanel } from "./RoutePanel.tsx";
import { TopicListPanel } from "./TopicListPanel.tsx";
import { TopicPanel } from "./TopicPanel.tsx";

export type { AsideName } from "./panel.ts";

/** Dialogs and the lesser lists are fetched when they are first opened, and with them what they are made of. */
function lazily<P>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  return lazy(async () => ({ default: await load() }));
}

const ABOUT: DialogPanel = {
  place: "dialog",
  id: "about",
  label: "About this file",
  Component: lazily(async () => (await import("./AboutPanel.tsx")).AboutPanel),
};

export const PANELS: readonly Panel[] = [
  {
    place: "browse",
    id: "topics",
    label: "Topics",
    count: ({ map }) => map.topics.length,
    tabular: true,
    Component: TopicListPanel,
  },
  {
    place: "browse",
    id: "papers",
    label: "Papers",
    count: ({ map }) => rowCount(map.papers),
    tabular: true,
    fills: true,
    Component: PaperListPanel,
  },
  {
    place: "browse",
    id: "concepts",
    label: "Concepts",
    count: ({ map }) => map.graph.conceptCount,
    tabular: true,
    fills: true,
    Component: ConceptListPanel,
  },
  {
    place: "browse",
    id: "filter",
    label: "Filter",
    icon: ListFilter,
    Component: lazily(async () => (await import("./FilterPanel.tsx")).FilterPanel),
  },
  {
    place: "browse",
    id: "reading",
    label: "Reading list",
    icon: BookmarkIcon,
    Component: lazily(async () => (await import("./ReadingPanel.tsx")).ReadingPanel),
  },
  { place: "browse", id: "gaps", label: "Gaps and bridges", icon: Unlink, fills: true, Component: GapsPanel },
  { place: "detail", id: "paper", label: "Paper", Component: PaperPanel },
  { place: "detail", id: "concept", label: "Concept", Component: ConceptPanel },
  { place: "detail", id: "topic", label: "Topic", Component: TopicPanel },
  { place: "aside", id: "route", label: "Route", Component: RoutePanel },
  { place: "aside", id: "pair", label: "Link", Component: PairPanel },
  {
    place: "dialog",
    id: "open",
    label: "Open papers",
    Component: lazily(async () => (await import("./OpenPanel.tsx")).OpenPanel),
  },
  ...(IS_EXPLORER ? [ABOUT] : []),
  {
    place: "dialog",
    id: "export",
    label: "Export",
    wide: true,
    Component: lazily(async () => (await import("./ExportPanel.tsx")).ExportPanel),
  },
  {
    place: "dialog",
    id: "report",
    label: "Import report",
    wide: true,
    Component: lazily(async () => (await import("./ReportPanel.tsx")).ReportPanel),
  },
  {
    place: "dialog",
    id: "recipe",
    label: "Settings",
    Component: lazily(async () => (await import("./RecipePanel.tsx")).RecipePanel),
  },
  {
    place: "dialog",
    id: "keys",
    label: "Keyboard",
    wide: true,
    Component: lazily(async () => (await import("./KeysPanel.tsx")).KeysPanel),
  },
];

export const BROWSE_PANELS = PANELS.filter((panel): panel is BrowsePanel => panel.place === "browse");
export const DETAIL_PANELS = PANELS.filter((panel): panel is DetailPanel => panel.place === "detail");
export const ASIDE_PANELS = PANELS.filter((panel): panel is AsidePanel => panel.place === "aside");
export const DIALOG_PANELS = PANELS.filter((panel): panel is DialogPanel => panel.place === "dialog");
