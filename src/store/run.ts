/** Slice: what is loaded, and the run that may replace it. */
import type { StateCreator } from "zustand";
import {
  conceptAt,
  DEFAULT_RECIPE,
  type InputFile,
  type Progress,
  type Recipe,
  rowCount,
  withTopicName,
} from "../../graph/index.ts";
import { ownFileName, takeEmbeddedMap, takeEmbeddedWorkspace } from "../explorer/embedded.ts";
import { type Built, PipelineClient } from "../worker/client.ts";
import { WorkerFailure } from "../worker/connection.ts";
import { toLoadedMap } from "./loadedMap.ts";
import { fromPortable, type PortableWorkspace } from "./portable.ts";
import { NO_ROUTE } from "./route.ts";
import { parseSaved } from "./savedWorkspace.ts";
import type { LoadedMap, PageState, Place, SavedCorpus } from "./state.ts";
import { carriedWorkspace, EMPTY_WORKSPACE, type Rebuilding, shownOf } from "./workspace.ts";

/** Bytes in one import: beyond this a browser tab runs out of memory before it is done. */
const MAX_BYTES = 300_000_000;
const SAMPLE = { name: "daily-papers.txt", path: "samples/daily-papers.txt" };

type RunSlice = Pick<
  PageState,
  | "loaded"
  | "run"
  | "recipe"
  | "openSample"
  | "openEmbedded"
  | "openFiles"
  | "openText"
  | "openSaved"
  | "changeRecipe"
  | "renameTopic"
  | "restoreWords"
  | "rebuild"
  | "stop"
  | "dismissFailure"
  | "explain"
  | "write"
  | "ask"
>;

/** What a run is made of; the files may have to be fetched or read first. */
interface Order {
  readonly title: string;
  readonly isSample: boolean;
  /** The papers are those of the map that is shown, or these and others, so that what one made of it is kept. */
  readonly rebuilds?: Rebuilding | undefined;
  /** Told once the papers are read: what was made of them before. */
  readonly saved?: { workspace: PortableWorkspace | null };
  readonly make: (signal: AbortSignal, onProgress: (progress: Progress) => void) => Promise<Made>;
}
type Made = Built & { readonly files: readonly InputFile[] };

export const client = new PipelineClient();

export const runSlice: StateCreator<PageState, [], [], RunSlice> = (set, get) => {
  let current: AbortController | null = null;

  async function start(order: Order): Promise<void> {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    set({ run: { phase: "running", title: order.title, progress: null } });
    try {
      const { map, lookUps, files } = await order.make(mine.signal, ({ step, done, total }) => {
        if (current === mine)
          set({ run: { phase: "running", title: order.title, progress: { step, done, total } } });
      });
      if (current !== mine) return;
      current = null;
      const title = order.isSample ? `${rowCount(map.papers)} sample papers` : order.title;
      const loaded = toLoadedMap(map, lookUps, { title, isSample: order.isSample, files });
      set({
        loaded,
        ...workspaceFor(loaded, order),
        pair: null,
        route: NO_ROUTE,
        hoveredPair: null,
        overlay: null,
        nodeMenu: null,
        lasso: null,
        recipe: map.recipe,
        run: { phase: "idle" },
        drawn: null,
        hovered: null,
        hoveredTopic: null,
        ...(order.isSample ? {} : { welcomeDismissed: true }),
      });
    } catch (error) {
      if (current !== mine) return;
      current = null;
      set({ run: { phase: "failed", title: order.title, ...toFailure(error) }, ...loadedRecipe() });
    }
  }

  /** Rows mean nothing in another map: what is kept is looked up anew. */
  function workspaceFor(loaded: LoadedMap, { rebuilds: how, saved }: Order): Partial<PageState> {
    const before = get();
    if (how !== undefined && before.loaded !== null)
      return carriedWorkspace({ ...before, loaded: before.loaded }, loaded, how);
    const workspace = saved?.workspace ? fromPortable(loaded, saved.workspace) : EMPTY_WORKSPACE;
    return { workspace, shown: shownOf(loaded, workspace), past: [], future: [] };
  }

  /** Make the map again from the papers that are loaded. */
  function startAgain(recipe: Recipe, rebuilds: Rebuilding): void {
    const { loaded } = get();
    if (loaded === null) return;
    const { files, isSample, title } = loaded;
    void start({ title, isSample, rebuilds, make: fromFiles(recipe, async () => files) });
  }

  /** A run that makes the map from files, which may have to be fetched or read first. */
  function fromFiles(
    recipe: Recipe,
    files: (signal: AbortSignal) => Promise<readonly InputFile[]>,
  ): Order["make"] {
    return async (signal, onProgress) => {
      const found = await files(signal);
      return { ...(await client.build(found, recipe, signal, onProgress)), files: found };
    };
  }

  /** The settings, for papers that nothing has been said of yet. */
  function plainRecipe(): Recipe {
    return { ...get().recipe, topicNames: [], curation: [] };
  }

  /** What the map shown was made of. */
  function filesHere(): readonly InputFile[] {
    return get().loaded?.files ?? [];
  }

  function openPapers(files: readonly File[], place: Place): void {
    const here = place === "add" ? filesHere() : [];
    const count = here.length + files.length;
    const title = count === 1 ? files[0]!.name : `${count} files`;
    const rebuilds = here.length > 0 ? "add" : undefined;
    const recipe = rebuilds ? get().recipe : plainRecipe();
    const make = fromFiles(recipe, async () => joined(here, await readFiles(files)));
    void start({ title, isSample: false, rebuilds, make });
  }

  /** A web page may be an explorer of a map, which is opened again with all that was made of it. */
  async function openPage(file: File, place: Place): Promise<void> {
    const { isExplorerFile, readExplorerFile } = await import("./explorerFile.ts");
    if (await isExplorerFile(file).catch(() => false))
      get().openSaved(titleOf(file), () => told(file, readExplorerFile(file)));
    else openPapers([file], place);
  }

  /** Archives stand for the files in them; a bundle for its explorer. */
  async function openArchives(files: readonly File[], place: Place): Promise<void> {
    const title = files.length === 1 ? files[0]!.name : `${files.length} files`;
    set({ run: { phase: "running", title, progress: null } });
    try {
      const { openFilesOf } = await import("./archive.ts");
      const opened = await openFilesOf(files, MAX_BYTES);
      get().stop();
      get().openFiles(opened, place);
    } catch (error) {
      set({ run: { phase: "failed", title, ...toFailure(error) } });
    }
  }

  /** After a run that came to nothing the settings are again those of the map that is shown. */
  function loadedRecipe(): { recipe?: Recipe } {
    const { loaded } = get();
    return loaded === null ? {} : { recipe: loaded.map.recipe };
  }

  return {
    loaded: null,
    run: { phase: "idle" },
    recipe: DEFAULT_RECIPE,

    openSample() {
      void start({
        title: "sample papers",
        isSample: true,
        make: fromFiles(plainRecipe(), async (signal) => [
          { name: SAMPLE.name, bytes: await fetchBytes(SAMPLE.path, signal) },
        ]),
      });
    },

    openEmbedded() {
      const own = parseSaved(takeEmbeddedWorkspace());
      void start({
        title: ownFileName(),
        isSample: false,
        ...(own && { saved: { workspace: own.workspace } }),
        make: async (signal, onProgress) => ({
          ...(await client.open(await takeEmbeddedMap(), signal, onProgress)),
          files: [],
        }),
      });
    },

    openFiles(files, place = "new") {
      if (files.length === 0) return;
      const [first] = files;
      if (files.length === 1 && first !== undefined && isWorkspaceFile(first)) {
        get().openSaved(titleOf(first), () => readSaved(first));
        return;
      }
      if (files.length === 1 && first !== undefined && /\.html?$/i.test(first.name)) {
        void openPage(first, place);
        return;
      }
      if (files.some(({ name }) => /\.zip$/i.test(name))) {
        void openArchives(files, place);
        return;
      }
      openPapers(files, place);
    },

    openSaved(title, read) {
      const saved: { workspace: PortableWorkspace | null } = { workspace: null };
      let place = "";
      const make: Order["make"] = async (signal, onProgress) => {
        const found = await read();
        signal.throwIfAborted();
        if (found === null)
          throw new WorkerFailure("file-unreadable", "These papers are not there any more; open them again.");
        checkSize(found.files.map(({ bytes }) => bytes.length));
        saved.workspace = found.workspace;
        place = found.place ?? "";
        const { files, recipe } = found;
        return { ...(await client.build(files, recipe, signal, onProgress)), files };
      };
      void start({ title, isSample: false, saved, make }).then(() => {
        // As if one had followed a link to it; history.ts reads it.
        if (place !== "" && get().run.phase === "idle") location.hash = place;
      });
    },

    openText(text, place = "new") {
      const file = { name: "pasted.txt", bytes: new TextEncoder().encode(text) };
      const here = place === "add" ? filesHere() : [];
      const title = here.length === 0 ? "pasted text" : `${here.length + 1} files`;
      const rebuilds = here.length > 0 ? "add" : undefined;
      const recipe = rebuilds ? get().recipe : plainRecipe();
      const make = fromFiles(recipe, async () => joined(here, [file]));
      void start({ title, isSample: false, rebuilds, make });
    },

    changeRecipe(recipe) {
      set({ recipe });
      startAgain(recipe, "change");
    },

    renameTopic(topic, name) {
      const { loaded } = get();
      if (loaded === null) return;
      const { map } = loaded;
      const idOf = (row: number) => conceptAt(map, row).id;
      const topicNames = withTopicName(map.topics, idOf, map.recipe.topicNames, topic, name);
      get().changeRecipe({ ...map.recipe, topicNames });
    },

    restoreWords(words) {
      const { loaded } = get();
      if (loaded !== null) startAgain({ ...loaded.map.recipe, ...words }, "restore");
    },

    rebuild(way) {
      const { past, future, run } = get();
      const step = way === "undo" ? past.at(-1) : future[0];
      if (step === undefined || run.phase === "running") return;
      startAgain(step.recipe, way);
    },

    stop() {
      current?.abort();
      current = null;
      set({ run: { phase: "idle" }, ...loadedRecipe() });
    },

    dismissFailure() {
      if (get().run.phase === "failed") set({ run: { phase: "idle" } });
    },

    async explain(concept, papers) {
      const { loaded } = get();
      if (loaded === null) throw new WorkerFailure(null, "There is no map yet");
      return client.explain(loaded.map, loaded.files, concept, papers);
    },

    write: (writer, options, signal, onWritten) => client.write(writer, options, signal, onWritten),
    ask: (question, input) => client.ask(question, input),
  };
};

function isWorkspaceFile({ name }: File): boolean {
  return name.toLowerCase().endsWith(".paperweft");
}

function titleOf({ name }: File): string {
  return name.replace(/\.(?:paperweft|html?)$/i, "");
}

/** @throws (rejects) {WorkerFailure} saying what is wrong with it */
async function readSaved(file: File): Promise<SavedCorpus> {
  const [found] = await readFiles([file]);
  // Fetched when it is needed: most never are.
  const { readWorkspaceFile } = await import("./workspaceFile.ts");
  return told(file, readWorkspaceFile(found!.bytes));
}

/** @throws (rejects) {WorkerFailure} what the reading throws, with the file's name */
async function told<T>({ name }: File, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WorkerFailure("file-unreadable", `${name} cannot be opened: ${reason}.`);
  }
}

/** @throws {WorkerFailure} `file-too-large` */
function checkSize(sizes: readonly number[]): void {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= MAX_BYTES) return;
  throw new WorkerFailure(
    "file-too-large",
    `These papers take ${Math.ceil(total / 1e6)} MB; a browser tab can hold ${MAX_BYTES / 1e6} MB. Open a part of them, or use the command line.`,
  );
}

/** The files here and further ones, each under a name of its own. @throws {WorkerFailure} `file-too-large` */
function joined(here: readonly InputFile[], more: readonly InputFile[]): readonly InputFile[] {
  const names = new Set(here.map(({ name }) => name));
  const named = more.map(({ name, bytes }) => {
    const own = ownName(name, names);
    names.add(own);
    return { name: own, bytes };
  });
  const files = [...here, ...named];
  checkSize(files.map(({ bytes }) => bytes.length));
  return files;
}

/** "papers.bib", where that is taken "papers (2).bib". */
function ownName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let own = name;
  for (let n = 2; taken.has(own); n++) own = `${stem} (${n})${extension}`;
  return own;
}

async function readFiles(files: readonly File[]): Promise<readonly InputFile[]> {
  checkSize(files.map((file) => file.size));
  return Promise.all(
    files.map(async (file) => {
      try {
        return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      } catch {
        throw new WorkerFailure(
          "file-unreadable",
          `${file.name} could not be read; it may have been moved, or is a folder.`,
        );
      }
    }),
  );
}

/** @param path relative to the page */
async function fetchBytes(path: string, signal: AbortSignal): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(new URL(path, document.baseURI), { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new WorkerFailure("sample-missing", "The sample papers could not be fetched.");
  }
  if (!response.ok)
    throw new WorkerFailure("sample-missing", `The sample papers could not be fetched (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

function toFailure(error: unknown): { code: string | null; message: string } {
  if (error instanceof WorkerFailure) return { code: error.code, message: error.message };
  return { code: null, message: error instanceof Error ? error.message : String(error) };
}
