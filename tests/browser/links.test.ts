/** Links to a view, and the page in a frame of somebody else's page. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildMap, DEFAULT_RECIPE, joinPieces, writerById } from "../../graph/index.ts";
import { visit } from "../support/page.ts";
import { details, sampleShown } from "../support/steps.ts";

const root = new URL("../..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a copied link opens the view it was copied from", async () => {
  const { page, context } = await visit({ at: "#concept=concept:quantization&show=concepts" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const heading = () => details(page).getByRole("heading", { level: 2 });
  await heading().filter({ hasText: "quantization" }).waitFor();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Copy link to this view" }).click();
  await page.getByText("Link copied").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#concept=concept:quantization&show=concepts$/);
  await page.goto("about:blank");
  await page.goto(link);
  await heading().filter({ hasText: "quantization" }).waitFor();
});

test("the page itself can be embedded: map and search, and a way to the whole page", async () => {
  const { page } = await visit({ at: "?embed#topic=1", width: 640, height: 480 });
  await page.getByRole("application", { name: /^Map of 35 papers/ }).waitFor();
  await details(page).waitFor();
  await expect.poll(() => page.getByRole("button", { name: /^(Open|Export|More)$/ }).count()).toBe(0);
  await expect.poll(() => page.getByRole("tablist").count()).toBe(0);
  const href = await page.getByRole("link", { name: "Whole page" }).getAttribute("href");
  expect(href).not.toContain("embed");
  await page.keyboard.press("/");
  await page.keyboard.type("transformer");
  await page.getByRole("option").first().waitFor();
});

test("the snippet of the dialog shows the saved file in a page, shut in its frame", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await page.keyboard.press("e");
  await page.getByRole("dialog").locator('[value="html"]').check();
  await page.getByText("Show it in a web page").click();
  const snippet = await page.getByLabel(/^Put the file beside the page/).inputValue();

  const template = readFileSync(join(root, "dist/page/explorer.html"), "utf8");
  const sample = new Uint8Array(readFileSync(join(root, "public/samples/daily-papers.txt")));
  const map = buildMap([{ name: "daily-papers.txt", bytes: sample }], DEFAULT_RECIPE);
  writeFileSync(
    join(folder, "paperweft-sample.html"),
    joinPieces(writerById("html").write(map, { template })),
  );
  const around = join(folder, "page.html");
  writeFileSync(around, `<!doctype html><title>Somebody's page</title>${snippet}`);
  const framing = await visit({ file: around, within: folder });
  const frame = framing.page.frameLocator("iframe");
  await frame.getByRole("application", { name: /^Map of 35 papers/ }).waitFor();
  await frame.getByRole("combobox").fill("quantization");
  await frame.getByRole("option").first().click();
  await frame.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2 }).waitFor();
  // Shut in: the frame has no origin, and so nothing of the page around it.
  expect(await framing.page.frames()[1]!.evaluate(() => window.origin)).toBe("null");
});
