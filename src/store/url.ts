/**
 * The part of the view worth sharing, as the URL's hash: `#paper=arxiv:2201.00001&q=quantization&show=concepts`.
 * Papers and concepts by id, topics by row (they have no name that lasts).
 */
import type { ColorBy } from "../../graph/index.ts";
import type { MapProjection } from "./state.ts";
import { filterParameters, NO_URL_FILTERS, parseFilters, type UrlFilters } from "./urlFilters.ts";

export interface Place {
  readonly selection:
    | { readonly kind: "paper" | "concept"; readonly id: string }
    | { readonly kind: "topic"; readonly row: number }
    | null;
  readonly query: string;
  readonly projection: MapProjection;
  readonly colorBy: ColorBy;
  readonly filters: UrlFilters;
}

export const NOWHERE: Place = {
  selection: null,
  query: "",
  projection: "both",
  colorBy: "topic",
  filters: NO_URL_FILTERS,
};

/** Characters; a longer hash was not made by us. */
const MAX_HASH = 4000;

export function writeHash({ selection, query, projection, colorBy, filters }: Place): string {
  const parts: string[] = [];
  if (selection !== null)
    parts.push(
      `${selection.kind}=${encode(selection.kind === "topic" ? String(selection.row) : selection.id)}`,
    );
  if (query.trim() !== "") parts.push(`q=${encode(query)}`);
  if (projection !== "both") parts.push(`show=${projection}`);
  if (colorBy !== "topic") parts.push(`color=${colorBy}`);
  for (const [name, value] of filterParameters(filters)) parts.push(`${name}=${encode(value)}`);
  return parts.length === 0 ? "" : `#${parts.join("&")}`;
}

/** What the hash says; what it says wrongly is left out. */
export function parseHash(hash: string): Place {
  if (hash.length > MAX_HASH) return NOWHERE;
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  const show = values.get("show");
  return {
    selection: parseSelection(values),
    query: values.get("q") ?? "",
    projection: show === "papers" || show === "concepts" ? show : "both",
    colorBy: values.get("color") === "year" ? "year" : "topic",
    filters: parseFilters(values),
  };
}

function parseSelection(values: URLSearchParams): Place["selection"] {
  for (const kind of ["paper", "concept"] as const) {
    const id = values.get(kind);
    if (id) return { kind, id };
  }
  const topic = values.get("topic");
  if (topic !== null && /^\d{1,6}$/.test(topic)) return { kind: "topic", row: Number(topic) };
  return null;
}

/** Half a character, which cannot be encoded. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Percent-encoding that leaves the colons and slashes of ids readable; both are allowed in a fragment. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, "\uFFFD"))
    .replaceAll("%3A", ":")
    .replaceAll("%2F", "/")
    .replaceAll("%2C", ",")
    .replaceAll("%20", "+");
}
