/**
 * One configuration for the page (`vite build`), the command line (`vite build --mode cli`) and the
 * tests (`vitest`).
 */
import { chmodSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** So that the built command line can be called by its name. */
function executable(): Plugin {
  return {
    name: "executable",
    writeBundle: ({ dir = "" }) => chmodSync(join(dir, "paperweft.js"), 0o755),
  };
}

const cli = {
  plugins: [executable()],
  build: {
    ssr: "graph/cli/main.ts",
    outDir: "dist/cli",
    target: "node20",
    rollupOptions: { output: { entryFileNames: "paperweft.js" } },
  },
  ssr: { noExternal: true as const },
};

const page = {
  plugins: [react()],
  base: "./",
  build: { outDir: "dist/page", target: "es2022", assetsInlineLimit: 0 },
  worker: { format: "es" as const },
};

export default defineConfig(({ mode }) => ({
  ...(mode === "cli" ? { ...cli, publicDir: false as const } : page),
  test: {
    projects: [
      { test: { name: "graph", include: ["tests/graph/**/*.test.ts"] } },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
}));
