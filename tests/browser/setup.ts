/** Serves the built page for the browser tests and hands out its address. */
import { existsSync } from "node:fs";
import { preview } from "vite";
import type {} from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    pageUrl: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(new URL("../../dist/page/index.html", import.meta.url)))
    throw new Error("The page is not built yet: run `npm run build`, or `npm test`, which does.");
  const server = await preview({
    root: new URL("../..", import.meta.url).pathname,
    preview: { port: 4319, open: false },
    logLevel: "warn",
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("vite preview gave no address");
  project.provide("pageUrl", url);
  return () => server.close();
}
