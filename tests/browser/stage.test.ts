/** The canvas: what is on it, and what happens when WebGL goes away or was never there. */
import type { Page } from "playwright";
import { afterAll, afterEach, expect, test } from "vitest";
import { closeBrowser, type Visit, visit } from "../support/page.ts";

let visited: Visit | undefined;
afterEach(async () => {
  expect(visited?.complaints).toEqual([]);
  await visited?.close();
  visited = undefined;
});
afterAll(closeBrowser);

interface Ink {
  readonly pixels: number;
  readonly titles: number;
}

const LOADED = { name: "35 papers", exact: true };

/** The ink of titles in the light theme; nothing else on the canvas is drawn in it. */
const TITLE_INK = 0x544f47;

/** How many pixels of a layer of the stage are drawn on, and how many in the ink of titles. */
async function inkOf(page: Page, layer: string): Promise<Ink> {
  return page.getByRole("application").evaluate(
    (stage, [layer, titleInk]) => {
      const canvas = stage.querySelector<HTMLCanvasElement>(`canvas.sigma-${layer}`);
      if (canvas === null) return { pixels: 0, titles: 0 };
      return new Promise<Ink>((resolve) => {
        // WebGL forgets its picture after each frame: look at it in the very frame in which it is drawn.
        window.dispatchEvent(new Event("resize"));
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
        requestAnimationFrame(() => {
          copy?.drawImage(canvas, 0, 0);
          const { data } = copy!.getImageData(0, 0, canvas.width, canvas.height);
          let titles = 0;
          let pixels = 0;
          for (let at = 0; at < data.length; at += 4) {
            if (data[at + 3]! < 250) continue;
            pixels++;
            if (((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!) === titleInk) titles++;
          }
          resolve({ pixels, titles });
        });
      });
    },
    [layer, TITLE_INK] as const,
  );
}

/** The map stands still: nothing on the layer changes any more. */
async function settled(page: Page, layer: string): Promise<Ink> {
  let before = await inkOf(page, layer);
  for (let i = 0; i < 30; i++) {
    await page.waitForTimeout(150);
    const now = await inkOf(page, layer);
    if (now.pixels > 0 && now.pixels === before.pixels) return now;
    before = now;
  }
  throw new Error(`the layer ${layer} does not come to rest`);
}

test("nodes, edges and labels are drawn, and more labels as one comes closer", async () => {
  visited = await visit();
  const { page } = visited;
  await page.getByRole("button", LOADED).waitFor();
  expect((await settled(page, "nodes")).pixels).toBeGreaterThan(2000);
  expect((await settled(page, "edges")).pixels).toBeGreaterThan(1000);
  const far = await settled(page, "labels");
  await page.getByRole("application").focus();
  for (let i = 0; i < 2; i++) {
    await page.keyboard.press("+");
    await page.waitForTimeout(300);
  }
  const near = await settled(page, "labels");
  expect(far.titles).toBe(0);
  expect(near.titles).toBeGreaterThan(100);
  await page.keyboard.press("0");
  await page.waitForTimeout(300);
  // As before, but that a label may have kept a place it took meanwhile, and another given way to it.
  const back = await settled(page, "labels");
  expect(back.titles).toBe(0);
  expect(Math.abs(back.pixels / far.pixels - 1)).toBeLessThan(0.1);
});

test("WebGL lost three times: the map comes back each time, where one was", async () => {
  visited = await visit();
  const { page } = visited;
  await page.getByRole("button", LOADED).waitFor();
  await page.getByRole("application").focus();
  await page.keyboard.press("+");
  await page.waitForTimeout(300);
  const before = await settled(page, "nodes");
  for (let i = 0; i < 3; i++) {
    await page.getByRole("application").evaluate((stage) => {
      const canvas = stage.querySelector<HTMLCanvasElement>("canvas.sigma-nodes")!;
      canvas.dataset.lost = "";
      canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!.loseContext();
    });
    await page.locator("canvas.sigma-nodes:not([data-lost])").waitFor({ state: "attached" });
    expect(Math.abs((await settled(page, "nodes")).pixels / before.pixels - 1)).toBeLessThan(0.05);
  }
});

test("without WebGL the page says so, and lists, search and panels go on working", async () => {
  visited = await visit();
  const { page } = visited;
  await page.addInitScript(() => {
    const getContext = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
      return /webgl/.test(kind) ? null : Reflect.apply(getContext, this, [kind, ...rest]);
    } as typeof getContext;
  });
  await page.reload();
  await page.getByRole("button", LOADED).waitFor();
  await page.getByText("this browser gives no WebGL").waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("quantization");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Details" }).waitFor();
});
