/** The colors of the canvas, resolved from the page's tokens for the theme now in force. */
import { topicInk } from "../../graph/index.ts";

export interface Palette {
  readonly dark: boolean;
  /** Hex, as all of these. */
  readonly ground: string;
  readonly ink: string;
  readonly inkSoft: string;
  /** Marks of a topic; -1 is grey. */
  readonly topic: (topic: number) => string;
  /** Hairlines at rest: the topic's ink, nearly the ground. */
  readonly edge: (topic: number) => string;
  /** Hairlines of what is lit. */
  readonly edgeLit: (topic: number) => string;
  /** Inside of a ring. */
  readonly ringFill: (topic: number) => string;
}

/**
 * Read the tokens as they apply to an element. They may be any CSS color, so the browser is asked: a
 * probe takes the token as its color, a canvas turns that into bytes.
 */
export function readPalette(element: HTMLElement): Palette {
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
  return makePalette(ground, ink, inkSoft, devicePixelRatio);
}

/** @param pixelRatio device pixels per CSS pixel: hairlines are one device pixel wide, so the thinner the stronger */
export function makePalette(ground: string, ink: string, inkSoft: string, pixelRatio = 1): Palette {
  const dark = luminance(ground) < 0.4;
  const topic = (row: number) => topicInk(row)[dark ? "dark" : "light"];
  const toward = (share: number) => remember((row) => mix(ground, topic(row), share));
  return {
    dark,
    ground,
    ink,
    inkSoft,
    topic,
    edge: toward(Math.min(0.6, (dark ? 0.26 : 0.3) * (0.6 + 0.4 * pixelRatio))),
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
  return one.ground === other.ground && one.ink === other.ink && one.inkSoft === other.inkSoft;
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
