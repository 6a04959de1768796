/** What the page can be told to do: one table, from which keys are run and listed and the palette is filled. */
import { IS_EXPLORER } from "../mode.ts";
import { toggleBookmarkOf } from "../store/bookmarks.ts";
import { cycleFocus, focusOn, hide, nameOf, showAll, togglePin } from "../store/nodeActions.ts";
import { selectedNode } from "../store/selectors.ts";
import type { PageState, WorkspaceStep } from "../store/state.ts";
import { PALETTE_ONLY } from "./paletteCommands.ts";
import type { Shortcut } from "./shortcut.ts";

export type { Shortcut } from "./shortcut.ts";

/** The element that `/` takes one to. */
export const SEARCH_FIELD_ID = "search-field";
/** The part of the page about what is selected; its heading takes the focus after a search. */
export const DETAILS_ID = "details";

const IS_MAC = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** Its first key, as one reads it: "Ctrl K", "t". */
export function keysOf({ keys, ctrl }: Shortcut): string {
  const [key = ""] = keys;
  return ctrl ? `${IS_MAC ? "⌘" : "Ctrl"} ${key.toUpperCase()}` : key;
}

/** As the palette offers it; null where it does not. */
export function offerOf(shortcut: Shortcut, page: PageState): string | null {
  if (shortcut.run === undefined) return null;
  return shortcut.name === undefined ? shortcut.does : shortcut.name(page);
}

/** In the order they are listed and offered. */
export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["/"], does: "Search papers, concepts and topics", name: never, run: focusSearch },
  {
    keys: ["k", "K"],
    ctrl: true,
    everywhere: true,
    does: "Find anything, do anything",
    name: never,
    run: ({ palette, setPalette }) => setPalette(!palette),
  },
  {
    keys: ["f"],
    does: "Show only what lies around: 1, 2, 3 steps, all",
    name: withName((name) => `Show only what lies around ${name}: 1, 2, 3 steps, all`),
    words: "focus neighborhood",
    run: (page) => withSelected(page, cycleFocus),
  },
  {
    keys: ["h"],
    does: "Hide what is selected",
    name: withName((name) => `Hide ${name}`),
    run: (page) => withSelected(page, (_, node) => hide(page, [node])),
  },
  {
    keys: ["p"],
    does: "Pin what is selected",
    name: withName((name) => `Pin ${name}, or unpin it`),
    run: (page) => withSelected(page, togglePin),
  },
  {
    keys: ["b"],
    does: "Put what is selected on the reading list, or take it off",
    name: withName((name) => `Put ${name} on the reading list, or take it off`),
    words: "bookmark",
    run: (page) => page.selected !== null && toggleBookmarkOf(page, page.selected),
  },
  {
    keys: ["Escape"],
    does: "Step back: close what is open, then show all",
    name: ({ selected }) => (selected === null ? null : "Close what is open"),
    words: "clear selection",
    run: stepBack,
  },
  {
    keys: [],
    does: "Show all",
    name: ({ shown }) => (shown === null || shown.isAll ? null : "Show all: let go of every filter"),
    words: "clear reset filters",
    run: showAll,
  },
  ...(IS_EXPLORER
    ? []
    : [
        {
          keys: ["o"],
          does: "Open papers",
          words: "import load add file paste drop",
          run: (page: PageState) => page.openDialog("open"),
        },
      ]),
  {
    keys: ["e"],
    does: "Export",
    words: "save download write file picture",
    run: (page) => page.openDialog("export"),
  },
  {
    keys: ["1"],
    does: "Papers and concepts",
    words: "projection both",
    run: (page) => page.setProjection("both"),
  },
  {
    keys: ["2"],
    does: "Concepts alone, joined by the papers they meet in",
    words: "projection",
    run: (page) => page.setProjection("concepts"),
  },
  {
    keys: ["3"],
    does: "Papers alone, joined by the concepts they share",
    words: "projection",
    run: (page) => page.setProjection("papers"),
  },
  {
    keys: ["c"],
    does: "Color by year, or by topic",
    name: ({ colorBy }) => (colorBy === "year" ? "Color by topic" : "Color by year"),
    run: ({ colorBy, setColorBy }) => setColorBy(colorBy === "year" ? "topic" : "year"),
  },
  {
    keys: ["l"],
    does: "Draw around papers and concepts",
    words: "lasso select area",
    run: ({ lasso, nodesInside, setLasso }) => {
      if (nodesInside !== null) setLasso(lasso === null ? { phase: "drawing" } : null);
    },
  },
  {
    keys: ["0"],
    does: "Show the whole map",
    words: "fit zoom center",
    run: (page) => page.wishCamera({ kind: "fit" }),
  },
  { keys: ["+", "="], does: "Zoom in", run: (page) => page.wishCamera({ kind: "zoom", factor: 1.5 }) },
  { keys: ["-", "_"], does: "Zoom out", run: (page) => page.wishCamera({ kind: "zoom", factor: 1 / 1.5 }) },
  {
    keys: ["t"],
    does: "Show the lists as a table, or as lists",
    name: ({ table }) => (table ? "Show the lists as lists" : "Show the lists as a table"),
    words: "grid spreadsheet columns sort",
    run: ({ table, setTable }) => setTable(!table),
  },
  {
    keys: ["["],
    does: "Put the lists away, or bring them back",
    name: ({ preferences }) => (preferences.leftOpen ? "Put the lists away" : "Bring the lists back"),
    run: ({ preferences, setPreferences }) => setPreferences({ leftOpen: !preferences.leftOpen }),
  },
  {
    keys: ["]"],
    does: "Put the details away, or bring them back",
    name: ({ preferences, selected }) =>
      selected === null ? null : preferences.rightOpen ? "Put the details away" : "Bring the details back",
    run: ({ preferences, setPreferences }) => setPreferences({ rightOpen: !preferences.rightOpen }),
  },
  {
    keys: ["y"],
    does: "Put the years away, or bring them back",
    name: ({ preferences }) => (preferences.timeOpen ? "Put the years away" : "Bring the years back"),
    words: "time histogram",
    run: ({ preferences, setPreferences }) => setPreferences({ timeOpen: !preferences.timeOpen }),
  },
  {
    keys: ["z", "Z"],
    ctrl: true,
    does: "Undo",
    name: ({ past }) => stepName("Undo", past.at(-1)),
    run: (page) => page.undo(),
  },
  {
    keys: ["y", "Y"],
    ctrl: true,
    does: "Do again what was undone",
    name: ({ future }) => stepName("Do again", future[0]),
    words: "redo",
    run: (page) => page.redo(),
  },
  { keys: ["?"], does: "List these keys", words: "help shortcuts", run: (page) => page.openDialog("keys") },
  ...PALETTE_ONLY,
];

function never(): null {
  return null;
}

/** Offered while a paper or concept of the map is selected, by its name. */
function withName(put: (name: string) => string) {
  return (page: PageState) => {
    const node = selectedNode(page);
    return node === null || page.loaded === null ? null : put(`“${nameOf(page.loaded, node)}”`);
  };
}

function stepName(verb: string, step: WorkspaceStep | undefined): string | null {
  return step === undefined ? null : `${verb}: ${step.what}`;
}

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
