/**
 * A WebGL program that draws one typed array: uploaded when it is another one than last time, drawn with one
 * call.
 *
 * Sigma's own programs keep an object a node and edge, and upload all of them at every frame. Ours are given to
 * Sigma as node and edge programs, so that they are drawn at their turn, but Sigma's graph is empty: what is
 * drawn comes from the map's columns.
 */
import type { RenderParams } from "sigma/types";

interface Attribute {
  readonly name: string;
  /** Floats; or a color packed into one, read as four bytes. */
  readonly kind: "float" | "vec2" | "color";
}

export interface ProgramDefinition {
  readonly what: string;
  readonly mode: "POINTS" | "LINES";
  readonly vertexShader: string;
  readonly fragmentShader: string;
  readonly attributes: readonly Attribute[];
  /** The rows to draw, asked at each frame. */
  readonly rows: () => { readonly array: Float32Array; readonly first: number; readonly count: number };
  readonly setUniforms: (
    gl: WebGLRenderingContext,
    uniform: (name: string) => WebGLUniformLocation | null,
    params: RenderParams,
  ) => void;
}

const EMPTY = new Float32Array();

/** A class that Sigma takes for one of its programs. */
export function createBufferProgram(definition: ProgramDefinition) {
  const { attributes, mode } = definition;
  const floats = attributes.map(({ kind }) => (kind === "vec2" ? 2 : 1));
  const stride = floats.reduce<number>((sum, size) => sum + size, 0) * Float32Array.BYTES_PER_ELEMENT;

  return class BufferProgram {
    readonly #gl: WebGLRenderingContext;
    readonly #program: WebGLProgram;
    readonly #buffer: WebGLBuffer;
    readonly #uniforms = new Map<string, WebGLUniformLocation | null>();
    #uploaded: Float32Array = EMPTY;

    constructor(gl: WebGLRenderingContext) {
      this.#gl = gl;
      this.#program = link(gl, definition);
      this.#buffer = gl.createBuffer()!;
    }

    render(params: RenderParams): void {
      const gl = this.#gl;
      const { array, first, count } = definition.rows();
      gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
      if (array !== this.#uploaded) {
        gl.bufferData(gl.ARRAY_BUFFER, array, gl.STATIC_DRAW);
        this.#uploaded = array;
      }
      if (count === 0) return;
      gl.viewport(0, 0, params.width * params.pixelRatio, params.height * params.pixelRatio);
      // biome-ignore lint/correctness/useHookAtTopLevel: a method of WebGL, no React hook
      gl.useProgram(this.#program);
      gl.uniformMatrix3fv(this.#uniform("u_matrix"), false, params.matrix);
      definition.setUniforms(gl, (name) => this.#uniform(name), params);
      this.#pointAttributes();
      gl.drawArrays(gl[mode], first, count);
    }

    kill(): void {
      this.#gl.deleteBuffer(this.#buffer);
      this.#gl.deleteProgram(this.#program);
    }

    // Of Sigma's graph there is nothing to allocate or to process.
    reallocate(): void {}
    process(): void {}

    #pointAttributes(): void {
      const gl = this.#gl;
      let offset = 0;
      attributes.forEach(({ name, kind }, i) => {
        const location = gl.getAttribLocation(this.#program, name);
        gl.enableVertexAttribArray(location);
        if (kind === "color") gl.vertexAttribPointer(location, 4, gl.UNSIGNED_BYTE, true, stride, offset);
        else gl.vertexAttribPointer(location, floats[i]!, gl.FLOAT, false, stride, offset);
        offset += floats[i]! * Float32Array.BYTES_PER_ELEMENT;
      });
    }

    #uniform(name: string): WebGLUniformLocation | null {
      let location = this.#uniforms.get(name);
      if (location === undefined) {
        location = this.#gl.getUniformLocation(this.#program, name);
        this.#uniforms.set(name, location);
      }
      return location;
    }
  };
}

/** @throws if the shaders do not compile, which would be a fault of ours or of the driver */
function link(
  gl: WebGLRenderingContext,
  { what, vertexShader, fragmentShader }: ProgramDefinition,
): WebGLProgram {
  const program = gl.createProgram()!;
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS))
    throw new Error(`${what}: ${gl.getProgramInfoLog(program) ?? "not linked"}`);
  return program;
}
