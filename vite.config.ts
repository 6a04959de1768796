/**
 * One configuration for the page (`vite build`), the explorer's file (`--mode explorer`), the command line
 * (`--mode cli`) and the tests (`vitest`).
 */
import { chmodSync, copyFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { FONT_FILES, fontPath } from "./graph/write/picture/fontFiles.ts";
import { explorer } from "./vite.explorer.ts";

/**
 * What the built page may load and run: its own files and nothing else, and no request to anywhere.
 * Left out while developing, because the development server puts inline scripts and styles into the page.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // Strings never become code; the one policy is made in src/frame/trustedTypes.ts.
  "require-trusted-types-for 'script'",
  "trusted-types default",
].join("; ");

function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** The fonts of pictures, beside the command line with their licences. */
function pictureFonts(): Plugin {
  return {
    name: "picture-fonts",
    writeBundle({ dir = "" }) {
      const packages = join(import.meta.dirname, "node_modules/@fontsource");
      mkdirSync(join(dir, "fonts"), { recursive: true });
      for (const name of FONT_FILES) {
        const path = fontPath(name);
        const family = dirname(dirname(path));
        copyFileSync(join(packages, path), join(dir, "fonts", `${name}.woff`));
        copyFileSync(join(packages, family, "LICENSE"), join(dir, "fonts", `${family}.LICENSE.txt`));
      }
    },
  };
}

/** So that the built command line can be called by its name. */
function executable(): Plugin {
  return {
    name: "executable",
    writeBundle: ({ dir = "" }) => chmodSync(join(dir, "paperweft.js"), 0o755),
  };
}

const cli: UserConfig = {
  publicDir: false,
  plugins: [executable(), pictureFonts()],
  build: {
    ssr: "graph/cli/main.ts",
    outDir: "dist/cli",
    // The explorer stands there already.
    emptyOutDir: false,
    target: "node20",
    rollupOptions: { output: { entryFileNames: "paperweft.js" } },
  },
  ssr: { noExternal: true as const },
};

const page: UserConfig = {
  plugins: [react(), contentSecurityPolicy()],
  base: "./",
  build: {
    outDir: "dist/page",
    target: "es2022",
    assetsInlineLimit: 0,
    // React apart from what is ours: it changes seldom, and both are compiled side by side.
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: "react", test: /node_modules\/(react|react-dom|scheduler)\// }] },
      },
    },
  },
  worker: { format: "es" as const },
};

export default defineConfig(({ mode }) => ({
  ...({ cli, explorer }[mode] ?? page),
  test: {
    projects: [
      {
        test: {
          name: "graph",
          include: ["tests/{graph,stage,store,ui,worker}/**/*.test.ts"],
          // Some start another program; on a busy machine that alone takes more than the usual five seconds.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A whole browser runs beside the tests; where it was starved of time a test has a second try, and says so.
          retry: 1,
          // A busy machine may take seconds to draw what a person would wait for.
          expect: { poll: { timeout: 30_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
}));
