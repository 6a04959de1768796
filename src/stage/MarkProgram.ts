/**
 * Sigma's program for both marks: papers as filled discs, concepts as rings. One point a node, which is
 * several times cheaper than instanced quads where a processor has to play graphics card.
 *
 * Every mark has a thin rim of the ground's color, so that hairlines end before it and marks that touch
 * stay apart.
 */
import { NodeProgram } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { RIM } from "./marks.ts";

/** What display.ts says about a node beyond what Sigma knows. */
export interface MarkData extends NodeDisplayData {
  readonly ring?: number;
  readonly fill?: string;
}

const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;

const VERTEX_SHADER = /* glsl */ `
precision highp float;
attribute vec2 a_position;
attribute float a_size;
attribute float a_ring;
attribute vec4 a_color;
attribute vec4 a_fill;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec4 v_fill;
varying float v_radius;
varying float v_inner;
varying float v_extent;

void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
  v_radius = a_size / u_sizeRatio * u_pixelRatio;
  float stroke = max(a_ring * v_radius, ${RIM.toFixed(2)} * u_pixelRatio);
  v_inner = a_ring > 0.0 ? max(v_radius - stroke, 0.0) : -1.0;
  v_extent = v_radius + ${RIM.toFixed(2)} * u_pixelRatio + 0.5;
  gl_PointSize = 2.0 * v_extent;
  v_color = vec4(a_color.rgb, 1.0);
  v_fill = vec4(a_fill.rgb, 1.0);
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

void main() {
  float distance = length(gl_PointCoord - vec2(0.5)) * 2.0 * v_extent;
  float visible = 1.0 - smoothstep(v_extent - 1.0, v_extent, distance);
  vec4 color = mix(v_color, u_ground, smoothstep(v_radius - 0.5, v_radius + 0.5, distance));
  if (v_inner >= 0.0) color = mix(v_fill, color, smoothstep(v_inner - 0.5, v_inner + 0.5, distance));
  gl_FragColor = color * visible;
}
`;

const UNIFORMS = ["u_matrix", "u_sizeRatio", "u_pixelRatio", "u_ground"] as const;

/** @param ground asked at each frame, so that the rim follows the theme; red, green, blue from 0 to 1 */
export function createMarkProgram(ground: () => readonly [number, number, number]) {
  return class MarkProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
        METHOD: POINTS,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_ring", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_fill", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      };
    }

    processVisibleItem(_index: number, start: number, data: MarkData) {
      const { array } = this;
      array[start] = data.x;
      array[start + 1] = data.y;
      array[start + 2] = data.size;
      array[start + 3] = data.ring ?? 0;
      array[start + 4] = floatColor(data.color);
      array[start + 5] = floatColor(data.fill ?? data.color);
    }

    setUniforms(
      params: RenderParams,
      {
        gl,
        uniformLocations,
      }: {
        gl: WebGLRenderingContext | WebGL2RenderingContext;
        uniformLocations: Record<string, WebGLUniformLocation>;
      },
    ) {
      gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
      gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio!, params.pixelRatio);
      gl.uniform4f(uniformLocations.u_ground!, ...ground(), 1);
    }
  };
}
