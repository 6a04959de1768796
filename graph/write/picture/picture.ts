/**
 * A picture as a list of shapes, from which SVG, PDF and canvas draw the same. Lengths are points (1/72 inch),
 * the origin is the upper left corner, y grows downward; colors are #rrggbb, and nothing is transparent but
 * the ground where it is left out.
 */
import type { Face } from "./faces.ts";

export interface Lines {
  readonly kind: "lines";
  readonly color: string;
  readonly width: number;
  /** Both ends of each line: x, y, x, y. */
  readonly ends: Float64Array;
}

/** A disc, with a ring in another color around it if `stroke` is not 0. */
export interface Circle {
  readonly kind: "circle";
  readonly x: number;
  readonly y: number;
  /** To the outer edge, the ring included. */
  readonly radius: number;
  /** Null for a ring through which what is under it shows. */
  readonly fill: string | null;
  readonly stroke: number;
  readonly strokeColor: string;
  /** What it stands for, to be read out or shown when pointed at; "" for what is said elsewhere. */
  readonly name: string;
}

export interface Text {
  readonly kind: "text";
  /** One line, plain. */
  readonly text: string;
  /** Where it begins, is centered, or ends. */
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly align: "start" | "middle" | "end";
  readonly face: Face;
  readonly size: number;
  readonly color: string;
}

/** What a closed line goes around. */
export interface Area {
  readonly kind: "area";
  /** Corners: x, y, x, y. */
  readonly corners: readonly number[];
  readonly fill: string;
}

export type Shape = Lines | Circle | Area | Text;

/** Shapes that belong together; later ones lie over earlier ones. */
export interface Layer {
  /** "papers" */
  readonly name: string;
  /** Around its texts as wide a rim of this color, so that they can be read over lines; drawn under all of them. */
  readonly halo: { readonly color: string; readonly width: number } | null;
  readonly shapes: readonly Shape[];
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Null where whatever it is laid on shows through. */
  readonly ground: string | null;
  readonly title: string;
  /** What it shows and where it comes from, in words. */
  readonly description: string;
  /** Bottom up. */
  readonly layers: readonly Layer[];
}
