/**
 * PDF: the same picture as in SVG, as one page of vectors with labels as text.
 *
 * The letters that are used are embedded, in the fonts that PNG is drawn in: Arimo, Tinos and Noto Sans Math. What
 * these do not have is drawn without its marks or, where that is not enough, as "?"; searched and copied it is what
 * it was.
 * Reference: ISO 32000-1, "Portable document format – PDF 1.7", sections 7 to 9 and 14.9.4.
 */
import { zlibSync } from "fflate/browser";
import type { PaperMap } from "../model.ts";
import { composePicture, PICTURE_OPTIONS } from "./picture/compose.ts";
import { Fonts } from "./picture/fontFiles.ts";
import { contentOf } from "./picture/pdfContent.ts";
import { type PdfFont, PdfFonts, utf16 } from "./picture/pdfFonts.ts";
import type { Picture } from "./picture/picture.ts";
import type { WriteOptions, Writer } from "./writer.ts";

export const pdf: Writer = {
  id: "pdf",
  group: "picture",
  label: "PDF",
  help: "For LaTeX, print and archives: one page of vectors, with labels as text, fonts embedded and a legend.",
  extension: ".pdf",
  mime: "application/pdf",
  options: [...PICTURE_OPTIONS, "fonts"],
  checkedWith: "Poppler (pdftoppm, pdftotext, pdffonts)",
  cannotHold:
    "the look of scripts other than Latin, Greek and Cyrillic, which show as “?” (their text is there); abstracts, evidence and all other data; past 60,000 lines the weakest; names without room",
  write: pdfParts,
};

const encoder = new TextEncoder();

/** @throws {PaperweftError} `fonts-missing` */
function* pdfParts(map: PaperMap, options: WriteOptions): Generator<Uint8Array> {
  const picture = composePicture(map, options);
  const objects = objectsOf(picture, new Fonts(options.fonts), new PdfFonts(options.fonts!));
  const places: number[] = [];
  // The second line tells programs that look for it that the file is binary.
  let bytes = concat([encoder.encode("%PDF-1.7\n%"), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a)]);
  let length = 0;
  for (const [i, object] of objects.entries()) {
    yield bytes;
    length += bytes.length;
    places.push(length);
    bytes = concat([encoder.encode(`${i + 1} 0 obj\n`), object, encoder.encode("\nendobj\n")]);
  }
  yield bytes;
  length += bytes.length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  yield encoder.encode(
    `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  );
}

/** Objects before those of the fonts, and of each font. */
const BEFORE_FONTS = 5;
const OF_FONT = 5;

/** Objects 1, 2, …: catalog, pages, page, description, content, then five for each font. */
function objectsOf(picture: Picture, fonts: Fonts, used: PdfFonts): readonly Uint8Array[] {
  const { width, height, title, description } = picture;
  const content = streamOf(encoder.encode(contentOf(picture, fonts, used)));
  const embedded = used.fonts();
  const references = embedded
    .map(({ name }, i) => `/${name} ${BEFORE_FONTS + 1 + OF_FONT * i} 0 R`)
    .join(" ");
  return [
    encoder.encode("<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>"),
    encoder.encode("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    encoder.encode(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 5 0 R /Resources << /Font << ${references} >> >> >>`,
    ),
    // No date: the same map gives the same file on any day.
    encoder.encode(
      `<< /Title <feff${utf16(title)}> /Subject <feff${utf16(description)}> /Creator (Paperweft) >>`,
    ),
    content,
    ...embedded.flatMap((font, i) => fontObjects(font, BEFORE_FONTS + 1 + OF_FONT * i)),
  ];
}

/** A font by its letters' numbers, the font these are of, what it looks like, its file, and what its letters mean. */
function fontObjects(
  { baseFont, widths, descriptor, file, toUnicode }: PdfFont,
  first: number,
): readonly Uint8Array[] {
  return [
    encoder.encode(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${baseFont} /Encoding /Identity-H /DescendantFonts [${first + 1} 0 R] /ToUnicode ${first + 4} 0 R >>`,
    ),
    encoder.encode(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${baseFont} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${first + 2} 0 R /CIDToGIDMap /Identity /W ${widths} >>`,
    ),
    encoder.encode(`<< ${descriptor} /FontFile2 ${first + 3} 0 R >>`),
    streamOf(file, ` /Length1 ${file.length}`),
    streamOf(encoder.encode(toUnicode)),
  ];
}

function streamOf(bytes: Uint8Array, entries = ""): Uint8Array {
  const packed = zlibSync(bytes);
  return concat([
    encoder.encode(`<< /Length ${packed.length}${entries} /Filter /FlateDecode >>\nstream\n`),
    packed,
    encoder.encode("\nendstream"),
  ]);
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, place);
    place += chunk.length;
  }
  return bytes;
}
