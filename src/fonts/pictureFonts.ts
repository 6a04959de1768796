/** The fonts that pictures are set in, as files beside the page; fetched when a picture first needs them. */
import { FONT_FILES, type FontFiles, fontPath } from "../../graph/index.ts";

const ADDRESSES = import.meta.glob<string>(
  [
    "/node_modules/@fontsource/arimo/files/arimo-{latin,greek,latin-ext,cyrillic,vietnamese}-{400,700}-normal.woff",
    "/node_modules/@fontsource/tinos/files/tinos-{latin,greek,latin-ext,cyrillic,vietnamese}-400-{normal,italic}.woff",
    "/node_modules/@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff",
  ],
  { query: "?url", import: "default", eager: true },
);

let fetched: Promise<FontFiles> | null = null;

/** @throws (rejects) if one of them cannot be fetched */
export function pictureFonts(): Promise<FontFiles> {
  fetched ??= fetchAll().catch((error) => {
    fetched = null; // to be tried again
    throw error;
  });
  return fetched;
}

async function fetchAll(): Promise<FontFiles> {
  const files = FONT_FILES.map(async (name) => [name, await bytesOf(name)] as const);
  return Object.fromEntries(await Promise.all(files));
}

async function bytesOf(name: string): Promise<Uint8Array> {
  const address = ADDRESSES[`/node_modules/@fontsource/${fontPath(name)}`];
  const response = address === undefined ? null : await fetch(address);
  if (!response?.ok) throw new Error(`the font ${name} could not be fetched`);
  return new Uint8Array(await response.arrayBuffer());
}
