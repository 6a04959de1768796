/**
 * The library as a module that Node can load: bundled by Vite into node_modules/.cache, since Node 20 does not
 * read TypeScript.
 */
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** @param entry path from the repository's root */
export async function loadBundled(entry) {
  const name = entry.replace(/\W+/g, "-");
  const outDir = `${root}node_modules/.cache/paperweft`;
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      ssr: `${root}${entry}`,
      outDir,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return import(`${outDir}/${name}.mjs?at=${process.pid}`);
}
