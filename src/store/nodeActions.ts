/** What can be done with a node of the map: focus, hide, pin, bookmark. Each can be undone. */
import { conceptAt, NO_FILTERS, paperAt } from "../../graph/index.ts";
import { countOf } from "../ui/counts.ts";
import { toggleBookmarkOf } from "./bookmarks.ts";
import { findRow, nodeOf, selectionOf } from "./loadedMap.ts";
import { shortLabelOf } from "./selectors.ts";
import type { Bookmark, LoadedMap, PageState } from "./state.ts";

/** Steps around a node that one can choose from. */
export const DEPTHS = [1, 2, 3] as const;

export function nameOf(loaded: LoadedMap, node: number): string {
  return shortLabelOf(loaded, selectionOf(loaded.map, node));
}

/** @param depth steps, null to show everything again */
export function focusOn({ loaded, workspace, change }: PageState, node: number, depth: number | null): void {
  if (loaded === null) return;
  const focus = depth === null ? null : { node, depth };
  const what =
    depth === null ? "End the focus" : `Focus on ${nameOf(loaded, node)}, ${countOf(depth, "step")}`;
  change(what, { filters: { ...workspace.filters, focus } });
}

/** From no focus to one step around a node, to two, to three, and back. */
export function cycleFocus(page: PageState, node: number): void {
  const { focus } = page.workspace.filters;
  const depth = focus?.node === node ? focus.depth + 1 : 1;
  focusOn(page, node, depth > DEPTHS.length ? null : depth);
}

/** Hidden nodes leave the map; what was selected among them is put away. */
export function hide(page: PageState, nodes: readonly number[]): void {
  const { loaded, workspace, selected } = page;
  const { filters } = workspace;
  if (loaded === null || nodes.length === 0) return;
  const gone = new Set(nodes);
  const what =
    nodes.length === 1 ? `Hide ${nameOf(loaded, nodes[0]!)}` : `Hide ${countOf(nodes.length, "node")}`;
  page.change(what, {
    filters: {
      ...filters,
      hidden: [...new Set([...filters.hidden, ...nodes])],
      pinned: filters.pinned.filter((node) => !gone.has(node)),
      focus: filters.focus !== null && gone.has(filters.focus.node) ? null : filters.focus,
    },
  });
  const node = selected === null ? null : nodeOf(loaded.map, selected);
  if (node !== null && gone.has(node)) page.select(null);
}

export function togglePin({ loaded, workspace, change }: PageState, node: number): void {
  if (loaded === null) return;
  const { filters } = workspace;
  const isPinned = filters.pinned.includes(node);
  change(`${isPinned ? "Unpin" : "Pin"} ${nameOf(loaded, node)}`, {
    filters: {
      ...filters,
      pinned: isPinned ? filters.pinned.filter((other) => other !== node) : [...filters.pinned, node],
      hidden: filters.hidden.filter((other) => other !== node),
    },
  });
}

export function toggleBookmark(page: PageState, node: number): void {
  if (page.loaded !== null) toggleBookmarkOf(page, selectionOf(page.loaded.map, node));
}

/** Those that are not yet. */
export function bookmarkAll({ loaded, workspace, change }: PageState, nodes: readonly number[]): void {
  if (loaded === null) return;
  const known = new Set(bookmarkedNodes(loaded, workspace.bookmarks));
  const added = nodes.filter((node) => !known.has(node)).map((node) => bookmarkFor(loaded, node));
  if (added.length > 0)
    change(`Bookmark ${countOf(added.length, "node")}`, { bookmarks: [...workspace.bookmarks, ...added] });
}

/** Show only some nodes: papers as such; concepts alone by the papers that have any of them. */
export function showOnly({ loaded, workspace, change }: PageState, nodes: readonly number[]): void {
  if (loaded === null) return;
  const { paperCount } = loaded.map.graph;
  const { filters } = workspace;
  const papers = nodes.filter((node) => node < paperCount);
  if (papers.length > 0)
    change(`Show only ${countOf(papers.length, "paper")}`, { filters: { ...filters, lasso: nodes } });
  else if (nodes.length > 0) {
    const rows = nodes.map((node) => node - paperCount);
    change(`Show papers with any of ${countOf(rows.length, "concept")}`, {
      filters: { ...filters, concepts: { rows, mode: "any" } },
    });
  }
}

/** Every paper and concept is back; what is pinned stays pinned. */
export function showAll({ workspace, change }: PageState): void {
  change("Show all", { filters: { ...NO_FILTERS, pinned: workspace.filters.pinned } });
}

function bookmarkFor({ map }: LoadedMap, node: number): Bookmark {
  const { kind, row } = selectionOf(map, node);
  return kind === "paper"
    ? { kind, id: paperAt(map, row).id, note: "" }
    : { kind: "concept", id: conceptAt(map, row).id, note: "" };
}

const found = new WeakMap<readonly Bookmark[], { loaded: LoadedMap; nodes: readonly number[] }>();

/** Those of the bookmarks that are on the map; worked out once for each list. */
export function bookmarkedNodes(loaded: LoadedMap, bookmarks: readonly Bookmark[]): readonly number[] {
  const known = found.get(bookmarks);
  if (known?.loaded === loaded) return known.nodes;
  const { map } = loaded;
  const nodes = bookmarks.flatMap(({ kind, id }) => {
    const row = findRow(kind === "paper" ? map.papers : map.concepts, id);
    const node = row === null ? null : nodeOf(map, { kind, row });
    return node === null ? [] : [node];
  });
  found.set(bookmarks, { loaded, nodes });
  return nodes;
}
