/** The filters in force, each in words and with what takes it away. */
import { type Filters, NO_FILTERS } from "../../graph/index.ts";
import { selectionOf } from "../store/loadedMap.ts";
import { conceptOf, labelOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { countOf, formatCount } from "./counts.ts";

export interface FilterWords {
  /** The part of the filters it speaks of. */
  readonly key: keyof Filters;
  readonly words: string;
  /** What is done by taking it away, for undo: "Show all years". */
  readonly undoes: string;
  /** The filters without it. */
  readonly without: Partial<Filters>;
}

/** Names shown of a list; longer ones are counted. */
const NAMED = 2;

/** In the order the panel lists them. Pinned nodes are no filter: they leave nothing out. */
export function filterWords(loaded: LoadedMap, filters: Filters): readonly FilterWords[] {
  const { years, withoutYear, topics, venues, concepts, documentFrequency, focus, lasso, hidden } = filters;
  const { map, facets } = loaded;
  const said: FilterWords[] = [];
  const say = (key: keyof Filters, words: string, undoes: string) =>
    said.push({ key, words, undoes, without: withoutPart(key) });
  if (years !== null) say("years", yearWords(loaded, years, withoutYear), "Show all years");
  if (topics !== null)
    say(
      "topics",
      listWords(topics, "topic", (row) => map.topics[row]?.label ?? "no topic"),
      "Show all topics",
    );
  if (concepts !== null) {
    const name = (row: number) => conceptOf(loaded, row).label;
    const joint = concepts.mode === "all" ? " and " : " or ";
    const words =
      concepts.rows.length > NAMED
        ? `${concepts.mode} of ${formatCount(concepts.rows.length)} concepts`
        : concepts.rows.map(name).join(joint);
    say("concepts", `with ${words}`, "Show papers with any concept");
  }
  if (documentFrequency !== null) {
    const [least, most] = documentFrequency;
    const range = least === most ? formatCount(least) : `${formatCount(least)}–${formatCount(most)}`;
    say("documentFrequency", `concepts in ${range} ${most === 1 ? "paper" : "papers"}`, "Show all concepts");
  }
  if (venues !== null)
    say(
      "venues",
      listWords(venues, "venue", (row) => facets.venues[row]?.name ?? "no venue"),
      "Show all venues",
    );
  if (focus !== null) {
    const name = labelOf(loaded, selectionOf(map, focus.node));
    say("focus", `${countOf(focus.depth, "step")} around ${name}`, "Show what is farther away");
  }
  if (lasso !== null) {
    const papers = lasso.filter((node) => node < map.graph.paperCount).length;
    say("lasso", `${countOf(papers, "paper")} inside the lasso`, "Show what is outside the lasso");
  }
  if (hidden.length > 0) say("hidden", `${formatCount(hidden.length)} hidden`, "Show what was hidden");
  return said;
}

/** What takes one filter away. */
function withoutPart(key: keyof Filters): Partial<Filters> {
  if (key === "years") return { years: null, withoutYear: true };
  return { [key]: NO_FILTERS[key] };
}

function yearWords(
  { facets }: LoadedMap,
  [from, to]: readonly [number, number],
  withoutYear: boolean,
): string {
  const range = from === to ? String(from) : `${from}–${to}`;
  const hasUnknown = facets.year.includes(0);
  if (!hasUnknown) return range;
  return withoutYear ? `${range} or year unknown` : range;
}

function listWords(rows: readonly number[], noun: string, name: (row: number) => string): string {
  if (rows.length === 0) return `no ${noun}`;
  return rows.length <= NAMED ? rows.map(name).join(" or ") : `${formatCount(rows.length)} ${noun}s`;
}
