/** What the page saves are the very bytes that the library writes in Node. */
import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { buildMap, DEFAULT_RECIPE, joinPieces, type PaperMap, WRITERS } from "../../graph/index.ts";
import { closeBrowser, type Visit, visit } from "../support/page.ts";

const sample = new URL("../../public/samples/daily-papers.txt", import.meta.url).pathname;
const template = readFileSync(new URL("../../dist/page/explorer.html", import.meta.url), "utf8");
let map: PaperMap;
let visited: Visit;

beforeEach(async () => {
  map ??= buildMap(
    [{ name: "daily-papers.txt", bytes: new Uint8Array(readFileSync(sample)) }],
    DEFAULT_RECIPE,
  );
  visited = await visit();
  await visited.page.locator("input[type=file]").first().setInputFiles(sample);
  await visited.page.getByRole("button", { name: /^daily-papers\.txt 35 read, 35 kept/ }).waitFor();
  await visited.page.getByRole("button", { name: "Export" }).click();
});
afterEach(async () => {
  expect(visited.complaints).toEqual([]);
  await visited.close();
});
afterAll(closeBrowser);

async function saved(): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    visited.page.waitForEvent("download"),
    visited.page
      .getByRole("dialog")
      .getByRole("button", { name: /^Save / })
      .click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("every format, byte for byte", async () => {
  for (const writer of WRITERS) {
    await visited.page
      .getByRole("radio", { name: writer.label, exact: false })
      .and(visited.page.locator(`[value="${writer.id}"]`))
      .check();
    const { name, bytes } = await saved();
    expect(name, writer.id).toBe(`daily-papers${writer.extension}`);
    expect(bytes.equals(joinPieces(writer.write(map, { template }))), writer.id).toBe(true);
  }
});

test("the view as a picture that shows something", async () => {
  await visited.page.locator('[value="png"]').check();
  const { name, bytes } = await saved();
  expect(name).toBe("daily-papers.png");
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  const { width, colors } = await visited.page.evaluate(async (base64) => {
    const blob = new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: "image/png" });
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const seen = new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer));
    return { width: image.width, colors: seen.size };
  }, bytes.toString("base64"));
  expect(width).toBeGreaterThanOrEqual(2 * 600);
  expect(colors).toBeGreaterThan(50);
});
