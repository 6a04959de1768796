/** The page's whole state, as types: what panels and stage may read, and the actions they may call. */
import type {
  ColorBy,
  ConceptEvidence,
  Filters,
  InputFile,
  PaperMap,
  Progress,
  ProjectionKind,
  Recipe,
  Route,
  SearchHit,
  SearchResult,
  Shown,
  WriteOptions,
} from "../../graph/index.ts";
import type { OnWritten } from "../worker/client.ts";
import type { LookUps } from "../worker/lookUps.ts";
import type { Question, QuestionAnswer, QuestionInput } from "../worker/questions.ts";
import type { Earlier } from "./keeping.ts";
import type { PortableWorkspace } from "./portable.ts";
import type { Trail } from "./trail.ts";

export type { Question, QuestionAnswer, QuestionInput };

/** What a panel can be about. `row` is a row of the papers, concepts or topics of the loaded map. */
export interface Selection {
  readonly kind: "paper" | "concept" | "topic";
  readonly row: number;
}

/**
 * What an edge of the map joins; edges can be pointed at and opened. Two papers or two concepts, `row` < `other`; or,
 * as a `tie`, the paper `row` and the concept `other`.
 */
export interface Pair {
  readonly kind: "paper" | "concept" | "tie";
  readonly row: number;
  readonly other: number;
}

/** Papers and concepts, or either alone, joined by what they share. */
export type MapProjection = "both" | ProjectionKind;

/** The menu of a node, open beside a point of the page in CSS pixels. */
export interface NodeMenu {
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

/** Being drawn on the map; or closed, and what to do with the nodes in it still to be chosen. */
export type LassoState =
  | { readonly phase: "drawing" }
  | { readonly phase: "caught"; readonly nodes: readonly number[] };

/** Something drawn over the map because a panel speaks of it: a route, a gap. Nodes of GraphColumns. */
export interface Overlay {
  readonly nodes: readonly number[];
  readonly links: readonly (readonly [source: number, target: number])[];
}

/** One end of a route. */
export interface RouteEnd {
  readonly kind: "paper" | "concept";
  readonly row: number;
}

export type RouteFinding =
  | { readonly phase: "idle" }
  | { readonly phase: "finding" }
  | { readonly phase: "found"; readonly routes: readonly Route[] }
  | { readonly phase: "failed"; readonly message: string };

/** The way from one thing to another, as its panel shows it. */
export interface RouteState {
  /** Its panel stands in place of the one about what is selected. */
  readonly isOpen: boolean;
  readonly from: RouteEnd | null;
  readonly to: RouteEnd | null;
  /** Nodes of GraphColumns that no route may, and every route must, pass. */
  readonly avoid: readonly number[];
  readonly through: readonly number[];
  /** The end that the next paper or concept one selects becomes. */
  readonly picking: "from" | "to" | null;
  readonly finding: RouteFinding;
  /** Place in the routes found of the one on the map. */
  readonly chosen: number;
}

/** How the papers related to one are looked at; holds for that paper of that map only. */
export interface RelatedView {
  readonly map: PaperMap;
  readonly paper: number;
  /** "What if not this?": what is not to count. */
  readonly without: {
    readonly concepts: readonly number[];
    readonly words: readonly { readonly row: number; readonly form: string }[];
  };
  readonly order: "nearest" | "newest";
}

export interface Bookmark {
  readonly kind: "paper" | "concept";
  /** Id, not row: it outlives the map. */
  readonly id: string;
  readonly note: string;
}

/** What the user made of the map without changing it. Every change of it can be undone. */
export interface Workspace {
  readonly filters: Filters;
  /** In the order they were made. */
  readonly bookmarks: readonly Bookmark[];
}

/** Papers with what was made of them. */
export interface SavedCorpus {
  readonly files: readonly InputFile[];
  readonly recipe: Recipe;
  readonly workspace: PortableWorkspace;
  /** The view it was saved with, as the address has it: "#paper=…". */
  readonly place?: string;
}

/** A state that can be gone back to, and what was done then: "Filter by year". */
export interface WorkspaceStep {
  readonly what: string;
  readonly workspace: Workspace;
  /** Of the map at that time: going back to other settings builds it again. */
  readonly recipe: Recipe;
}

/** A map with the look-ups the page needs, made once per map. */
export interface LoadedMap extends LookUps {
  readonly map: PaperMap;
  /** What the map was made of: "35 sample papers", "page.txt". */
  readonly title: string;
  readonly isSample: boolean;
  /** The input itself, so that the report can show the lines it talks about. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** Where papers go that come in: a map of their own (the default), or into the one shown, beside what it was made of. */
export type Place = "new" | "add";

/** One value, so that contradictory states cannot be written. `loaded` stays beside it: nothing is lost by a new run. */
export type RunState =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly title: string; readonly progress: Progress | null }
  | {
      readonly phase: "failed";
      readonly title: string;
      readonly code: string | null;
      readonly message: string;
    };

export type SearchState =
  | { readonly phase: "idle" }
  | { readonly phase: "searching"; readonly query: string; readonly hits: readonly SearchHit[] }
  | ({ readonly phase: "found"; readonly query: string } & SearchResult);

/** The lists and tools at the left. */
export type BrowseName = "topics" | "papers" | "concepts" | "filter" | "reading" | "gaps";

export type DialogName = "open" | "export" | "report" | "recipe" | "keys" | "about";

/** Which labels are drawn; how much moves; light or dark. Kept in localStorage. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly labels: "few" | "normal" | "many";
  readonly motion: "system" | "reduced";
  /** Side panels put away with `[` and `]`. */
  readonly leftOpen: boolean;
  readonly rightOpen: boolean;
  /** The strip of years below the map, put away with `y`. */
  readonly timeOpen: boolean;
}

/** Asks the stage to move the camera. A new object each time, so that the same wish can be made twice. */
export type CameraWish =
  | { readonly kind: "fit" }
  | { readonly kind: "zoom"; readonly factor: number }
  /** Pan by a share of the view, x to the right, y up. */
  | { readonly kind: "pan"; readonly x: number; readonly y: number }
  | { readonly kind: "show"; readonly selection: Selection }
  /** Nodes of GraphColumns that all shall be in view. */
  | { readonly kind: "frame"; readonly nodes: readonly number[] };

/** What of the map is on the canvas: large maps are drawn in part, lists and exports always have all. */
export interface DrawnCounts {
  readonly nodes: number;
  readonly nodesTotal: number;
  readonly edges: number;
  readonly edgesTotal: number;
}

export interface PageState {
  readonly loaded: LoadedMap | null;
  readonly run: RunState;
  readonly recipe: Recipe;
  readonly selected: Selection | null;
  /** Node index (see GraphColumns) under the pointer or focused in a list; its neighbourhood is lit. */
  readonly hovered: number | null;
  /** Topic pointed at in a list: its region is lit. A node pointed at goes before it. */
  readonly hoveredTopic: number | null;
  /** The edge of a projection that is open; goes before `selected`, which stays behind it. */
  readonly pair: Pair | null;
  /** The edge of a projection under the pointer, or pointed at in a list. */
  readonly hoveredPair: Pair | null;
  readonly projection: MapProjection;
  readonly colorBy: ColorBy;
  readonly overlay: Overlay | null;
  readonly nodeMenu: NodeMenu | null;
  readonly lasso: LassoState | null;
  readonly route: RouteState;
  readonly workspace: Workspace;
  /** What the filters leave; null while nothing is loaded. A new object whenever it changes. */
  readonly shown: Shown | null;
  readonly trail: Trail;
  /** The user's own papers of the last visit, while they are offered. */
  readonly earlier: Earlier | null;
  /** null while fine; why nothing, or not all, is kept for the next visit. */
  readonly keepingProblem: string | null;
  /** Steps that can be undone, the latest last, and done again, the next first. */
  readonly past: readonly WorkspaceStep[];
  readonly future: readonly WorkspaceStep[];
  readonly search: SearchState;
  /** null until something about a paper's related papers is changed. */
  readonly related: RelatedView | null;
  /** A new object each time one is asked for, so that a sheet put away comes up again. */
  readonly browse: {
    readonly name: BrowseName;
    /** The list begins with what a search for this finds. */
    readonly found?: string;
  };
  /** The lists of papers, concepts and topics stand as tables in an enlarged sheet. */
  readonly table: boolean;
  readonly dialog: DialogName | null;
  /** The palette of commands stands over the page. */
  readonly palette: boolean;
  readonly preferences: Preferences;
  readonly cameraWish: CameraWish | null;
  /** True once the first-visit line was dismissed or other papers were opened. */
  readonly welcomeDismissed: boolean;
  /** null while fine; why the stage cannot draw (no WebGL, context lost). */
  readonly stageProblem: string | null;
  /** null until the stage has drawn the loaded map. */
  readonly drawn: DrawnCounts | null;

  openSample(): void;
  /** The map in the explorer's own file. */
  openEmbedded(): void;
  openFiles(files: readonly File[], place?: Place): void;
  /**
   * Open papers that were kept or saved, with the settings and what was made of them.
   *
   * @param read gives null if they are there no more
   */
  openSaved(title: string, read: () => Promise<SavedCorpus | null>): void;
  openEarlier(): void;
  /** Remove the papers of the last visit from the browser. */
  forgetEarlier(): void;
  dismissEarlier(): void;
  dismissKeepingProblem(): void;
  /** Text pasted by the user. */
  openText(text: string, place?: Place): void;
  /** Build again from the same input with other settings; a step that can be undone. */
  changeRecipe(recipe: Recipe): void;
  /** Build again to undo, or do again, a step that had other settings. The map stays until the new one is there. */
  rebuild(way: "undo" | "redo"): void;
  /** Give a topic a name of one's own, or with `null` take it back; a rebuild that changes nothing else. */
  renameTopic(topic: number, name: string | null): void;
  /** What was said of topics and concepts of these papers at an earlier visit; no step that can be undone. */
  restoreWords(words: Pick<Recipe, "topicNames" | "curation">): void;
  /** Ends the run; what was loaded before stays. */
  stop(): void;
  dismissFailure(): void;
  /** Pushes a history entry, so that back and forward work; `null` clears. */
  select(selection: Selection | null): void;
  /** Select and move the camera to it. */
  show(selection: Selection): void;
  /** To another stop of the trail, by the browser's history. */
  goTo(stop: number): void;
  hover(node: number | null): void;
  hoverTopic(topic: number | null): void;
  /** Look for routes from here; the next thing selected is where to. */
  startRoute(from: RouteEnd): void;
  changeRoute(change: Partial<Pick<RouteState, "from" | "to" | "avoid" | "through" | "picking">>): void;
  /** @param chosen place in the routes found */
  chooseRoute(chosen: number): void;
  /** Back to the route that was looked at last. */
  openRoute(): void;
  closeRoute(): void;
  selectPair(pair: Pair | null): void;
  hoverPair(pair: Pair | null): void;
  setProjection(projection: MapProjection): void;
  setColorBy(colorBy: ColorBy): void;
  setOverlay(overlay: Overlay | null): void;
  openNodeMenu(menu: NodeMenu | null): void;
  setLasso(lasso: LassoState | null): void;
  /**
   * Change filters or bookmarks.
   *
   * @param what what is done, for the undo button: "Hide a paper"
   * @param joins undone together with the step before if that is of the same kind: a brush being dragged
   */
  change(what: string, change: Partial<Workspace>, options?: { readonly joins?: boolean }): void;
  undo(): void;
  redo(): void;
  viewRelated(view: RelatedView): void;
  find(query: string): void;
  /** Brings up one of the lists at the left. */
  openBrowse(name: BrowseName, found?: string): void;
  setTable(table: boolean): void;
  openDialog(dialog: DialogName | null): void;
  setPalette(palette: boolean): void;
  setPreferences(change: Partial<Preferences>): void;
  wishCamera(wish: CameraWish): void;
  dismissWelcome(): void;
  reportStageProblem(problem: string | null): void;
  reportDrawn(drawn: DrawnCounts | null): void;
  /** The worker's answer to a question about the loaded map. */
  ask<Q extends Question>(question: Q, input: QuestionInput<Q>): Promise<QuestionAnswer<Q>>;
  /** Why papers are linked to a concept of the loaded map; rows. @throws (rejects) with a sentence */
  explain(concept: number, papers: readonly number[]): Promise<ConceptEvidence>;
  /** The bytes of an export, written in the worker; the same bytes the command line writes. */
  write(
    writer: string,
    options: WriteOptions,
    signal?: AbortSignal,
    onWritten?: OnWritten,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Nodes shown inside of a polygon, given by its corners on the page in CSS pixels; provided by the stage. */
  readonly nodesInside: ((corners: readonly (readonly [x: number, y: number])[]) => readonly number[]) | null;
  setNodeFinder(finder: PageState["nodesInside"]): void;
  /** The current view as PNG, `scale` 1 to 4; provided by the stage once it is mounted. */
  readonly takePicture: ((scale: number) => Promise<Blob>) | null;
  setPictureTaker(taker: ((scale: number) => Promise<Blob>) | null): void;
}
