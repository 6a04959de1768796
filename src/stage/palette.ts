/** The colors of the canvas, resolved from the page's tokens for the theme now in force. */
import { type ColorBy, classInk, topicInk } from "../../graph/index.ts";

export interface Palette {
  readonly dark: boolean;
  readonly by: ColorBy;
  /** Hex, as all of these. */
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  /** A topic's name. */
  readonly topicName: (topic: number) => string;
  /** Marks of a class (coloring.ts). */
  readonly mark: (ink: number) => string;
  /** Hairlines at rest: the class's ink, nearly the ground. */
  readonly edge: (ink: number) => string;
  /** The same for links of a weight, 0 to 1. */
  readonly weighted: (ink: number, weight: number) => string;
  /** Hairlines of what is lit. */
  readonly edgeLit: (ink: number) => string;
  /** Inside of a ring. */
  readonly ringFill: (ink: number) => string;
}

/** Steps of weight that are told apart. */
const LEVELS = 12;

/**
 * Read the tokens as they apply to an element. They may be any CSS color, so the browser is asked: a
 * probe takes the token as its color, a canvas turns that into bytes.
 */
export function readPalette(element: HTMLElement, by: ColorBy): Palette {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.append(probe);
  const resolve = (token: string, otherwise: string) => {
    probe.style.color = otherwise;
    probe.style.color = `var(${token}, ${otherwise})`;
    return toHex(getComputedStyle(probe).color) ?? otherwise;
  };
  const ground = resolve("--ground", "#f6f2ea");
  const ink = resolve("--ink", "#1d1b18");
  const inkSoft = resolve("--ink-soft", "#544f47");
  probe.remove();
  return makePalette(ground, ink, inkSoft, by, devicePixelRatio);
}

/** @param pixelRatio device pixels per CSS pixel: hairlines are one device pixel wide, so the thinner the stronger */
export function makePalette(
  ground: string,
  ink: string,
  inkSoft: string,
  by: ColorBy = "topic",
  pixelRatio = 1,
): Palette {
  const dark = luminance(ground) < 0.4;
  const theme = dark ? "dark" : "light";
  const mark = remember((row) => classInk(by, row)[theme]);
  const toward = (share: number) => remember((row) => mix(ground, mark(row), share));
  const faint = (dark ? 0.26 : 0.3) * (0.6 + 0.4 * pixelRatio);
  const levels = Array.from({ length: LEVELS }, (_, level) =>
    toward(Math.min(0.85, faint * (0.5 + (2 * level) / (LEVELS - 1)))),
  );
  return {
    dark,
    by,
    ground,
    ink,
    inkSoft,
    // Color stands for one thing only.
    topicName: (topic) => (by === "topic" ? topicInk(topic)[theme] : inkSoft),
    mark,
    edge: toward(Math.min(0.6, faint)),
    // Grey stands out more than it should: what has no color of its own is drawn fainter.
    weighted: (row, weight) => levels[Math.round(weight * (row < 0 ? 0.5 : 1) * (LEVELS - 1))]!(row),
    edgeLit: toward(0.75),
    ringFill: toward(dark ? 0.12 : 0.1),
  };
}

/** @param share of `other`, 0 to 1 */
export function mix(color: string, other: string, share: number): string {
  const channel = (at: number) => {
    const from = Number.parseInt(color.slice(at, at + 2), 16);
    const to = Number.parseInt(other.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

export function isSamePalette(one: Palette, other: Palette): boolean {
  return (
    one.ground === other.ground &&
    one.ink === other.ink &&
    one.inkSoft === other.inkSoft &&
    one.by === other.by
  );
}

/** Perceived lightness, 0 to 1; enough to tell a dark ground from a light one. */
function luminance(hex: string): number {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

let pixel: CanvasRenderingContext2D | null = null;

function toHex(color: string): string | null {
  if (pixel === null) {
    const canvas = document.createElement("canvas");
    canvas.width = 1;
    canvas.height = 1;
    pixel = canvas.getContext("2d", { willReadFrequently: true });
  }
  if (pixel === null) return null;
  pixel.fillStyle = color;
  pixel.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return `#${[r, g, b].map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function remember(color: (topic: number) => string): (topic: number) => string {
  const known = new Map<number, string>();
  return (topic) => {
    let value = known.get(topic);
    if (value === undefined) {
      value = color(topic);
      known.set(topic, value);
    }
    return value;
  };
}
