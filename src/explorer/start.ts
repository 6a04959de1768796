/**
 * What runs first in the explorer's file: unpacks style, page and worker, which stand in it gzipped and in
 * base 85, and starts the page. Built by itself and put into the file as it is.
 *
 * The file's policy allows three scripts by their hashes: this one, the page and the worker's code. So what
 * is unpacked here can only be what was built.
 */

import { unpack } from "./unpack.ts";

/** What the worker's code sees of its surroundings; see src/worker/pipeline.ts. */
export interface ExplorerScope {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

export interface ExplorerGlobal {
  paperweftExplorer: {
    /** Address of the worker's code. */
    readonly workerUrl: string;
    /** Run the worker's code on the page's own thread, in a scope of its own. */
    runHere(scope: ExplorerScope): void;
  };
  /** The scope of worker code that runs on the page's thread. */
  paperweftScope?: ExplorerScope;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScript(text: string): string },
  ): { createScript(text: string): string };
}

const page = globalThis as unknown as ExplorerGlobal & { readonly trustedTypes?: TrustedTypes };
const policy = page.trustedTypes?.createPolicy("explorer", { createScript: (text) => text });

function run(code: string): void {
  const script = document.createElement("script");
  script.text = policy?.createScript(code) ?? code;
  document.head.append(script);
}

async function start(): Promise<void> {
  const [style, code, worker] = await Promise.all(["style", "page", "worker"].map(unpack));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style!);
  document.adoptedStyleSheets = [sheet];
  page.paperweftExplorer = {
    workerUrl: URL.createObjectURL(new Blob([worker!], { type: "text/javascript" })),
    runHere(scope) {
      page.paperweftScope = scope;
      run(worker!);
    },
  };
  run(code!);
}

start().catch((error: unknown) => {
  const root = document.getElementById("root");
  const words = "This browser cannot open the map: a newer Chrome, Edge, Firefox or Safari is needed.";
  if (root !== null) root.textContent = `${words} (${String(error)})`;
});
