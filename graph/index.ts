/** The public names of the library. */
export * from "./analyze/index.ts";
export * from "./attributes.ts";
export * from "./build/index.ts";
export * from "./errors.ts";
export * from "./extract/index.ts";
export * from "./gaps.ts";
export * from "./map.ts";
export * from "./model.ts";
export * from "./packedMap.ts";
export * from "./palette.ts";
export * from "./part.ts";
export * from "./pipeline.ts";
export * from "./projections.ts";
export * from "./read/index.ts";
export * from "./recipe.ts";
export * from "./version.ts";
export * from "./write/index.ts";
