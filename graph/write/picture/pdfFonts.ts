/**
 * The fonts of a PDF: of each font file the letters that are used, embedded, with what they mean, so that every
 * reader draws them alike and text can be searched and copied.
 *
 * Reference: ISO 32000-1, "Portable document format – PDF 1.7", 9.7 (composite fonts) and 9.10 (extraction of text).
 */
import type { FontFiles, Glyph } from "./fontFiles.ts";
import { subsetOf } from "./fontSubset.ts";
import { tablesOf } from "./fontTables.ts";

/** A letter as the content names it. */
export interface PdfGlyph {
  /** F1, F2, … */
  readonly font: string;
  /** Four hexadecimal digits. */
  readonly code: string;
}

/** What a font is made of in the file, each an object. */
export interface PdfFont {
  readonly name: string;
  /** Without references to the others, which are added by whoever numbers the objects. */
  readonly baseFont: string;
  readonly widths: string;
  readonly descriptor: string;
  readonly file: Uint8Array;
  readonly toUnicode: string;
}

interface Used {
  readonly file: string;
  readonly glyphs: Glyph[];
  /** Place of each letter among `glyphs`; the same glyph may stand for two letters. */
  readonly places: Map<string, number>;
}

export class PdfFonts {
  readonly #files: FontFiles;
  readonly #used: Used[] = [];

  constructor(files: FontFiles) {
    this.#files = files;
  }

  use(glyph: Glyph): PdfGlyph {
    let row = this.#used.findIndex(({ file }) => file === glyph.file);
    if (row < 0) row = this.#used.push({ file: glyph.file, glyphs: [], places: new Map() }) - 1;
    const { glyphs, places } = this.#used[row]!;
    const key = `${glyph.glyph} ${glyph.character}`;
    const place = places.get(key) ?? glyphs.push(glyph) - 1;
    places.set(key, place);
    return { font: `F${row + 1}`, code: hex(place + 1) };
  }

  fonts(): readonly PdfFont[] {
    return this.#used.map(({ file, glyphs }, row) => {
      const bytes = this.#files[file]!;
      const baseFont = `${tagOf(row)}+${nameOf(file)}`;
      return {
        name: `F${row + 1}`,
        baseFont,
        widths: `[1 [${glyphs.map(({ font, glyph }) => Math.round(1000 * font.advanceOf(glyph))).join(" ")}]]`,
        descriptor: descriptorOf(bytes, baseFont, file),
        file: subsetOf(
          bytes,
          glyphs.map(({ glyph }) => glyph),
        ),
        toUnicode: toUnicode(glyphs),
      };
    });
  }
}

/** Six capitals that tell one subset from another within the file. */
function tagOf(row: number): string {
  const letter = (value: number) => String.fromCharCode(65 + (value % 26));
  return `PWEFT${letter(row)}`;
}

/** "arimo-latin-700-normal" is ArimoBold. */
function nameOf(file: string): string {
  const [, family, weight, style] = /^(.+?)-(?:latin|greek|cyrillic|vietnamese).*-(\d+)-([a-z]+)$/.exec(
    file,
  )!;
  const words = family!.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join("")}${weight === "700" ? "-Bold" : ""}${style === "italic" ? "-Italic" : ""}`;
}

/** @param file its name */
function descriptorOf(bytes: Uint8Array, baseFont: string, file: string): string {
  const table = tablesOf(bytes);
  const [head, hhea] = [table("head"), table("hhea")];
  const scaled = (value: number) => Math.round((1000 * value) / head.getUint16(18));
  const box = [36, 38, 40, 42].map((at) => scaled(head.getInt16(at))).join(" ");
  const [ascent, descent] = [scaled(hhea.getInt16(4)), scaled(hhea.getInt16(6))];
  const angle = file.endsWith("italic") ? -12 : 0;
  const stem = file.includes("-700-") ? 140 : 80;
  return `/Type /FontDescriptor /FontName /${baseFont} /Flags ${angle === 0 ? 4 : 68} /FontBBox [${box}] /ItalicAngle ${angle} /Ascent ${ascent} /Descent ${descent} /CapHeight 716 /StemV ${stem}`;
}

/** Which letter each code stands for. */
function toUnicode(glyphs: readonly Glyph[]): string {
  const lines = glyphs.map(({ character }, place) => `<${hex(place + 1)}> <${utf16(character)}>`);
  const blocks: string[] = [];
  // At most a hundred in one block.
  for (let at = 0; at < lines.length; at += 100) {
    const some = lines.slice(at, at + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join("\n")}\nendbfchar\n`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join("")}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

/** UTF-16, which can hold anything, as hexadecimal digits. */
export function utf16(text: string): string {
  let digits = "";
  for (let i = 0; i < text.length; i++) digits += hex(text.charCodeAt(i));
  return digits;
}

function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}
