/** The public names of the library. */
export * from "./analyze/index.ts";
export * from "./attributes.ts";
export * from "./boxGrid.ts";
export * from "./build/index.ts";
export * from "./coloring.ts";
export {
  isSameCuration,
  LONGEST_CONCEPT_NAME,
  withoutStep,
  withStep,
} from "./curation.ts";
export * from "./errors.ts";
export * from "./explorerParts.ts";
export * from "./extract/index.ts";
export * from "./gaps.ts";
export * from "./labelText.ts";
export * from "./map.ts";
export * from "./model.ts";
export * from "./packedMap.ts";
export * from "./palette.ts";
export * from "./part.ts";
export * from "./pipeline.ts";
export * from "./placeLabels.ts";
export * from "./projections.ts";
export * from "./read/index.ts";
export * from "./recipe.ts";
export * from "./version.ts";
export * from "./write/index.ts";
