/** Strokes on the canvas over the map, told by its pixels: what is drawn in ink and hangs together. */
import type { Page } from "playwright";

/** --ink in the light theme: names of concepts, routes and gaps are drawn in it. */
const INK = [0x1d, 0x1b, 0x18] as const;
/** How far a channel may be off, where an edge is smoothed. */
const NEAR = 60;

/** From corner to corner, in CSS pixels, each piece of ink; pieces of a few pixels are left out. */
export async function strokesOn(page: Page): Promise<readonly number[]> {
  return page.getByRole("application").evaluate(
    (stage, [ink, near]) => {
      const canvas = stage.querySelector<HTMLCanvasElement>("canvas.sigma-labels")!;
      const { width, height } = canvas;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
      const isInk = (at: number) =>
        data[4 * at + 3]! > 150 && ink.every((value, i) => Math.abs(data[4 * at + i]! - value) < near);
      const seen = new Uint8Array(width * height);
      const strokes: number[] = [];
      for (let start = 0; start < seen.length; start++) {
        if (seen[start] === 1 || !isInk(start)) continue;
        const open = [start];
        seen[start] = 1;
        let [left, right, top, bottom] = [width, 0, height, 0];
        for (let at = open.pop(); at !== undefined; at = open.pop()) {
          const [x, y] = [at % width, Math.floor(at / width)];
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
          for (let dy = -1; dy <= 1; dy++)
            for (let dx = -1; dx <= 1; dx++) {
              const next = (y + dy) * width + x + dx;
              if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
              if (seen[next] === 1 || !isInk(next)) continue;
              seen[next] = 1;
              open.push(next);
            }
        }
        const length = Math.hypot(right - left, bottom - top) / devicePixelRatio;
        if (length > 3) strokes.push(length);
      }
      return strokes;
    },
    [INK, NEAR] as const,
  );
}
