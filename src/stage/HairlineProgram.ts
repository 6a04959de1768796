/**
 * All edges of the map as one buffer of lines, uploaded once and drawn with one call.
 *
 * Sigma's own edge programs keep an object an edge and upload every edge at every frame. Ours is given to
 * Sigma as an edge program, so that it is drawn at its turn, but Sigma's graph has no edges at all: they
 * come from the map's columns.
 */
import type { EdgeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { GraphColumns } from "../../graph/index.ts";
import type { Extent } from "./view.ts";

/** Two ends an edge, each x, y (in Sigma's frame) and color packed in a float. */
export type Hairlines = Float32Array;
const PER_END = 3;
export const FLOATS_PER_LINE = 2 * PER_END;
export const NO_HAIRLINES: Hairlines = new Float32Array();

/** @param extent what Sigma's frame shows; its larger side is 1 there */
export function toHairlines(
  graph: GraphColumns,
  edges: Uint32Array,
  extent: Extent,
  colorOf: (edge: number) => string,
): Hairlines {
  const { paperCount, edgePaper, edgeConcept, x, y } = graph;
  const span = Math.max(extent.maxX - extent.minX, extent.maxY - extent.minY);
  const middleX = (extent.minX + extent.maxX) / 2;
  const middleY = (extent.minY + extent.maxY) / 2;
  const lines = new Float32Array(edges.length * 2 * PER_END);
  let at = 0;
  for (const edge of edges) {
    const color = floatColor(colorOf(edge));
    for (const node of [edgePaper[edge]!, paperCount + edgeConcept[edge]!]) {
      lines[at++] = 0.5 + (x[node]! - middleX) / span;
      lines[at++] = 0.5 + (y[node]! - middleY) / span;
      lines[at++] = color;
    }
  }
  return lines;
}

const VERTEX_SHADER = /* glsl */ `
attribute vec2 a_position;
attribute vec4 a_color;
uniform mat3 u_matrix;
varying vec3 v_color;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  v_color = a_color.rgb;
}
`;

const FRAGMENT_SHADER = /* glsl */ `
precision mediump float;
varying vec3 v_color;

void main() {
  gl_FragColor = vec4(v_color, 1.0);
}
`;

/**
 * @param lines asked at each frame; another array is uploaded, the same one is not
 * @param count how many of them are drawn
 */
export function createHairlineProgram(lines: () => Hairlines, count: () => number): EdgeProgramType {
  class HairlineProgram {
    readonly #gl: WebGLRenderingContext;
    readonly #program: WebGLProgram;
    readonly #buffer: WebGLBuffer;
    readonly #position: number;
    readonly #color: number;
    readonly #matrix: WebGLUniformLocation | null;
    #uploaded: Hairlines = NO_HAIRLINES;

    constructor(gl: WebGLRenderingContext) {
      this.#gl = gl;
      this.#program = link(gl);
      this.#buffer = gl.createBuffer()!;
      this.#position = gl.getAttribLocation(this.#program, "a_position");
      this.#color = gl.getAttribLocation(this.#program, "a_color");
      this.#matrix = gl.getUniformLocation(this.#program, "u_matrix");
    }

    render({ width, height, pixelRatio, matrix }: RenderParams): void {
      const gl = this.#gl;
      const current = lines();
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
      if (current !== this.#uploaded) {
        gl.bufferData(gl.ARRAY_BUFFER, current, gl.STATIC_DRAW);
        this.#uploaded = current;
      }
      if (current.length === 0) return;
      gl.viewport(0, 0, width * pixelRatio, height * pixelRatio);
      // biome-ignore lint/correctness/useHookAtTopLevel: a method of WebGL, no React hook
      gl.useProgram(this.#program);
      gl.uniformMatrix3fv(this.#matrix, false, matrix);
      const stride = PER_END * Float32Array.BYTES_PER_ELEMENT;
      gl.enableVertexAttribArray(this.#position);
      gl.vertexAttribPointer(this.#position, 2, gl.FLOAT, false, stride, 0);
      gl.enableVertexAttribArray(this.#color);
      gl.vertexAttribPointer(
        this.#color,
        4,
        gl.UNSIGNED_BYTE,
        true,
        stride,
        2 * Float32Array.BYTES_PER_ELEMENT,
      );
      gl.drawArrays(gl.LINES, 0, 2 * Math.min(count(), current.length / FLOATS_PER_LINE));
    }

    kill(): void {
      this.#gl.deleteBuffer(this.#buffer);
      this.#gl.deleteProgram(this.#program);
    }

    // Sigma's graph has no edges: there is never anything to allocate or to process.
    reallocate(): void {}
    process(): void {}
  }
  return HairlineProgram as unknown as EdgeProgramType;
}

/** @throws if the shaders do not compile, which would be a fault of ours or of the driver */
function link(gl: WebGLRenderingContext): WebGLProgram {
  const program = gl.createProgram()!;
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX_SHADER],
    [gl.FRAGMENT_SHADER, FRAGMENT_SHADER],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(`hairlines: ${gl.getProgramInfoLog(program) ?? "not linked"}`);
  return program;
}
