/** What the style sheets tell the canvas. */
import type { Fonts } from "./labelSource.ts";
import type { Insets } from "./view.ts";

/** How far panels reach over the stage. */
export function readInsets(element: HTMLElement): Insets {
  const style = getComputedStyle(element);
  const read = (edge: string) => {
    const value = Number.parseFloat(style.getPropertyValue(`--inset-${edge}`));
    return Number.isFinite(value) ? Math.max(0, value) : 0;
  };
  return { left: read("left"), right: read("right"), top: read("top"), bottom: read("bottom") };
}

export function readFonts(element: HTMLElement): Fonts {
  const style = getComputedStyle(element);
  return {
    sans: style.getPropertyValue("--font-sans").trim() || "sans-serif",
    serif: style.getPropertyValue("--font-serif").trim() || "serif",
  };
}

/** What controls take of the lower right corner of the free part of the stage: see MapControls. */
export interface Corner {
  readonly width: number;
  readonly height: number;
}

export function readCorner(element: HTMLElement): Corner {
  const style = getComputedStyle(element);
  const read = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  return { width: read("--corner-width"), height: read("--corner-height") };
}
