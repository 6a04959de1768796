/**
 * SVG: a picture of the map as vectors, its labels as text, every mark with its name in a `title`.
 *
 * Only what all programs draw alike is used: circles, paths and one-line texts with presentation attributes, no
 * styles, no scripts, no transparency. The rim around labels is a layer of its own under them, since not every
 * program draws a stroke behind its text.
 * Reference: W3C, "Scalable Vector Graphics (SVG) 1.1 (Second Edition)".
 */
import { composePicture, PICTURE_OPTIONS } from "./picture/compose.ts";
import { FACES } from "./picture/faces.ts";
import type { Area, Circle, Layer, Lines, Picture, Shape, Text } from "./picture/picture.ts";
import { inPieces } from "./pieces.ts";
import type { Writer } from "./writer.ts";
import { escapeXml, XML_DECLARATION } from "./xml.ts";

export const svg: Writer = {
  id: "svg",
  group: "picture",
  label: "SVG",
  help: "For papers, posters and the web, and to edit in Inkscape or Illustrator: vectors, with labels as text and a legend.",
  extension: ".svg",
  mime: "image/svg+xml",
  options: PICTURE_OPTIONS,
  checkedWith: "xmllint, Chromium, librsvg",
  cannotHold: "abstracts, evidence and all other data; past 60,000 lines the weakest; names without room",
  write: (map, options) => inPieces(svgParts(composePicture(map, options))),
};

function* svgParts(picture: Picture): Generator<string> {
  const { width, height, ground, title, description, layers } = picture;
  yield XML_DECLARATION;
  yield `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" role="img">\n`;
  yield `<title>${escapeXml(title)}</title>\n<desc>${escapeXml(description)}</desc>\n`;
  if (ground !== null) yield `<rect id="ground" width="${width}" height="${height}" fill="${ground}"/>\n`;
  for (const layer of layers) {
    if (layer.halo !== null) yield* haloOf(layer);
    yield `<g id="${layer.name}">\n`;
    for (const shape of layer.shapes) yield toElement(shape);
    yield "</g>\n";
  }
  yield "</svg>\n";
}

function* haloOf({ name, halo, shapes }: Layer): Generator<string> {
  yield `<g id="${name}-rim" aria-hidden="true" stroke="${halo!.color}" stroke-width="${2 * halo!.width}" stroke-linejoin="round">\n`;
  for (const shape of shapes) if (shape.kind === "text") yield toText({ ...shape, color: halo!.color });
  yield "</g>\n";
}

function toElement(shape: Shape): string {
  if (shape.kind === "lines") return toPath(shape);
  if (shape.kind === "area") return toPolygon(shape);
  return shape.kind === "circle" ? toCircle(shape) : toText(shape);
}

function toPath({ color, width, ends }: Lines): string {
  let path = "";
  for (let i = 0; i < ends.length; i += 4)
    path += `M${short(ends[i]!)} ${short(ends[i + 1]!)}L${short(ends[i + 2]!)} ${short(ends[i + 3]!)}`;
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}"/>\n`;
}

function toPolygon({ corners, fill }: Area): string {
  return `<polygon points="${corners.map(short).join(" ")}" fill="${fill}"/>\n`;
}

function toCircle({ x, y, radius, fill, stroke, strokeColor, name }: Circle): string {
  const ring = stroke === 0 ? "" : ` stroke="${strokeColor}" stroke-width="${short(stroke)}"`;
  const start = `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius - stroke / 2)}" fill="${fill ?? "none"}"${ring}`;
  return name === "" ? `${start}/>\n` : `${start}><title>${escapeXml(name)}</title></circle>\n`;
}

function toText({ text, x, y, align, face, size, color }: Text): string {
  const { family, weight, style } = FACES[face];
  const anchor = align === "start" ? "" : ` text-anchor="${align}"`;
  const look = `${weight === 400 ? "" : ` font-weight="${weight}"`}${style === "normal" ? "" : ` font-style="${style}"`}`;
  return `<text x="${short(x)}" y="${short(y)}"${anchor} font-family="${family}" font-size="${short(size)}"${look} fill="${color}">${escapeXml(text)}</text>\n`;
}

/** Hundredths of a point are finer than any eye. */
function short(value: number): number {
  return Math.round(value * 100) / 100 + 0; // + 0 makes -0 a 0
}
