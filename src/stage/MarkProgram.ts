/**
 * Both marks in one buffer of points: papers as filled discs, concepts as rings. A point a node is several
 * times cheaper than instanced quads where a processor has to play graphics card.
 *
 * Every mark has a thin rim of the ground's color, so that hairlines end before it and marks that touch
 * stay apart.
 */
import type { NodeProgramType } from "sigma/rendering";
import { floatColor } from "sigma/utils";
import { createBufferProgram } from "./BufferProgram.ts";
import { displayNode, type Looks, RING_STROKE } from "./display.ts";
import { BAR, RIM, RIM_SHARE } from "./marks.ts";
import { type Extent, frameOf } from "./view.ts";

/** A row a node: x, y, size, ring, color, fill, form, presence. */
export type Marks = Float32Array;
const PER_MARK = 8;
export const NO_MARKS: Marks = new Float32Array();

/**
 * @param extent what Sigma's frame shows; its larger side is 1 there
 * @param presenceOf one of PRESENCE
 */
export function toMarks(
  looks: Looks,
  nodes: Uint32Array,
  presenceOf: (node: number) => number,
  extent: Extent,
): Marks {
  const { x, y, size, paperCount } = looks.graph;
  const { middleX, middleY, span } = frameOf(extent);
  const { classes, forms } = looks.coloring;
  const marks = new Float32Array(nodes.length * PER_MARK);
  let at = 0;
  // Tens of thousands: colors are packed once a class.
  const known: { readonly color: number; readonly fill: number }[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const ink = classes[node]! + 1;
    const inks = known[ink] ?? packed(looks, node);
    known[ink] = inks;
    marks[at++] = 0.5 + (x[node]! - middleX) / span;
    marks[at++] = 0.5 + (y[node]! - middleY) / span;
    marks[at++] = size[node]!;
    marks[at++] = node < paperCount ? 0 : RING_STROKE;
    marks[at++] = inks.color;
    marks[at++] = inks.fill;
    marks[at++] = forms[node]!;
    marks[at++] = presenceOf(node);
  }
  return marks;
}

function packed(looks: Looks, node: number) {
  const { color, fill } = displayNode(looks, node);
  return { color: floatColor(color), fill: floatColor(fill) };
}

export function markCount(marks: Marks): number {
  return marks.length / PER_MARK;
}

const VERTEX_SHADER = /* glsl */ `
precision highp float;
attribute vec2 a_position;
attribute float a_size;
attribute float a_ring;
attribute vec4 a_color;
attribute vec4 a_fill;
attribute float a_form;
attribute float a_presence;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_fade;
varying vec4 v_color;
varying vec4 v_fill;
varying float v_radius;
varying float v_inner;
varying float v_extent;
varying float v_form;
varying float v_alpha;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  v_radius = a_size / u_sizeRatio * u_pixelRatio;
  float rim = min(${RIM.toFixed(2)} * u_pixelRatio, ${RIM_SHARE.toFixed(2)} * v_radius);
  float stroke = max(a_ring * v_radius, rim);
  v_inner = a_ring > 0.0 ? max(v_radius - stroke, 0.0) : -1.0;
  v_extent = v_radius + rim + 0.5;
  gl_PointSize = 2.0 * v_extent;
  v_color = vec4(a_color.rgb, 1.0);
  v_fill = vec4(a_fill.rgb, 1.0);
  v_form = a_form;
  v_alpha = a_presence == 0.0 ? 1.0 : (a_presence > 0.0 ? u_fade : 1.0 - u_fade);
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision highp float;
uniform vec4 u_ground;
varying vec4 v_color;
varying vec4 v_fill;
varying float v_radius;
varying float v_inner;
varying float v_extent;
varying float v_form;
varying float v_alpha;

void main() {
  vec2 place = (gl_PointCoord - vec2(0.5)) * 2.0 * v_extent;
  float distance = length(place);
  float visible = 1.0 - smoothstep(v_extent - 1.0, v_extent, distance);
  vec4 color = v_color;
  if (v_form > 0.5 && v_form < 1.5)
    color = mix(color, u_ground, 0.65 * smoothstep(-0.5, 0.5, (place.x + place.y) * 0.7071));
  color = mix(color, u_ground, smoothstep(v_radius - 0.5, v_radius + 0.5, distance));
  if (v_inner >= 0.0) color = mix(v_fill, color, smoothstep(v_inner - 0.5, v_inner + 0.5, distance));
  if (v_form > 1.5) {
    float bar = ${BAR.toFixed(2)} * v_radius;
    color = mix(u_ground, color, smoothstep(bar - 0.5, bar + 0.5, abs(place.y)));
  }
  gl_FragColor = color * visible * v_alpha;
}
`;

/**
 * @param marks asked at each frame; another array is uploaded, the same one is not
 * @param count how many of them are drawn: the last ones, which are the largest
 * @param ground red, green, blue from 0 to 1, so that the rim follows the theme
 * @param fade how far what comes has come: 0 to 1
 */
export function createMarkProgram(
  marks: () => Marks,
  count: () => number,
  ground: () => readonly [number, number, number],
  fade: () => number,
): NodeProgramType {
  return createBufferProgram({
    what: "marks",
    mode: "POINTS",
    vertexShader: VERTEX_SHADER,
    fragmentShader: FRAGMENT_SHADER,
    attributes: [
      { name: "a_position", kind: "vec2" },
      { name: "a_size", kind: "float" },
      { name: "a_ring", kind: "float" },
      { name: "a_color", kind: "color" },
      { name: "a_fill", kind: "color" },
      { name: "a_form", kind: "float" },
      { name: "a_presence", kind: "float" },
    ],
    rows: () => {
      const array = marks();
      const all = markCount(array);
      const drawn = Math.min(count(), all);
      return { array, first: all - drawn, count: drawn };
    },
    setUniforms: (gl, uniform, { sizeRatio, pixelRatio }) => {
      gl.uniform1f(uniform("u_sizeRatio"), sizeRatio);
      gl.uniform1f(uniform("u_pixelRatio"), pixelRatio);
      gl.uniform4f(uniform("u_ground"), ...ground(), 1);
      gl.uniform1f(uniform("u_fade"), fade());
    },
  }) as unknown as NodeProgramType;
}
