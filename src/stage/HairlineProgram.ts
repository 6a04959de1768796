/** All links of the map as one buffer of lines. */
import type { EdgeProgramType } from "sigma/rendering";
import { floatColor } from "sigma/utils";
import { createBufferProgram } from "./BufferProgram.ts";
import { type Looks, linkClass } from "./display.ts";
import type { Links } from "./links.ts";
import { type Extent, frameOf } from "./view.ts";

/** Two ends a line, each x, y (in Sigma's frame), color packed in a float, and presence. */
export type Hairlines = Float32Array;
const PER_END = 4;
const PER_LINE = 2 * PER_END;
export const NO_HAIRLINES: Hairlines = new Float32Array();

/** Whether something stays while the map changes, comes, or goes. */
export const PRESENCE = { stays: 0, comes: 1, goes: -1 };

/** Steps of weight. */
const LEVELS = 32;

/** Links to be drawn and their presence. */
export interface LinkSet {
  readonly links: Links;
  readonly rows: Uint32Array;
  readonly presenceOf: (link: number) => number;
}

/** @param extent what Sigma's frame shows; its larger side is 1 there */
export function toHairlines(looks: Looks, sets: readonly LinkSet[], extent: Extent): Hairlines {
  const { x, y } = looks.graph;
  const { middleX, middleY, span } = frameOf(extent);
  const count = sets.reduce((sum, { rows }) => sum + rows.length, 0);
  const lines = new Float32Array(count * PER_LINE);
  let at = 0;
  for (const { links, rows, presenceOf } of sets) {
    const { source, target } = links;
    const colorOf = packedColors(looks, links);
    for (let i = 0; i < rows.length; i++) {
      const link = rows[i]!;
      const one = source[link]!;
      const other = target[link]!;
      const color = colorOf(link);
      const presence = presenceOf(link);
      lines[at] = 0.5 + (x[one]! - middleX) / span;
      lines[at + 1] = 0.5 + (y[one]! - middleY) / span;
      lines[at + 2] = color;
      lines[at + 3] = presence;
      lines[at + 4] = 0.5 + (x[other]! - middleX) / span;
      lines[at + 5] = 0.5 + (y[other]! - middleY) / span;
      lines[at + 6] = color;
      lines[at + 7] = presence;
      at += PER_LINE;
    }
  }
  return lines;
}

/** Colors as floats; each is worked out once for a class and a step of weight. */
function packedColors(looks: Looks, links: Links): (link: number) => number {
  const { palette } = looks;
  const { weight, isProjected } = links;
  const known: number[] = [];
  return (link) => {
    const ink = linkClass(looks, links, link);
    const level = isProjected ? Math.round(weight[link]! * LEVELS) : 0;
    const key = (ink + 1) * (LEVELS + 1) + level;
    let color = known[key];
    if (color === undefined) {
      color = floatColor(isProjected ? palette.weighted(ink, level / LEVELS) : palette.edge(ink));
      known[key] = color;
    }
    return color;
  };
}

export function lineCount(lines: Hairlines): number {
  return lines.length / PER_LINE;
}

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_color;
attribute float a_presence;
uniform mat3 u_matrix;
uniform float u_fade;
varying vec4 v_color;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  float alpha = a_presence == 0.0 ? 1.0 : (a_presence > 0.0 ? u_fade : 1.0 - u_fade);
  v_color = vec4(a_color.rgb, 1.0) * alpha;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision mediump float;
varying vec4 v_color;

void main() {
  gl_FragColor = v_color;
}
`;

/**
 * @param lines asked at each frame; another array is uploaded, the same one is not
 * @param count how many of them are drawn: the last ones, which are the leading ones
 * @param fade how far what comes has come: 0 to 1
 */
export function createHairlineProgram(
  lines: () => Hairlines,
  count: () => number,
  fade: () => number,
): EdgeProgramType {
  return createBufferProgram({
    what: "hairlines",
    mode: "LINES",
    vertexShader: VERTEX_SHADER,
    fragmentShader: FRAGMENT_SHADER,
    attributes: [
      { name: "a_position", kind: "vec2" },
      { name: "a_color", kind: "color" },
      { name: "a_presence", kind: "float" },
    ],
    rows: () => {
      const array = lines();
      const all = lineCount(array);
      const drawn = Math.min(count(), all);
      return { array, first: 2 * (all - drawn), count: 2 * drawn };
    },
    setUniforms: (gl, uniform) => gl.uniform1f(uniform("u_fade"), fade()),
  }) as unknown as EdgeProgramType;
}
