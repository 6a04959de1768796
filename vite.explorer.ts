/**
 * Builds the explorer's file (`vite build --mode explorer`): page, worker and style are bundled into one
 * script each, gzipped, and put into the skeleton together with the hashes that its policy allows. The page
 * finds it beside itself, the command line beside its program, so that both write the same bytes.
 */
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build, type Plugin, type Rollup, type UserConfig } from "vite";
import { toBase85 } from "./src/explorer/base85.ts";
import { toTemplate } from "./src/explorer/skeleton.ts";
import { licencesOf } from "./vite.licences.ts";

const ROOT = import.meta.dirname;
const FILE = "explorer.html";
/** In the style, which does not tell what it is made of. */
const FONTS = ["source-sans-3", "source-serif-4"].map((name) =>
  join(ROOT, "node_modules/@fontsource-variable", name, "index.css"),
);

/** Own code by its hash, nothing from anywhere, and no request. */
function policyFor(scripts: readonly string[]): string {
  const hashes = scripts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return [
    "default-src 'none'",
    `script-src ${hashes.join(" ")}`,
    "img-src blob: data:",
    "font-src data:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default explorer",
  ].join("; ");
}

const alias = [
  { find: /^\.\.\/fonts\/pictureFonts\.ts$/, replacement: join(ROOT, "src/explorer/pictureFonts.ts") },
  { find: /^\.\/startWorker\.ts$/, replacement: join(ROOT, "src/explorer/startWorker.ts") },
  { find: /^@fontsource-variable\/.*\.css$/, replacement: join(ROOT, "src/explorer/fonts.css") },
];

/** How a script that needs no module is built: as a library is, which has nothing to fetch later. */
const script = (entry: string): UserConfig => ({
  root: ROOT,
  publicDir: false,
  resolve: { alias },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 2000,
    lib: { entry: join(ROOT, entry), formats: ["iife"], name: "paperweft", fileName: "script" },
    rollupOptions: { output: { codeSplitting: false }, optimization: { inlineConst: true } },
  },
});

interface Script {
  readonly code: string;
  /** Paths of what is in it. */
  readonly modules: readonly string[];
}

/** Another script than the page. */
async function bundle(entry: string): Promise<Script> {
  const config = { ...script(entry), configFile: false, mode: "explorer", logLevel: "warn" } as const;
  const built = await build({ ...config, build: { ...config.build, write: false } });
  const [{ output }] = built as [Rollup.RollupOutput];
  return { code: output[0].code.trim(), modules: output[0].moduleIds };
}

const packed = (text: string) => toBase85(gzipSync(text, { level: 9 }));

/** Replaces what was bundled by the one file. */
function explorerFile(): Plugin {
  return {
    name: "explorer-file",
    enforce: "post",
    async generateBundle(_, files) {
      let page = "";
      let style = "";
      const modules: string[] = [];
      for (const [name, file] of Object.entries(files)) {
        if (file.type === "chunk") {
          page += file.code;
          modules.push(...file.moduleIds);
        } else if (name.endsWith(".css")) style += String(file.source);
        delete files[name];
      }
      const worker = await bundle("src/worker/pipeline.ts");
      const start = await bundle("src/explorer/start.ts");
      const source = toTemplate({
        policy: policyFor([start.code, page, worker.code]),
        style: packed(style),
        page: packed(page),
        worker: packed(worker.code),
        licences: packed(licencesOf([...modules, ...FONTS, ...worker.modules, ...start.modules])),
        start: start.code,
      });
      this.emitFile({ type: "asset", fileName: FILE, source });
    },
    writeBundle({ dir = "" }) {
      const beside = join(ROOT, "dist/cli");
      mkdirSync(beside, { recursive: true });
      copyFileSync(join(dir, FILE), join(beside, FILE));
    },
  };
}

const page = script("src/main.tsx");

export const explorer: UserConfig = {
  ...page,
  plugins: [react(), explorerFile()],
  // The page is built before, into the same folder.
  build: { ...page.build, outDir: "dist/page", emptyOutDir: false },
};
