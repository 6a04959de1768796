/** The part of the table of commands that has no keys: offered by the palette alone. */
import { IS_EXPLORER } from "../mode.ts";
import { strikeOut } from "../store/curation.ts";
import { canPick, pickedRows, togglePick } from "../store/picks.ts";
import { labelOf } from "../store/selectors.ts";
import type { BrowseName, DialogName, PageState, Preferences } from "../store/state.ts";
import { copyText, pageLink } from "./pageLink.ts";
import type { Shortcut } from "./shortcut.ts";

const LISTS: readonly (readonly [BrowseName, does: string, words: string])[] = [
  ["topics", "List the topics", "legend clusters"],
  ["papers", "List the papers", ""],
  ["concepts", "List the concepts", "terms"],
  ["filter", "Filter the map", "years venues topics hide"],
  ["reading", "Show the reading list", "bookmarks notes"],
  ["gaps", "List gaps and bridges", "missing links"],
];

const DIALOGS: readonly (readonly [DialogName, does: string, words: string])[] = [
  ["report", "Show the import report", "read rejected merged duplicates issues"],
  ["recipe", "Change settings", "recipe breadth resolution seed"],
  ...(IS_EXPLORER ? ([["about", "About this file", ""]] as const) : []),
];

const THEMES: readonly (readonly [Preferences["theme"], does: string])[] = [
  ["light", "Light theme"],
  ["dark", "Dark theme"],
  ["system", "Theme of the system"],
];

const LABELS: readonly (readonly [Preferences["labels"], does: string])[] = [
  ["few", "Few labels on the map"],
  ["normal", "A usual number of labels on the map"],
  ["many", "Many labels on the map"],
];

export const PALETTE_ONLY: readonly Shortcut[] = [
  {
    keys: [],
    does: "Find a route from what is selected",
    name: ({ loaded, selected }) =>
      loaded === null || selected === null || selected.kind === "topic"
        ? null
        : `Find a route from “${shortened(labelOf(loaded, selected))}” …`,
    words: "path way connection",
    run: ({ selected, startRoute }) => {
      if (selected !== null && selected.kind !== "topic") startRoute({ ...selected, kind: selected.kind });
    },
  },
  {
    keys: [],
    does: "Pick the concept that is selected",
    name: (page) => {
      const row = selectedConcept(page);
      if (row === null || !canPick(page, row)) return null;
      const name = `“${shortened(labelOf(page.loaded!, { kind: "concept", row }))}”`;
      return pickedRows(page).includes(row) ? `Let go of ${name}` : `Pick ${name}: only papers that have it`;
    },
    words: "filter",
    run: (page) => {
      const row = selectedConcept(page);
      if (row !== null) togglePick(page, row);
    },
  },
  {
    keys: [],
    does: "Strike out the concept that is selected",
    name: (page) => {
      const row = selectedConcept(page);
      if (row === null || page.loaded!.files.length === 0) return null;
      return `Strike out “${shortened(labelOf(page.loaded!, { kind: "concept", row }))}”: it is no concept`;
    },
    words: "remove delete wrong",
    run: (page) => {
      const row = selectedConcept(page);
      if (row !== null) strikeOut(page, row);
    },
  },
  {
    keys: [],
    does: "Copy link to this view",
    name: () => (pageLink() === null ? null : "Copy link to this view"),
    words: "address url share",
    run: () => {
      const link = pageLink();
      if (link !== null) void copyText(link);
    },
  },
  ...LISTS.map(([name, does, words]) => ({
    keys: [],
    does,
    words,
    run: ({ openBrowse }: PageState) => openBrowse(name),
  })),
  ...DIALOGS.map(([dialog, does, words]) => ({
    keys: [],
    does,
    words,
    run: ({ openDialog }: PageState) => openDialog(dialog),
  })),
  ...THEMES.map(([theme, does]) => ({
    keys: [],
    does,
    words: "appearance mode color",
    name: ({ preferences }: PageState) => (preferences.theme === theme ? null : does),
    run: ({ setPreferences }: PageState) => setPreferences({ theme }),
  })),
  ...LABELS.map(([labels, does]) => ({
    keys: [],
    does,
    words: "names density",
    name: ({ preferences }: PageState) => (preferences.labels === labels ? null : does),
    run: ({ setPreferences }: PageState) => setPreferences({ labels }),
  })),
  {
    keys: [],
    does: "Let nothing move",
    name: ({ preferences }) =>
      preferences.motion === "reduced" ? "Let things move as the system says" : "Let nothing move",
    words: "reduced motion animation",
    run: ({ preferences, setPreferences }) =>
      setPreferences({ motion: preferences.motion === "reduced" ? "system" : "reduced" }),
  },
];

function selectedConcept({ selected }: PageState): number | null {
  return selected?.kind === "concept" ? selected.row : null;
}

/** Characters of a name within a command. */
const LONGEST = 48;

function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}
