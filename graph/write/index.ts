/** Map → files. A format is an object in this list; the dialog and the command line are made from it. */
import { PaperweftError } from "../errors.ts";
import type { PaperMap } from "../model.ts";
import { type PartRows, partOf } from "../part.ts";
import { bibtex } from "./bibtex.ts";
import { bundleOf } from "./bundle.ts";
import { cslJson } from "./cslJson.ts";
import { csvWriters } from "./csv.ts";
import { cx2 } from "./cx2.ts";
import { cyjs } from "./cyjs.ts";
import { dot } from "./dot.ts";
import { edgeList } from "./edgeList.ts";
import { explorer } from "./explorer.ts";
import { gexf } from "./gexf.ts";
import { gml } from "./gml.ts";
import { graphml } from "./graphml.ts";
import { graphologyJson } from "./graphologyJson.ts";
import { jsonLd } from "./jsonLd.ts";
import { neo4jWriters } from "./neo4j.ts";
import { nodeLinkJson } from "./nodeLinkJson.ts";
import { pajekWriters } from "./pajek.ts";
import { parquetWriters } from "./parquet.ts";
import { pdf } from "./pdf.ts";
import { yearColorsOf } from "./picture/colors.ts";
import { png } from "./png.ts";
import { readingList } from "./readingList.ts";
import { ris } from "./ris.ts";
import { sql } from "./sql.ts";
import { sqlite } from "./sqlite.ts";
import { svg } from "./svg.ts";
import { turtle } from "./turtle.ts";
import { vault } from "./vault.ts";
import { vosviewerWriters } from "./vosviewer.ts";
import type { Writer } from "./writer.ts";
import { xlsx } from "./xlsx.ts";

export { TEMPLATE_MARKS } from "./explorer.ts";
export type { Selected } from "./picture/emphasis.ts";
export { FONT_FILES, type FontFiles, fontPath } from "./picture/fontFiles.ts";
export { SHEETS, type SheetName } from "./picture/sheet.ts";
export { joinPieces, toBytes } from "./pieces.ts";
export { PNG_WIDTH } from "./png.ts";
export {
  type FileStep,
  type ListedPaper,
  type Piece,
  WRITER_GROUPS,
  type WriteOptions,
  type Writer,
  type WriterGroup,
} from "./writer.ts";
export { type ZipEntry, zipParts } from "./zip.ts";

const SINGLE: readonly Writer[] = [
  gexf,
  graphml,
  graphologyJson,
  svg,
  pdf,
  png,
  ...csvWriters,
  xlsx,
  sqlite,
  sql,
  ...parquetWriters,
  gml,
  ...pajekWriters,
  ...vosviewerWriters,
  dot,
  nodeLinkJson,
  cx2,
  cyjs,
  edgeList,
  ...neo4jWriters,
  turtle,
  jsonLd,
  bibtex,
  ris,
  cslJson,
  readingList,
  explorer,
  vault,
];

export const WRITERS: readonly Writer[] = [...SINGLE, bundleOf(SINGLE)].map(narrowing);

/** The writer, given the part of the map that is asked for; years keep the colors they have on the whole. */
function narrowing(writer: Writer): Writer {
  return {
    ...writer,
    write(map, { only, ...options }) {
      if (only === undefined) return writer.write(map, options);
      const isByYear = options.colorBy === "year" && writer.options.includes("colorBy");
      const years = isByYear ? { yearColors: yearColorsOf(map, only) } : {};
      return writer.write(partFor(map, only), { ...options, ...years });
    },
  };
}

/** The last part made: one is often written in several formats. */
let last: { readonly map: PaperMap; readonly only: PartRows; readonly part: PaperMap } | null = null;
function partFor(map: PaperMap, only: PartRows): PaperMap {
  if (last?.map !== map || last.only !== only) last = { map, only, part: partOf(map, only) };
  return last.part;
}

/** @throws {PaperweftError} `format-unknown` */
export function writerById(id: string): Writer {
  const writer = WRITERS.find((w) => w.id === id);
  if (writer !== undefined) return writer;
  const known = WRITERS.map((w) => w.id).join(", ");
  throw new PaperweftError("format-unknown", `there is no format "${id}"; the formats are ${known}`);
}
