/**
 * The fonts that pictures are set in, within the explorer's own file: Latin letters, and Greek
 * ones for names and titles; more would make it too large.
 */
import type { FontFiles } from "../../graph/index.ts";

const INLINED = import.meta.glob<string>(
  [
    "/node_modules/@fontsource/arimo/files/arimo-{latin,greek}-400-normal.woff",
    "/node_modules/@fontsource/arimo/files/arimo-latin-700-normal.woff",
    "/node_modules/@fontsource/tinos/files/tinos-{latin,greek}-400-normal.woff",
    "/node_modules/@fontsource/tinos/files/tinos-latin-400-italic.woff",
  ],
  { query: "?inline", import: "default", eager: true },
);

export async function pictureFonts(): Promise<FontFiles> {
  return Object.fromEntries(
    Object.entries(INLINED).map(([path, address]) => [
      path.slice(path.lastIndexOf("/") + 1, -".woff".length),
      Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (c) => c.charCodeAt(0)),
    ]),
  );
}
