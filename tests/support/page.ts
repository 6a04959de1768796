/**
 * The built page in a real Chromium, as a visitor has it. Each visit has a context of its own and ends with
 * the test; whatever the page complained about by then (console errors, refused resources, requests to
 * anywhere else) fails it. The browser is closed after the last test of the file.
 */
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, afterEach, expect, inject } from "vitest";
import { LAUNCH_ARGS } from "./browser.mjs";

let browser: Browser | null = null;

async function launched(): Promise<Browser> {
  const executablePath = process.env.PAPERWEFT_CHROMIUM;
  browser ??= await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: LAUNCH_ARGS });
  return browser;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Those of the test that runs, each with what went wrong in it so far, in words. */
let visits: { readonly context: BrowserContext; readonly complaints: readonly string[] }[] = [];

afterEach(async () => {
  const ended = visits;
  visits = [];
  for (const { context } of ended) await context.close();
  expect(ended.flatMap(({ complaints }) => complaints)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  browser = null;
});

export interface VisitOptions {
  /** Part of the address after the page's own: "#…" */
  readonly at?: string;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  /** Pixels of a screenshot for each pixel of CSS, 1 if not given. */
  readonly pixelRatio?: number;
  readonly reducedMotion?: boolean;
  readonly touch?: boolean;
  /** Without the content security policy, so that a test can bring a script of its own. */
  readonly withoutPolicy?: boolean;
  /** A file to open from disk in place of the page, with the network off. */
  readonly file?: string;
  /** The folder that files may be asked from, besides the file itself. */
  readonly within?: string;
  /** Run before the page's own code. */
  readonly before?: () => void;
}

export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const { file, before, within } = options;
  const url = file === undefined ? inject("pageUrl") : pathToFileURL(file).href;
  const context = await (await launched()).newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.scheme ?? "light",
    deviceScaleFactor: options.pixelRatio ?? 1,
    reducedMotion: options.reducedMotion === false ? "no-preference" : "reduce",
    hasTouch: options.touch ?? false,
    bypassCSP: options.withoutPolicy ?? false,
    acceptDownloads: true,
    locale: "en-US",
  });
  const complaints: string[] = [];
  visits.push({ context, complaints });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) =>
      console.error(`refused by the content security policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  if (before !== undefined) await context.addInitScript(before);
  if (file !== undefined) await context.setOffline(true);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const own = within === undefined ? url : pathToFileURL(within).href;
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(own))
      complaints.push(`request to ${request.url()}`);
  });
  await page.goto(url + (options.at ?? ""));
  return { page, context };
}
