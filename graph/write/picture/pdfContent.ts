/** The shapes of a picture as operators of PDF. */
import type { Fonts, Glyph } from "./fontFiles.ts";
import { widthOfGlyphs } from "./fontFiles.ts";
import { type PdfFonts, utf16 } from "./pdfFonts.ts";
import type { Area, Circle, Layer, Lines, Picture, Text } from "./picture.ts";

/** Control points of a circle's quarter from its ends, as a share of the radius. */
const CURVE = 0.5523;

/** @param used gathers the letters, to be embedded */
export function contentOf({ width, height, ground, layers }: Picture, fonts: Fonts, used: PdfFonts): string {
  // In PDF y grows upward; text and circles are placed by their own y.
  const page = new Content(height, fonts, used);
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
  readonly #fonts: Fonts;
  readonly #used: PdfFonts;
  constructor(height: number, fonts: Fonts, used: PdfFonts) {
    this.#height = height;
    this.#fonts = fonts;
    this.#used = used;
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
    if (fill === null) this.add(`${ring}${path} s`);
    else this.add(`${colorOf(fill)} rg ${ring}${path} h ${stroke === 0 ? "f" : "B"}`);
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

  /** What no font has is drawn as "?", but is what one searches, copies or has read out. */
  text(text: Text): void {
    this.add(`${colorOf(text.color)} rg`);
    const glyphs = this.#fonts.glyphsOf(text.text, text.face);
    const isWhole = glyphs.map(({ character }) => character).join("") === text.text.normalize("NFC");
    if (!isWhole) this.add(`/Span << /ActualText <feff${utf16(text.text)}> >> BDC`);
    this.#set(text, glyphs);
    if (!isWhole) this.add("EMC");
  }

  #set({ text, x, y, align, face, size }: Text, glyphs = this.#fonts.glyphsOf(text, face)): void {
    const width = align === "start" ? 0 : widthOfGlyphs(glyphs, size);
    const left = x - (align === "middle" ? width / 2 : align === "end" ? width : 0);
    const runs = this.#runsOf(glyphs).map(
      ({ font, codes }) => `/${font} ${short(size)} Tf <${codes.join("")}> Tj`,
    );
    this.add(`BT ${short(left)} ${this.#y(y)} Td ${runs.join(" ")} ET`);
  }

  #runsOf(glyphs: readonly Glyph[]): readonly Run[] {
    const runs: Run[] = [];
    for (const glyph of glyphs) {
      const { font, code } = this.#used.use(glyph);
      const last = runs.at(-1);
      if (last?.font === font) last.codes.push(code);
      else runs.push({ font, codes: [code] });
    }
    return runs;
  }
}

interface Run {
  readonly font: string;
  readonly codes: string[];
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
