/** The page's keys: one table, from which they are run and listed. */
import { IS_EXPLORER } from "../mode.ts";
import { toggleBookmarkOf } from "../store/bookmarks.ts";
import { cycleFocus, focusOn, hide, togglePin } from "../store/nodeActions.ts";
import { selectedNode } from "../store/selectors.ts";
import type { PageState } from "../store/state.ts";

export interface Shortcut {
  /** As `KeyboardEvent.key` has it; the first is the one shown. */
  readonly keys: readonly string[];
  readonly does: string;
  /** Missing where the thing focused acts by itself: the map's arrow keys, the field's Escape. */
  readonly run?: (page: PageState) => void;
}

/** The element that `/` takes one to. */
export const SEARCH_FIELD_ID = "search-field";
/** The part of the page about what is selected; its heading takes the focus after a search. */
export const DETAILS_ID = "details";

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["/"], does: "Search papers, concepts and topics", run: focusSearch },
  { keys: ["Escape"], does: "Step back: close what is open, then show all", run: stepBack },
  {
    keys: ["["],
    does: "Put the lists away, or bring them back",
    run: ({ preferences, setPreferences }) => setPreferences({ leftOpen: !preferences.leftOpen }),
  },
  {
    keys: ["]"],
    does: "Put the details away, or bring them back",
    run: ({ preferences, setPreferences }) => setPreferences({ rightOpen: !preferences.rightOpen }),
  },
  {
    keys: ["y"],
    does: "Put the years away, or bring them back",
    run: ({ preferences, setPreferences }) => setPreferences({ timeOpen: !preferences.timeOpen }),
  },
  {
    keys: ["t"],
    does: "Show the lists as a table, or as lists",
    run: ({ table, setTable }) => setTable(!table),
  },
  {
    keys: ["b"],
    does: "Put what is selected on the reading list, or take it off",
    run: (page) => page.selected !== null && toggleBookmarkOf(page, page.selected),
  },
  { keys: ["+", "="], does: "Zoom in", run: (page) => page.wishCamera({ kind: "zoom", factor: 1.5 }) },
  { keys: ["-", "_"], does: "Zoom out", run: (page) => page.wishCamera({ kind: "zoom", factor: 1 / 1.5 }) },
  { keys: ["0"], does: "Show the whole map", run: (page) => page.wishCamera({ kind: "fit" }) },
  { keys: ["1"], does: "Papers and concepts", run: (page) => page.setProjection("both") },
  {
    keys: ["2"],
    does: "Concepts alone, joined by the papers they meet in",
    run: (page) => page.setProjection("concepts"),
  },
  {
    keys: ["3"],
    does: "Papers alone, joined by the concepts they share",
    run: (page) => page.setProjection("papers"),
  },
  {
    keys: ["c"],
    does: "Color by year, or by topic",
    run: ({ colorBy, setColorBy }) => setColorBy(colorBy === "year" ? "topic" : "year"),
  },
  {
    keys: ["l"],
    does: "Draw around papers and concepts",
    run: ({ lasso, nodesInside, setLasso }) => {
      if (nodesInside !== null) setLasso(lasso === null ? { phase: "drawing" } : null);
    },
  },
  {
    keys: ["f"],
    does: "Show only what lies around: 1, 2, 3 steps, all",
    run: (page) => withSelected(page, cycleFocus),
  },
  {
    keys: ["h"],
    does: "Hide what is selected",
    run: (page) => withSelected(page, (_, node) => hide(page, [node])),
  },
  { keys: ["p"], does: "Pin what is selected", run: (page) => withSelected(page, togglePin) },
  ...(IS_EXPLORER
    ? []
    : [{ keys: ["o"], does: "Open papers", run: (page: PageState) => page.openDialog("open") }]),
  { keys: ["e"], does: "Export", run: (page) => page.openDialog("export") },
  { keys: ["?"], does: "List these keys", run: (page) => page.openDialog("keys") },
];

/** Puts away the lasso, a route, an open edge, what is selected behind it, the table, and last the focus. */
function stepBack(page: PageState): void {
  const { pair, route, lasso, selected, workspace } = page;
  const { focus } = workspace.filters;
  if (lasso !== null) page.setLasso(null);
  else if (route.isOpen && route.picking !== null && route.to !== null) page.changeRoute({ picking: null });
  else if (route.isOpen) page.closeRoute();
  else if (pair !== null) page.selectPair(null);
  else if (selected !== null) page.select(null);
  else if (page.table) page.setTable(false);
  else if (focus !== null) focusOn(page, focus.node, null);
}

function withSelected(page: PageState, act: (page: PageState, node: number) => void): void {
  const node = selectedNode(page);
  if (node !== null) act(page, node);
}

function focusSearch(): void {
  const field = document.getElementById(SEARCH_FIELD_ID);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
