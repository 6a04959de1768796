/**
 * Keeps what one makes of the papers as one works, and brings it back when the same papers are opened again.
 * Where nothing can be kept (a private window, a full disk) the page says so once and goes on as before.
 */
import type { StoreApi } from "zustand";
import { NO_FILTERS, type Recipe } from "../../graph/index.ts";
import { isSameBookmark } from "./bookmarks.ts";
import { corpusKey } from "./corpusKey.ts";
import { storage } from "./keeping.ts";
import { fromPortable } from "./portable.ts";
import { parseSaved, toSaved } from "./savedWorkspace.ts";
import type { LoadedMap, PageState, Workspace } from "./state.ts";
import { EMPTY_WORKSPACE, isSameRecipe, shownOf } from "./workspace.ts";

/** Milliseconds after a change until it is saved; the last of many counts. */
const PAUSE = 400;
/** Bytes of papers that are kept for the next visit. */
const MOST_KEPT = 120_000_000;

const REFUSED =
  "This browser keeps nothing here, as in private windows: bookmarks and filters last until the page is closed.";
const FULL =
  "These papers do not fit into this browser's storage: bookmarks and filters are kept, the papers have to be opened again next time.";

/** @returns a function that disconnects */
export function connectStorage(page: StoreApi<PageState>): () => void {
  /** What is known of the papers that are loaded; null while that is being looked up. */
  let corpus: { readonly key: string; readonly files: LoadedMap["files"] } | null = null;
  /** Papers that are being looked up. */
  let opening: LoadedMap["files"] | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let hasTold = false;

  const tell = (problem: string) => {
    if (!hasTold) page.setState({ keepingProblem: problem });
    hasTold = true;
  };

  const save = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const { loaded, workspace } = page.getState();
    if (corpus === null || loaded === null || loaded.files !== corpus.files) return;
    storage.save(corpus.key, toSaved(loaded, workspace)).catch(() => tell(REFUSED));
  };

  const open = async ({ files }: LoadedMap) => {
    if (opening === files) return;
    opening = files;
    try {
      await lookUp(files);
    } finally {
      if (opening === files) opening = null;
    }
  };

  const lookUp = async (files: LoadedMap["files"]) => {
    const key = await corpusKey(files);
    if (key === null || page.getState().loaded?.files !== files) return;
    const found = parseSaved(await storage.read(key));
    const { loaded: now } = page.getState();
    if (now === null || now.files !== files) return;
    if (found !== null) restore(page, now, fromPortable(now, found.workspace));
    corpus = { key, files };
    const { recipe } = now.map;
    const words = unsaidOf(recipe, found?.recipe ?? recipe);
    // The map with these names and concepts is saved when it is made.
    if (words !== null) page.getState().restoreWords(words);
    if (now.isSample) {
      if (words === null && page.getState().workspace !== EMPTY_WORKSPACE) save();
      return;
    }
    const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const saved = {
      ...toSaved(now, page.getState().workspace),
      recipe: { ...recipe, ...words },
    };
    if (size > MOST_KEPT) {
      tell(FULL);
      save();
      return;
    }
    try {
      await storage.keep(key, saved, files);
    } catch {
      tell(FULL);
      save();
    }
  };

  const offer = async () => {
    const last = await storage.last();
    const saved = last && parseSaved(last.saved);
    // Whoever has opened something meanwhile needs no offer.
    if (last === null || saved === null || page.getState().loaded?.isSample === false) return;
    page.setState({ earlier: { key: last.key, title: saved.title } });
  };

  const unsubscribe = page.subscribe((state, before) => {
    if (state.loaded !== null && state.loaded !== before.loaded) {
      if (!state.loaded.isSample) page.setState({ earlier: null });
      if (state.loaded.files === corpus?.files) timer ??= setTimeout(save, PAUSE);
      else {
        corpus = null;
        open(state.loaded).catch(() => {
          // Nothing to be told before there is something to keep.
        });
      }
      return;
    }
    if (state.workspace === before.workspace) return;
    if (corpus === null && state.loaded !== null) void open(state.loaded).catch(() => tell(REFUSED));
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });

  const onHide = () => {
    if (timer !== null && document.visibilityState === "hidden") save();
  };
  const onLeave = () => {
    if (timer !== null) save();
  };
  document.addEventListener("visibilitychange", onHide);
  addEventListener("pagehide", onLeave);
  offer().catch(() => {
    // Nothing known from earlier visits.
  });
  return () => {
    document.removeEventListener("visibilitychange", onHide);
    removeEventListener("pagehide", onLeave);
    if (timer !== null) clearTimeout(timer);
    unsubscribe();
  };
}

/** What was made of these papers before, and then what was made since they were opened. */
function restore(page: StoreApi<PageState>, loaded: LoadedMap, stored: Workspace): void {
  const { workspace: now } = page.getState();
  const added = now.bookmarks.filter((each) => !stored.bookmarks.some((one) => isSameBookmark(one, each)));
  const workspace = {
    ...stored,
    filters: now.filters === NO_FILTERS ? stored.filters : now.filters,
    bookmarks: [...stored.bookmarks, ...added],
  };
  page.setState({ workspace, shown: shownOf(loaded, workspace) });
}

/** What was kept of the user's words and is not said of the map; null where there is nothing of it. */
function unsaidOf(recipe: Recipe, kept: Recipe): Pick<Recipe, "topicNames" | "curation"> | null {
  const words = {
    topicNames: recipe.topicNames.length > 0 ? recipe.topicNames : kept.topicNames,
    curation: recipe.curation.length > 0 ? recipe.curation : kept.curation,
  };
  return isSameRecipe(recipe, { ...recipe, ...words }) ? null : words;
}
