/** The names that stand on the map, told by what was written on its canvases since they were last cleared. */
import type { Page } from "playwright";

/** One line of a label; the box is in CSS pixels of the stage. */
export interface DrawnLine {
  readonly text: string;
  readonly font: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

declare global {
  interface Window {
    writtenOn: Map<HTMLCanvasElement, DrawnLine[]>;
  }
}

/** To be run before the page's own code: keeps what is written, canvas by canvas. */
export function watchLabels(): void {
  window.writtenOn = new Map();
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    window.writtenOn.delete(this.canvas);
    clearRect.apply(this, box);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
    fillText.call(this, text, x, y, ...rest);
    const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = this.measureText(text);
    const start = this.textAlign === "center" ? width / 2 : this.textAlign === "right" ? width : 0;
    const lines = window.writtenOn.get(this.canvas) ?? [];
    // What fades in is not there yet.
    if (this.globalAlpha > 0.3)
      lines.push({
        text,
        font: this.font,
        left: x - start,
        right: x - start + width,
        top: y - fontBoundingBoxAscent * 0.7,
        bottom: y + fontBoundingBoxDescent * 0.5,
      });
    window.writtenOn.set(this.canvas, lines);
  };
}

/** The lines that stand on the stage now. */
export async function linesOn(page: Page): Promise<readonly DrawnLine[]> {
  return page
    .getByRole("application")
    .evaluate((stage) =>
      [...window.writtenOn].flatMap(([canvas, lines]) => (stage.contains(canvas) ? lines : [])),
    );
}
