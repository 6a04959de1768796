/**
 * The explorer as one file: the page itself with the map inside, that opens from disk and asks nothing of
 * any network.
 *
 * The page comes as a template (`WriteOptions.template`, built from `src/`); the map is put into it as
 * `packMap` gives it, gzipped and in base64, so that no text of the input is ever HTML. What is read before
 * the page runs (title, what to do without JavaScript) is escaped.
 */
import { Gzip } from "fflate/browser";
import { graphAttributes } from "../attributes.ts";
import { PaperweftError } from "../errors.ts";
import type { PaperMap } from "../model.ts";
import { packMap } from "../packedMap.ts";
import { inBlocks, toBase64 } from "./base64.ts";
import type { Piece, Writer } from "./writer.ts";
import { escapeXml } from "./xml.ts";

/** Where the template is filled in, in this order. */
export const TEMPLATE_MARKS = ["{{head}}", "{{about}}", "{{map}}"] as const;

/** Bytes in one block of data, a multiple of 3: each is decoded by itself, in well under 50 ms. */
const BLOCK = 786_432;

export const explorer: Writer = {
  id: "html",
  group: "archive",
  label: "Explorer (HTML)",
  help: "To publish or send: this explorer with the map inside, in one file that opens by double click, without a network.",
  extension: ".html",
  mime: "text/html",
  options: ["template", "place", "workspace"],
  checkedWith: "Chromium (opened from disk with the network off)",
  cannotHold: "the files the papers came from: the page reads the papers again, but not where they stood",
  *write(map, { template, place, workspace }) {
    const [start, afterHead, afterAbout, end] = partsOf(template);
    const { title, version, recipe } = graphAttributes(map);
    yield start;
    yield `<title>${escapeXml(title)}</title>\n<meta name="generator" content="Paperweft ${escapeXml(version)}">`;
    if (place !== undefined) yield `\n<meta name="paperweft-place" content="${escapeXml(place)}">`;
    yield afterHead;
    yield `<h1>${escapeXml(title)}</h1>\n<p>Made by Paperweft ${escapeXml(version)} with the recipe <code>${escapeXml(recipe)}</code>.</p>`;
    yield afterAbout;
    yield* dataBlocks(map);
    // No "<" within: nothing in it can end the element.
    if (workspace !== undefined)
      yield `<script type="application/json" data-workspace>${workspace.replaceAll("<", "\\u003c")}</script>\n`;
    yield end;
  },
};

function* dataBlocks(map: PaperMap): Generator<Piece> {
  for (const block of inBlocks(gzipped(packMap(map)), BLOCK)) {
    yield '<script type="application/gzip" data-map>';
    yield toBase64(block);
    yield "</script>\n";
  }
}

function* gzipped(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let made: Uint8Array[] = [];
  // Without a date, so that the same map gives the same bytes.
  const gzip = new Gzip({ mtime: 0 }, (chunk) => void made.push(chunk));
  // In parts, so that what is deflated leaves memory as it is made.
  for (const chunk of chunks)
    for (let from = 0; from < chunk.length; from += BLOCK) {
      gzip.push(chunk.subarray(from, from + BLOCK));
      yield* made;
      made = [];
    }
  gzip.push(new Uint8Array(0), true);
  yield* made;
}

/** @throws {PaperweftError} `template-missing` */
function partsOf(template: string | undefined): readonly [string, string, string, string] {
  const parts: string[] = [];
  let rest = template ?? "";
  for (const mark of TEMPLATE_MARKS) {
    const at = rest.indexOf(mark);
    if (at < 0)
      throw new PaperweftError("template-missing", "the explorer page to put the map into is not at hand");
    parts.push(rest.slice(0, at));
    rest = rest.slice(at + mark.length);
  }
  return [...parts, rest] as unknown as readonly [string, string, string, string];
}
