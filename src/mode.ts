/**
 * Which of the two programs is being built from these sources: the page that reads papers and makes maps, or
 * the explorer, which is written into one file together with a map and cannot make another (`vite build
 * --mode explorer`). A constant, so that each program is free of what only the other one needs.
 */
export const IS_EXPLORER = import.meta.env.MODE === "explorer";

/** The page stands in a frame of somebody else's page (`?embed`): the map and the search, and a way out. */
export const IS_EMBEDDED =
  typeof location !== "undefined" && new URLSearchParams(location.search).has("embed");
