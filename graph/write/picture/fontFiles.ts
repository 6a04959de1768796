/**
 * The fonts that letters in pixels, and those inside a PDF, are taken from: Arimo and Tinos, whose letters are as
 * wide as those of Helvetica and Times, in files by script; and Noto Sans Math for what they do not have. All are
 * free (SIL Open Font License). Whoever writes hands the files in; see `WriteOptions.fonts`.
 */
import { PaperweftError } from "../../errors.ts";
import type { Face } from "./faces.ts";
import { type Font, readFont } from "./font.ts";

const SCRIPTS = ["latin", "greek", "latin-ext", "cyrillic", "vietnamese"] as const;
const NAMES: Readonly<Record<Face, (script: string) => string>> = {
  sans: (script) => `arimo-${script}-400-normal`,
  bold: (script) => `arimo-${script}-700-normal`,
  serif: (script) => `tinos-${script}-400-normal`,
  italic: (script) => `tinos-${script}-400-italic`,
};
const MATHEMATICS = "noto-sans-math-latin-400-normal";

/** Names of the files, without ".woff", as their packages have them. */
export const FONT_FILES: readonly string[] = [
  ...Object.values(NAMES).flatMap((nameOf) => SCRIPTS.map(nameOf)),
  MATHEMATICS,
];

/** Where a file lies among the packages named @fontsource. */
export function fontPath(name: string): string {
  return `${/^(.+?)-(?:latin|greek|cyrillic|vietnamese)/.exec(name)![1]}/files/${name}.woff`;
}

/** Bytes of each file by its name. Those of some scripts may be missing; their letters then become “?”. */
export type FontFiles = Readonly<Record<string, Uint8Array>>;

/** A letter as a font has it. */
export interface Glyph {
  readonly font: Font;
  /** Name of the font's file. */
  readonly file: string;
  readonly glyph: number;
  readonly character: string;
}

export class Fonts {
  readonly #files: FontFiles;
  readonly #fonts = new Map<string, Font>();

  /** @throws {PaperweftError} `fonts-missing` if there are none even for English */
  constructor(files: FontFiles | undefined) {
    const missing = Object.values(NAMES).some((nameOf) => files?.[nameOf("latin")] === undefined);
    if (files === undefined || missing)
      throw new PaperweftError("fonts-missing", "the fonts that pictures are set in are not there");
    this.#files = files;
  }

  /** The glyphs of a text: what no font has is replaced by the letter without its marks, else by one "?". */
  glyphsOf(text: string, face: Face): readonly Glyph[] {
    const glyphs: Glyph[] = [];
    let isMissing = false;
    for (const character of text.normalize("NFC")) {
      const found = this.#find(character, face);
      if (found !== null) glyphs.push(found);
      if (found !== null || IS_SILENT.test(character)) {
        isMissing &&= found === null;
        continue;
      }
      const plain = [...character.normalize("NFKD")].flatMap((part) => this.#find(part, face) ?? []);
      glyphs.push(...plain);
      if (plain.length === 0 && !isMissing) glyphs.push(this.#find("?", face)!);
      isMissing = plain.length === 0;
    }
    return glyphs;
  }

  #find(character: string, face: Face): Glyph | null {
    const code = character.codePointAt(0)!;
    for (const script of [...SCRIPTS.map(NAMES[face]), MATHEMATICS]) {
      const font = this.#font(script);
      const glyph = font?.glyphOf(code) ?? 0;
      if (font !== null && glyph !== 0) return { font, file: script, glyph, character };
    }
    return null;
  }

  #font(name: string): Font | null {
    const known = this.#fonts.get(name);
    if (known !== undefined) return known;
    const bytes = this.#files[name];
    if (bytes === undefined) return null;
    const font = readFont(bytes);
    this.#fonts.set(name, font);
    return font;
  }
}

/** An accent of its own, a joiner, a mark of direction: nothing without its letter. */
const IS_SILENT = /[\p{M}\p{Cf}]/u;

/** Width of a text set in one line, in the unit of `size`. */
export function widthOfGlyphs(glyphs: readonly Glyph[], size: number): number {
  return glyphs.reduce((sum, { font, glyph }) => sum + font.advanceOf(glyph), 0) * size;
}
