/**
 * The built page's policy forbids turning strings into code (`require-trusted-types-for 'script'`). The one
 * thing that needs a word of leave is the worker, which is started from an address.
 */

import { IS_EXPLORER } from "../mode.ts";

/** As much of the Trusted Types API as is used here; the type library does not know it yet. */
interface TrustedTypes {
  createPolicy(name: "default", rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * Let scripts be loaded from this page's own origin, and nothing else; once, before the first worker.
 * Does nothing in browsers without Trusted Types.
 */
export function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy("default", {
    createScriptURL(url) {
      // The explorer's worker stands in its own file, and a file opened from disk has no origin.
      const isOwn = IS_EXPLORER
        ? url.startsWith("blob:")
        : new URL(url, document.baseURI).origin === location.origin;
      if (isOwn) return url;
      throw new TypeError(`a script from elsewhere was refused: ${url}`);
    },
  });
}
