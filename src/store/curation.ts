/** The user's word on concepts: taken back or given, and told in words. */
import {
  type Curation,
  type CurationStep,
  conceptAt,
  isSameCuration,
  isSameSettings,
  type Recipe,
  withoutStep,
  withStep,
} from "../../graph/index.ts";
import { findRow } from "./loadedMap.ts";
import { conceptOf } from "./selectors.ts";
import type { LoadedMap, PageState } from "./state.ts";

/** Struck out, a concept is gone from the map, its papers and all counts; what was open of it is put away. */
export function strikeOut(page: PageState, row: number): void {
  if (page.loaded === null) return;
  const { id, label } = conceptOf(page.loaded, row);
  say(page, { action: "strike", concept: id, label });
  if (isSelected(page, row)) page.select(null);
}

/** @param name empty: the name that was found */
export function renameConcept(page: PageState, row: number, name: string): void {
  const { loaded } = page;
  if (loaded === null) return;
  const { id, label } = conceptOf(loaded, row);
  const { curation } = loaded.map.recipe;
  const earlier = curation.findIndex((step) => step.action === "rename" && step.concept === id);
  const found = earlier < 0 ? label : curation[earlier]!.label;
  if (name === label) return;
  if (name !== "" && name !== found) say(page, { action: "rename", concept: id, label: found, name });
  else if (earlier >= 0) takeBack(page, earlier);
}

/** One of them from then on, which is opened. */
export function mergeInto(page: PageState, row: number, into: number): void {
  if (page.loaded === null || row === into) return;
  const { id, label } = conceptOf(page.loaded, row);
  say(page, { action: "merge", concept: id, label, into: conceptOf(page.loaded, into).id });
  if (isSelected(page, row)) page.select({ kind: "concept", row: into });
}

/** @param at place of the step in the recipe of the map shown */
export function takeBack({ loaded, changeRecipe }: PageState, at: number): void {
  if (loaded === null) return;
  const { recipe } = loaded.map;
  changeRecipe({ ...recipe, curation: withoutStep(recipe.curation, at) });
}

function say({ loaded, changeRecipe }: PageState, step: CurationStep): void {
  const { recipe } = loaded!.map;
  changeRecipe({ ...recipe, curation: withStep(recipe.curation, step) });
}

function isSelected({ selected }: PageState, row: number): boolean {
  return selected?.kind === "concept" && selected.row === row;
}

/** "Strike out “loom”". @param loaded where the concept stands that another went into, if anywhere */
export function wordsOf(step: CurationStep, loaded: LoadedMap | null): string {
  switch (step.action) {
    case "strike":
      return `Strike out “${step.label}”`;
    case "rename":
      return `Rename “${step.label}” to “${step.name}”`;
    case "merge":
      return `Merge “${step.label}” into “${nameOfId(step.into, loaded)}”`;
  }
}

/** An id tells its concept's words, should it not be on this map. */
function nameOfId(id: string, loaded: LoadedMap | null): string {
  const row = loaded === null ? null : findRow(loaded.map.concepts, id);
  return row === null ? id.replace(/^concept:/, "") : conceptAt(loaded!.map, row).label;
}

/** What a change of recipe is called in the history. @param loaded the map before it */
export function nameOfChange(before: Recipe, after: Recipe, loaded: LoadedMap): string {
  if (!isSameCuration(before.curation, after.curation)) {
    const said = missingIn(before.curation, after.curation);
    if (said !== undefined) return wordsOf(said, loaded);
    const unsaid = missingIn(after.curation, before.curation);
    if (unsaid !== undefined) return `Take back: ${wordsOf(unsaid, loaded)}`;
  }
  return isSameSettings(before, after) ? "Rename topic" : "Change settings";
}

/** The last step of one curation that another does not have. */
function missingIn(other: Curation, one: Curation): CurationStep | undefined {
  const known = new Set(other.map((step) => JSON.stringify(step)));
  return one.findLast((step) => !known.has(JSON.stringify(step)));
}
