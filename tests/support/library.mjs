/**
 * The library for scripts that Node runs directly (benchmarks, quality figures): bundles an entry point of
 * the sources into node_modules/.cache and imports it, so that what is measured is the code as it stands.
 */
import { join } from "node:path";
import { build } from "vite";

const root = new URL("../..", import.meta.url).pathname;

/** @param {string} entry path from the repository's root */
export async function loadLibrary(entry = "graph/index.ts") {
  const outDir = join(root, "node_modules/.cache/paperweft/library");
  const name = `${entry.replace(/\W+/g, "-")}.mjs`;
  await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      minify: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: name } },
    },
  });
  return import(join(outDir, name));
}
