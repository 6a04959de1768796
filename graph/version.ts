/** The version that stands in every map and export. */
import manifest from "../package.json" with { type: "json" };

export const VERSION: string = manifest.version;
