/** What the page saves are the very bytes that the library writes in Node. */
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright";
import { beforeEach, expect, test } from "vitest";
import {
  buildMap,
  DEFAULT_RECIPE,
  joinPieces,
  type PaperMap,
  WRITERS,
  writerById,
} from "../../graph/index.ts";
import { visit } from "../support/page.ts";
import { type Pixels, readPng, shareApart } from "../support/png.ts";
import { FONTS } from "../support/written.ts";

const sample = new URL("../../public/samples/daily-papers.txt", import.meta.url).pathname;
const template = readFileSync(new URL("../../dist/page/explorer.html", import.meta.url), "utf8");
let map: PaperMap;
let page: Page;
let context: BrowserContext;

beforeEach(async () => {
  map ??= buildMap(
    [{ name: "daily-papers.txt", bytes: new Uint8Array(readFileSync(sample)) }],
    DEFAULT_RECIPE,
  );
  ({ page, context } = await visit());
  await page.locator("input[type=file]").first().setInputFiles(sample);
  await page.getByRole("button", { name: /^daily-papers\.txt 35 read, 35 kept/ }).waitFor();
  await page.getByRole("button", { name: "Export" }).click();
});
async function saved(): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("dialog")
      .getByRole("button", { name: /^Save / })
      .click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("every format, byte for byte", { timeout: 300_000 }, async () => {
  for (const writer of WRITERS) {
    await page
      .getByRole("radio", { name: writer.label, exact: false })
      .and(page.locator(`[value="${writer.id}"]`))
      .check();
    const { name, bytes } = await saved();
    expect(name, writer.id).toBe(`daily-papers${writer.extension}`);
    expect(bytes.equals(joinPieces(writer.write(map, { template, fonts: FONTS }))), writer.id).toBe(true);
  }
});

test("the view as a picture that shows something", async () => {
  await page.locator('[value="view"]').check();
  const { name, bytes } = await saved();
  expect(name).toBe("daily-papers.view.png");
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  const { width, colors } = await page.evaluate(async (base64) => {
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

/** A picture as Chromium draws it, so many pixels wide, in a page of its own. */
async function drawn(bytes: Buffer, mime: string, width: number): Promise<Pixels> {
  const blank = await context.newPage();
  const base64 = await blank.evaluate(
    async ([source, side]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = side;
      canvas.height = Math.round((side * 595) / 842); // of A4, without the rounding of either image
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png").slice("data:image/png;base64,".length);
    },
    [`data:${mime};base64,${bytes.toString("base64")}`, width] as const,
  );
  await blank.close();
  return readPng(Buffer.from(base64, "base64"));
}

test("the picture as PNG: so many pixels wide, and the same as in SVG", { timeout: 60_000 }, async () => {
  await page.locator('[value="png"]').check();
  await page.getByRole("radio", { name: "2,000" }).check();
  await page.getByRole("textbox", { name: "Title" }).fill("Looms & <script>alert(1)</script> 神经");
  const png = await saved();
  expect(png.name).toBe("daily-papers.png");
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2000, 1413]);
  await page.locator('[value="svg"]').check();
  const svg = await saved();
  const [inPixels, asVectors] = [
    await drawn(png.bytes, "image/png", 1000),
    await drawn(svg.bytes, "image/svg+xml", 1000),
  ];
  expect(shareApart(inPixels, asVectors)).toBeLessThan(0.003);

  await page.getByRole("radio", { name: "Transparent" }).check();
  await page.getByRole("radio", { name: "Dark" }).check();
  await page.locator('[value="png"]').check();
  const [corner] = readPng((await saved()).bytes).data.subarray(3, 4);
  expect(corner).toBe(0);
});

test("a part of the map, as the library writes it", async () => {
  await page.keyboard.press("Escape");
  const topics = page.getByRole("tabpanel", { name: "Topics" });
  await topics.getByRole("link", { name: map.topics[0]!.label }).first().click();
  await page.getByRole("button", { name: "Export" }).click();
  await page.getByRole("radio", { name: /^Selection/ }).check();
  await page.locator('[value="graphml"]').check();
  const { bytes } = await saved();
  const { cluster, paperCount } = map.graph;
  const nodes = [...cluster.keys()].filter((node) => cluster[node] === 0);
  const only = {
    papers: nodes.filter((node) => node < paperCount),
    concepts: nodes.filter((node) => node >= paperCount).map((node) => node - paperCount),
  };
  expect(bytes.equals(joinPieces(writerById("graphml").write(map, { only })))).toBe(true);
});
