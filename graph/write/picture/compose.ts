/** A map → a picture fit to be published: title, map, legend, and where it comes from. */
import { countedNodes, graphAttributes } from "../../attributes.ts";
import { toLabelText } from "../../labelText.ts";
import type { PaperMap } from "../../model.ts";
import type { WriteOptions } from "../writer.ts";
import { colorsOf } from "./colors.ts";
import {
  type DrawnEdges,
  memberEdges,
  presenceOf,
  projectedEdges,
  toForwardLines,
  toLines,
} from "./drawnLines.ts";
import { emphasisOf } from "./emphasis.ts";
import { type Inks, inksOf, steppedBack } from "./inks.ts";
import { legendOf } from "./legend.ts";
import { markOf, outlineOf } from "./marks.ts";
import { namesFor } from "./names.ts";
import type { Layer, Picture, Shape } from "./picture.ts";
import { broken, fitted, textAt } from "./setText.ts";
import { placingIn, type Sheet, sheetFor } from "./sheet.ts";

export const PICTURE_OPTIONS = [
  "projection",
  "top",
  "colorBy",
  "selected",
  "theme",
  "transparent",
  "sheet",
  "title",
] as const satisfies readonly (keyof WriteOptions)[];

/** Nearly linear in nodes and edges. */
export function composePicture(map: PaperMap, options: WriteOptions): Picture {
  const { projection, theme = "light", transparent = false } = options;
  const { graph } = map;
  const nodes = Array.from(graph.cluster.keys()).filter(
    (node) => projection === undefined || (projection === "papers") === node < graph.paperCount,
  );
  const { colors, span } = colorsOf(map, options);
  const inks = inksOf(theme, transparent, colors.by);
  const sheet = sheetFor(nodes.length, options.sheet);
  const placing = placingIn(sheet.map, graph, nodes);
  const edges: DrawnEdges =
    projection === undefined
      ? memberEdges(graph, colors)
      : projectedEdges(graph, colors, projection, options.top);
  const area = (sheet.map.right - sheet.map.left) * (sheet.map.bottom - sheet.map.top);
  const emphasis = emphasisOf(
    { map, nodes, edges, isProjected: projection !== undefined, colors },
    options.selected ?? [],
  );
  const back = emphasis === null ? inks : steppedBack(inks);
  // The largest first, so that small ones on them are seen.
  const largestFirst = (some: Iterable<number>) =>
    [...some].sort((a, b) => graph.size[b]! - graph.size[a]! || a - b);
  const ranked = largestFirst(nodes);
  const marksOf = (isPaper: boolean): readonly Shape[] =>
    ranked
      .filter((node) => node < graph.paperCount === isPaper)
      .flatMap((node) => markOf(map, node, colors, placing, back));
  const forward =
    emphasis === null
      ? []
      : [
          ...toForwardLines(emphasis.edges, graph, placing, inks, emphasis.topic !== null),
          ...largestFirst(emphasis.nodes).flatMap((node) => markOf(map, node, colors, placing, inks)),
          ...emphasis.outlined.map((node) => outlineOf(map, node, placing, inks)),
        ];
  const names = namesFor({ map, nodes, placing, sheet, inks, back, emphasis });
  const presence = presenceOf(edges, graph, placing, area);
  const lines = { drawn: edges.source.length, total: edges.total };
  const legend = legendOf({ map, nodes, colors, span, projection, placing, lines, emphasis }, sheet, inks);
  const halo = (width: number) => ({ color: inks.ground, width });
  const topics: Layer = { name: "topics", halo: halo(3), shapes: names.topics };
  const { title, description } = wordsFor(map, options);
  return {
    width: sheet.width,
    height: sheet.height,
    ground: transparent ? null : inks.ground,
    title,
    description,
    layers: [
      {
        name: "lines",
        halo: null,
        shapes: toLines(edges, graph, placing, back, (row) => back.line(row, presence)),
      },
      ...(names.lieOver ? [] : [topics]),
      { name: "papers", halo: null, shapes: marksOf(true) },
      { name: "concepts", halo: null, shapes: marksOf(false) },
      { name: "selected", halo: null, shapes: forward },
      ...(names.lieOver ? [topics] : []),
      { name: "names", halo: halo(2.2), shapes: names.nodes },
      {
        name: "frame",
        halo: null,
        shapes: [...frameOf(map, title, options, sheet, inks), ...legend],
      },
    ].filter(({ shapes }) => shapes.length > 0),
  };
}

function wordsFor(
  map: PaperMap,
  { projection, title, colorBy }: WriteOptions,
): { title: string; description: string } {
  const { version, recipe } = graphAttributes(map);
  const shown = subjectOf(map, projection);
  return {
    title: title === undefined ? shown : toLabelText(title),
    description: `${shown}. Colors stand for ${colorBy === "year" ? "years" : "topics"}. Made by Paperweft ${version} with the recipe ${recipe}`,
  };
}

function subjectOf(map: PaperMap, projection: WriteOptions["projection"]): string {
  const { papers, concepts } = countedNodes(map);
  if (projection === "papers") return `${papers}, joined by the concepts they share`;
  if (projection === "concepts") return `${concepts}, joined by the papers they meet in`;
  return graphAttributes(map).title;
}

function frameOf(
  map: PaperMap,
  title: string,
  { projection, title: own }: WriteOptions,
  { width, height, margin, type, legend }: Sheet,
  inks: Inks,
): readonly Shape[] {
  const heading = { face: "serif", size: 19 * type, color: inks.ink } as const;
  const soft = { face: "sans", size: 7 * type, color: inks.soft } as const;
  const subject = subjectOf(map, projection);
  const said =
    own === undefined || own === subject ? [] : broken(subject, soft, width - 2 * margin).slice(0, 1);
  return [
    ...(title === ""
      ? []
      : [textAt(fitted(title, heading, width - 2 * margin), margin, margin + 16 * type, heading)]),
    ...said.map((line) => textAt(line, margin, margin + 30 * type, soft)),
    textAt(`Made with Paperweft ${toLabelText(map.version)}`, legend.right, height - margin, soft, "end"),
  ];
}
