/**
 * A workspace as it is stored and saved in files: by ids, with a version, and checked field by field when it
 * is read. A field that is wrong is as if nothing had been made there; another version is not read at all.
 */
import { parseRecipe, type Recipe } from "../../graph/index.ts";
import { type PortableFilters, type PortableTopic, type PortableWorkspace, toPortable } from "./portable.ts";
import type { Bookmark, LoadedMap, Workspace } from "./state.ts";

/** Raised when a field changes its meaning. */
export const SAVED_VERSION = 1;

export interface SavedWorkspace {
  readonly version: typeof SAVED_VERSION;
  /** What the papers are called: "page.txt". */
  readonly title: string;
  readonly recipe: Recipe;
  readonly workspace: PortableWorkspace;
}

/** What there is to keep of a map. */
export function toSaved(loaded: LoadedMap, workspace: Workspace): SavedWorkspace {
  return {
    version: SAVED_VERSION,
    title: loaded.title,
    recipe: loaded.map.recipe,
    workspace: toPortable(loaded, workspace),
  };
}

/** Entries of a list, and UTF-16 units of a text, that are read at most. */
const MOST_ENTRIES = 200_000;
const MOST_TEXT = 20_000;

/** @returns null where it is nothing of ours, or of another version */
export function parseSaved(value: unknown): SavedWorkspace | null {
  if (!isRecord(value) || value.version !== SAVED_VERSION) return null;
  const recipe = readRecipe(value.recipe);
  if (recipe === null || !isRecord(value.workspace)) return null;
  const { filters, bookmarks } = value.workspace;
  return {
    version: SAVED_VERSION,
    title: isText(value.title) ? value.title : "papers",
    recipe,
    workspace: {
      filters: readFilters(isRecord(filters) ? filters : {}),
      bookmarks: distinct(readList(bookmarks, readBookmark) ?? []),
    },
  };
}

function readRecipe(value: unknown): Recipe | null {
  try {
    return isRecord(value) ? parseRecipe(value) : null;
  } catch {
    return null;
  }
}

function readFilters(value: Record<string, unknown>): PortableFilters {
  const { concepts, focus } = value;
  const ids = isRecord(concepts) ? readSome(concepts.ids, readText) : null;
  const mode = isRecord(concepts) && concepts.mode === "any" ? "any" : "all";
  const depth = isRecord(focus) ? readCount(focus.depth) : null;
  return {
    years: readPair(value.years),
    withoutYear: value.withoutYear !== false,
    documentFrequency: readPair(value.documentFrequency),
    topics: readSome(value.topics, orNone(readTopic)),
    venues: readSome(value.venues, orNone(readText)),
    concepts: ids === null ? null : { ids, mode },
    focus: isRecord(focus) && isText(focus.id) && depth !== null ? { id: focus.id, depth } : null,
    lasso: readSome(value.lasso, readText),
    hidden: readList(value.hidden, readText) ?? [],
    pinned: readList(value.pinned, readText) ?? [],
  };
}

/** Wrapped, since null is a value of its own in some lists; null for what is wrong. */
type Read<T> = { readonly value: T } | null;

/** Where null stands for papers that have none. */
function orNone<T>(read: (value: unknown) => Read<T>): (value: unknown) => Read<T | null> {
  return (value) => (value === null ? { value: null } : read(value));
}

function readText(value: unknown): Read<string> {
  return isText(value) ? { value } : null;
}

function readTopic(value: unknown): Read<PortableTopic> {
  if (!isRecord(value) || !isText(value.label)) return null;
  return { value: { label: value.label, concepts: readList(value.concepts, readText) ?? [] } };
}

function readBookmark(value: unknown): Read<Bookmark> {
  if (!isRecord(value) || !isText(value.id)) return null;
  const { kind, id, note } = value;
  if (kind !== "paper" && kind !== "concept") return null;
  return { value: { kind, id, note: isText(note) ? note : "" } };
}

/** Entries that are wrong are left out. */
function readList<T>(value: unknown, read: (each: unknown) => Read<T>): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  return value.slice(0, MOST_ENTRIES).flatMap((each) => {
    const entry = read(each);
    return entry === null ? [] : [entry.value];
  });
}

function readSome<T>(value: unknown, read: (each: unknown) => Read<T>): readonly T[] | null {
  const list = readList(value, read);
  return list === null || list.length === 0 ? null : list;
}

function readPair(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const from = readCount(value[0]);
  const to = readCount(value[1]);
  return from === null || to === null || from > to ? null : [from, to];
}

function readCount(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1e9 ? value : null;
}

/** The first of each. */
function distinct(bookmarks: readonly Bookmark[]): readonly Bookmark[] {
  return [...new Map([...bookmarks].reverse().map((each) => [each.id, each])).values()].reverse();
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= MOST_TEXT;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
