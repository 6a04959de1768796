/** A route as plain text with its quotes, to be pasted into a letter or a note. */
import type { Route } from "../../graph/index.ts";
import { selectionOf } from "../store/loadedMap.ts";
import { labelOf, paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { describeDate } from "../ui/dates.ts";
import { quoteFrom } from "../ui/mentions.ts";

/** A line a paper or concept; below each paper what it says of the concepts beside it. */
export function toRouteText(loaded: LoadedMap, { nodes }: Route): string {
  const { paperCount } = loaded.map.graph;
  const lines = nodes.flatMap((node, place) => {
    if (node >= paperCount) return [`→ ${labelOf(loaded, selectionOf(loaded.map, node))}`];
    const { title, date } = paperOf(loaded, node);
    const quotes = [nodes[place - 1], nodes[place + 1]].flatMap((other) => {
      const quote = other === undefined ? null : quoteFrom(loaded, node, other - paperCount);
      const text = quote === null ? null : paperOf(loaded, node)[quote.field];
      return quote === null || text === null ? [] : [`    “${text.slice(quote.start, quote.end).trim()}”`];
    });
    return [`${title} (${describeDate(date)})`, ...new Set(quotes)];
  });
  return `${lines.join("\n")}\n`;
}
