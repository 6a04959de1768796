/**
 * PDF: the same picture as in SVG, as one page of vectors with labels as text.
 *
 * Text is set in fonts that every reader has and that no file needs to hold: Helvetica and Times for western
 * languages, Symbol for Greek and mathematics. What these do not have is written without its marks (ǧ as g) or,
 * where that is not enough, as "?".
 * Reference: ISO 32000-1, "Portable document format – PDF 1.7", sections 7 to 9 and annex D.
 */
import { zlibSync } from "fflate/browser";
import type { PaperMap } from "../model.ts";
import { composePicture, PICTURE_OPTIONS } from "./picture/compose.ts";
import { contentOf, PDF_FONTS } from "./picture/pdfContent.ts";
import type { Picture } from "./picture/picture.ts";
import type { WriteOptions, Writer } from "./writer.ts";

export const pdf: Writer = {
  id: "pdf",
  group: "picture",
  label: "PDF",
  help: "For LaTeX, print and archives: one page of vectors, with labels as text and a legend.",
  extension: ".pdf",
  mime: "application/pdf",
  options: PICTURE_OPTIONS,
  checkedWith: "Poppler (pdftoppm, pdftotext)",
  cannotHold:
    "scripts other than Latin and Greek, which become “?”; abstracts, evidence and all other data; past 60,000 lines the weakest; names without room",
  write: pdfParts,
};

const encoder = new TextEncoder();

function* pdfParts(map: PaperMap, options: WriteOptions): Generator<Uint8Array> {
  const picture = composePicture(map, options);
  const objects = objectsOf(picture);
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

/** Objects 1, 2, …: catalog, pages, page, description, content, then the fonts. */
function objectsOf(picture: Picture): readonly Uint8Array[] {
  const { width, height, title, description } = picture;
  const content = zlibSync(encoder.encode(contentOf(picture)));
  const fonts = PDF_FONTS.map((_, i) => `/F${i + 1} ${6 + i} 0 R`).join(" ");
  return [
    encoder.encode("<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>"),
    encoder.encode("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
    encoder.encode(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 5 0 R /Resources << /Font << ${fonts} >> >> >>`,
    ),
    // No date: the same map gives the same file on any day.
    encoder.encode(`<< /Title ${unicode(title)} /Subject ${unicode(description)} /Creator (Paperweft) >>`),
    concat([
      encoder.encode(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
      content,
      encoder.encode("\nendstream"),
    ]),
    ...PDF_FONTS.map((name) =>
      encoder.encode(
        `<< /Type /Font /Subtype /Type1 /BaseFont /${name}${name === "Symbol" ? "" : " /Encoding /WinAnsiEncoding"} >>`,
      ),
    ),
  ];
}

/** A text string of PDF as UTF-16, which can hold anything. */
function unicode(text: string): string {
  let hex = "feff";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0");
  return `<${hex}>`;
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
