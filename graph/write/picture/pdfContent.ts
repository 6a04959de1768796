/** The shapes of a picture as operators of PDF. */
import { FACES, type Face, symbolOf, widthOf, winAnsiOf } from "./faces.ts";
import type { Area, Circle, Layer, Lines, Picture, Text } from "./picture.ts";

/** F1 to F5 in the content. */
export const PDF_FONTS = [...Object.values(FACES).map(({ pdf }) => pdf), "Symbol"];

/** Control points of a circle's quarter from its ends, as a share of the radius. */
const CURVE = 0.5523;

export function contentOf({ width, height, ground, layers }: Picture): string {
  // In PDF y grows upward; text and circles are placed by their own y.
  const page = new Content(height);
  if (ground !== null) page.add(`${colorOf(ground)} rg 0 0 ${width} ${height} re f`);
  for (const layer of layers) {
    if (layer.halo !== null) page.halo(layer);
    for (const shape of layer.shapes)
      if (shape.kind === "lines") page.lines(shape);
      else if (shape.kind === "circle") page.circle(shape);
      else if (shape.kind === "area") page.area(shape);
      else page.text(shape);
  }
  return page.operators();
}

class Content {
  readonly #parts: string[] = [];
  readonly #height: number;
  constructor(height: number) {
    this.#height = height;
  }

  add(operators: string): void {
    this.#parts.push(operators);
  }

  operators(): string {
    return this.#parts.join("\n");
  }

  #y(y: number): number {
    return short(this.#height - y);
  }

  lines({ color, width, ends }: Lines): void {
    this.add(`${colorOf(color)} RG ${width} w`);
    for (let i = 0; i < ends.length; i += 4)
      this.add(
        `${short(ends[i]!)} ${this.#y(ends[i + 1]!)} m ${short(ends[i + 2]!)} ${this.#y(ends[i + 3]!)} l`,
      );
    this.add("S");
  }

  area({ corners, fill }: Area): void {
    let path = "";
    for (let i = 0; i < corners.length; i += 2)
      path += `${short(corners[i]!)} ${this.#y(corners[i + 1]!)} ${i === 0 ? "m" : "l"} `;
    this.add(`${colorOf(fill)} rg ${path}f`);
  }

  circle({ x, y, radius, fill, stroke, strokeColor }: Circle): void {
    const ring = stroke === 0 ? "" : `${colorOf(strokeColor)} RG ${short(stroke)} w `;
    const path = this.#circlePath(x, y, radius - stroke / 2);
    this.add(`${colorOf(fill)} rg ${ring}${path} h ${stroke === 0 ? "f" : "B"}`);
  }

  #circlePath(x: number, y: number, radius: number): string {
    const c = CURVE * radius;
    const at = (dx: number, dy: number) => `${short(x + dx)} ${this.#y(y + dy)}`;
    return [
      `${at(radius, 0)} m`,
      `${at(radius, c)} ${at(c, radius)} ${at(0, radius)} c`,
      `${at(-c, radius)} ${at(-radius, c)} ${at(-radius, 0)} c`,
      `${at(-radius, -c)} ${at(-c, -radius)} ${at(0, -radius)} c`,
      `${at(c, -radius)} ${at(radius, -c)} ${at(radius, 0)} c`,
    ].join(" ");
  }

  /** Marked as saying nothing, so that whoever copies or reads out the text gets it once. */
  halo({ halo, shapes }: Layer): void {
    this.add(`/Span << /ActualText () >> BDC ${colorOf(halo!.color)} RG ${2 * halo!.width} w 1 j 1 Tr`);
    for (const shape of shapes) if (shape.kind === "text") this.#set(shape);
    this.add("0 Tr 0 j EMC");
  }

  text(text: Text): void {
    this.add(`${colorOf(text.color)} rg`);
    this.#set(text);
  }

  #set({ text, x, y, align, face, size }: Text): void {
    const held = toHeld(text);
    const width = align === "start" ? 0 : widthOf(held, face, size);
    const left = x - (align === "middle" ? width / 2 : align === "end" ? width : 0);
    const runs = runsOf(held).map(
      ({ isSymbol, codes }) => `/F${fontOf(isSymbol ? null : face)} ${short(size)} Tf ${toLiteral(codes)} Tj`,
    );
    this.add(`BT ${short(left)} ${this.#y(y)} Td ${runs.join(" ")} ET`);
  }
}

function fontOf(face: Face | null): number {
  return 1 + PDF_FONTS.indexOf(face === null ? "Symbol" : FACES[face].pdf);
}

interface Run {
  readonly isSymbol: boolean;
  readonly codes: number[];
}

/** @param held text of which every character is in one of the fonts */
function runsOf(held: string): readonly Run[] {
  const runs: Run[] = [];
  for (const character of held) {
    const code = winAnsiOf(character);
    const isSymbol = code < 0;
    const last = runs.at(-1);
    const run = last?.isSymbol === isSymbol ? last : { isSymbol, codes: [] };
    if (run !== last) runs.push(run);
    run.codes.push(isSymbol ? symbolOf(character) : code);
  }
  return runs;
}

/** The text with what no font has replaced: by letters without marks, else by one "?" for all that stands together. */
export function toHeld(text: string): string {
  let held = "";
  let isMissing = false;
  for (const character of text.normalize("NFC")) {
    if (isHeld(character)) {
      held += character;
      isMissing = false;
      continue;
    }
    if (/[\p{M}\p{Cf}]/u.test(character)) continue; // an accent of its own, a joiner: nothing without its letter
    const plain = [...character.normalize("NFKD")].filter(isHeld).join("");
    if (plain === "" && isMissing) continue;
    held += plain === "" ? "?" : plain;
    isMissing = plain === "";
  }
  return held;
}

function isHeld(character: string): boolean {
  return winAnsiOf(character) >= 0 || symbolOf(character) >= 0;
}

function toLiteral(codes: readonly number[]): string {
  let literal = "";
  for (const code of codes) {
    const isPlain = code >= 32 && code < 127 && code !== 40 && code !== 41 && code !== 92;
    literal += isPlain ? String.fromCharCode(code) : `\\${code.toString(8).padStart(3, "0")}`;
  }
  return `(${literal})`;
}

/** Red, green and blue, 0 to 1. */
function colorOf(hex: string): string {
  return [1, 3, 5]
    .map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000)
    .join(" ");
}

function short(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
