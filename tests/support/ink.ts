/** What is drawn on the canvas, told by its pixels. */
import type { Page } from "playwright";

export interface Ink {
  readonly pixels: number;
  readonly titles: number;
}

/** The ink of titles in the light theme; nothing else on the canvas is drawn in it. */
const TITLE_INK = 0x544f47;

/** How many pixels of a layer of the stage are drawn on, and how many in the ink of titles. */
export async function inkOf(page: Page, layer: string): Promise<Ink> {
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
export async function settled(page: Page, layer: string): Promise<Ink> {
  let before = await inkOf(page, layer);
  for (let i = 0; i < 30; i++) {
    await page.waitForTimeout(150);
    const now = await inkOf(page, layer);
    if (now.pixels > 0 && now.pixels === before.pixels) return now;
    before = now;
  }
  throw new Error(`the layer ${layer} does not come to rest`);
}

/** Pixels around its middle that the mark of a node fills at least. */
const FILLED = 3;

/** A point of the window, in CSS pixels, that is well inside a node's mark. */
export async function middleOfNode(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const point = await page.getByRole("application").evaluate((stage, reach) => {
    const canvas = stage.querySelector<HTMLCanvasElement>("canvas.sigma-nodes")!;
    return new Promise<{ x: number; y: number } | null>((resolve) => {
      window.dispatchEvent(new Event("resize"));
      const { width, height } = canvas;
      const copy = new OffscreenCanvas(width, height).getContext("2d")!;
      requestAnimationFrame(() => {
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, width, height);
        const isFilled = (x: number, y: number) => data[4 * (y * width + x) + 3]! > 250;
        const box = canvas.getBoundingClientRect();
        const scale = box.width / width;
        for (let y = reach; y < height - reach; y++)
          for (let x = reach; x < width - reach; x++) {
            const around = [isFilled(x - reach, y), isFilled(x + reach, y), isFilled(x, y - reach)];
            if (!isFilled(x, y) || !isFilled(x, y + reach) || around.includes(false)) continue;
            const at = { x: box.left + x * scale, y: box.top + y * scale };
            // Not under a panel, nor under a notice.
            if (stage.contains(document.elementFromPoint(at.x, at.y))) return resolve(at);
          }
        resolve(null);
      });
    });
  }, FILLED);
  if (point === null) throw new Error("no node is in sight");
  return point;
}

/** Pixels from which on a color is one of marks, and not of their smoothed rims. */
const MANY = 60;

/** The colors that marks have on a layer, without greys: hex, ascending. */
export async function colorsOn(page: Page, layer: string): Promise<readonly string[]> {
  return page.getByRole("application").evaluate(
    (stage, [layer, many]) => {
      const canvas = stage.querySelector<HTMLCanvasElement>(`canvas.sigma-${layer}`)!;
      return new Promise<string[]>((resolve) => {
        window.dispatchEvent(new Event("resize"));
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d")!;
        requestAnimationFrame(() => {
          copy.drawImage(canvas, 0, 0);
          const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
          const counts = new Map<string, number>();
          for (let at = 0; at < data.length; at += 4) {
            const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
            if (data[at + 3] !== 255 || Math.max(r, g, b) - Math.min(r, g, b) < 60) continue;
            const color = `#${[r, g, b].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
            counts.set(color, (counts.get(color) ?? 0) + 1);
          }
          resolve([...counts].flatMap(([color, count]) => (count >= many ? [color] : [])).sort());
        });
      });
    },
    [layer, MANY] as const,
  );
}
