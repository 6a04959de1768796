/** SVG and PDF files as independent programs read them: xmllint, librsvg and Poppler, compared with each other. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { toLabelText } from "../../../graph/labelText.ts";
import type { PaperMap } from "../../../graph/model.ts";
import { partOf } from "../../../graph/part.ts";
import { buildMap } from "../../../graph/pipeline.ts";
import { toPlainText } from "../../../graph/plainText.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import type { WriteOptions } from "../../../graph/write/index.ts";
import { anyText } from "../../support/anyText.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { type Pixels, readPng, shareApart } from "../../support/png.ts";
import { has } from "../../support/program.ts";
import { bytesOf } from "../../support/written.ts";
import { elements, parseXml } from "../../support/xml.ts";

const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
afterAll(() => rmSync(folder, { recursive: true }));
const NAMES = Object.keys(MAPS);
const FORMS: readonly WriteOptions[] = [
  {},
  { theme: "dark" },
  { transparent: true },
  { colorBy: "year" },
  { projection: "papers" },
  { projection: "concepts", sheet: "a2" },
];
const sampleFile = new URL("../../../public/samples/daily-papers.txt", import.meta.url).pathname;
let sample: PaperMap | null = null;
const sampleMap = () => {
  sample ??= buildMap([{ name: "sample.txt", bytes: readFileSync(sampleFile) }], DEFAULT_RECIPE);
  return sample;
};
const textOf = (id: string, map: PaperMap, options: WriteOptions = {}) =>
  new TextDecoder().decode(bytesOf(id, map, options));

function fileOf(id: "svg" | "pdf", map: PaperMap, options: WriteOptions = {}): string {
  const file = join(folder, `picture.${id}`);
  writeFileSync(file, bytesOf(id, map, options));
  return file;
}

const [xmllint, rsvg, poppler] = [
  has("xmllint", "libxml2-utils"),
  has("rsvg-convert", "librsvg2-bin"),
  has("pdftoppm", "poppler-utils"),
];

describe("SVG", () => {
  test.each(NAMES)("is well-formed, and holds nothing that acts or is fetched: %s", (name) => {
    for (const options of FORMS) {
      const root = parseXml(textOf("svg", MAPS[name]!, options));
      const allowed = ["svg", "title", "desc", "rect", "g", "path", "circle", "polygon", "text"];
      const check = (element: ReturnType<typeof parseXml>) => {
        expect(allowed).toContain(element.name);
        for (const [attribute, value] of element.attributes) {
          expect(attribute).not.toMatch(/^on|href|^style$/i);
          if (attribute !== "xmlns") expect(value).not.toMatch(/url\(|NaN|Infinity|undefined/);
        }
        element.children.forEach(check);
      };
      check(root);
    }
  });

  test("names every mark, once", () => {
    const map = MAPS.ordinary!;
    const circles = elements(parseXml(textOf("svg", map)), "circle");
    const named = circles.filter(({ children }) => children.length > 0);
    expect(named).toHaveLength(map.graph.paperCount + map.graph.conceptCount);
    expect(named.map(({ children }) => children[0]!.text)).toContain("Weaving maps from shared words");
  });

  test("has a title, a description with recipe and version, and no ground if it is to be transparent", () => {
    const root = parseXml(textOf("svg", MAPS.ordinary!));
    expect(root.children.map(({ name }) => name).slice(0, 2)).toEqual(["title", "desc"]);
    expect(root.children[1]!.text).toContain(
      `Paperweft 1.2.3 with the recipe ${JSON.stringify(DEFAULT_RECIPE)}`,
    );
    expect(elements(root, "rect").map((rect) => rect.attributes.get("fill"))).toEqual(["#f6f2ea"]);
    expect(elements(parseXml(textOf("svg", MAPS.ordinary!, { transparent: true })), "rect")).toEqual([]);
  });

  test("holds any title exactly", () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const map = mapWith([
          { title, concepts: ["a"] },
          { title: "b", concepts: ["a"] },
        ]);
        const titles = elements(parseXml(textOf("svg", map)), "circle").flatMap(({ children }) => children);
        expect(titles.map(({ text }) => text)).toContain("b");
        const expected = toPlainText(toLabelText(title));
        if (toLabelText(title) !== "") expect(titles.map(({ text }) => text)).toContain(expected);
      }),
    );
  });

  test.skipIf(!xmllint)("passes xmllint", () => {
    for (const map of Object.values(MAPS)) execFileSync("xmllint", ["--noout", fileOf("svg", map)]);
  });
});

describe("PDF", () => {
  test.each(NAMES)("has its objects where its table says: %s", (name) => {
    for (const options of FORMS) {
      const bytes = Buffer.from(bytesOf("pdf", MAPS[name]!, options));
      const text = bytes.toString("latin1");
      const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
      const rows = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((row) => Number(row[1]));
      expect(text.slice(table, table + 5)).toBe("xref\n");
      expect(rows.length).toBeGreaterThan(5);
      rows.forEach((place, i) => {
        expect(text.slice(place).startsWith(`${i + 1} 0 obj\n`)).toBe(true);
      });
      const stream = /\/Length (\d+) \/Filter \/FlateDecode >>\nstream\n/.exec(text)!;
      const end = stream.index + stream[0].length + Number(stream[1]);
      expect(text.slice(end).startsWith("\nendstream\nendobj\n")).toBe(true);
      expect(text).not.toMatch(/\/JavaScript|\/JS\b|\/OpenAction|\/AA\b|\/URI|\/Launch/);
    }
  });

  const said = (map: PaperMap, options: WriteOptions = {}) =>
    execFileSync("pdftotext", ["-raw", fileOf("pdf", map, options), "-"]).toString("utf8");

  test.skipIf(!poppler)("gives its text to whoever copies or searches it, once", () => {
    const text = said(sampleMap());
    expect(text).toContain("35 papers and the");
    for (const { label } of sampleMap().topics) expect(text).toContain(label);
    expect(text.match(/activation function/g)).toHaveLength(1);
    expect(said(sampleMap(), { title: "β-Loops: naïve ≤ café" })).toContain("β-Loops: naïve ≤ café");
  });

  const TITLE = "β-Loops für Žluťoučký: Сети и потоки, ∑ ≤ ∇ℝ, Tiếng Việt";

  test.skipIf(!poppler)("has its fonts within, cut down to what it needs", () => {
    const file = fileOf("pdf", sampleMap(), { title: TITLE });
    const [, , ...rows] = execFileSync("pdffonts", [file]).toString("utf8").trimEnd().split("\n");
    expect(rows.length).toBeGreaterThanOrEqual(4);
    for (const row of rows) expect(row).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /);
    expect(bytesOf("pdf", sampleMap()).length).toBeLessThan(120_000);
  });

  test.skipIf(!poppler)(
    "gives text of any script back, also what it can only draw as a question mark",
    () => {
      expect(said(sampleMap(), { title: TITLE })).toContain(TITLE);
      const title = "Maps of 神经架构 and 👩‍🔬";
      const lines = said(sampleMap(), { title });
      for (const word of ["Maps of", "神经架构", "👩"]) expect(lines).toContain(word);
      expect(lines.split("\n")[0]).not.toContain("?");
    },
  );

  test.skipIf(!poppler).each(NAMES)("is read by Poppler without complaint: %s", (name) => {
    for (const options of FORMS) {
      const file = fileOf("pdf", MAPS[name]!, options);
      expect(spawnSync("pdftotext", [file, "-"]).stderr.toString("utf8")).toBe("");
      const info = execFileSync("pdfinfo", [file]).toString("utf8");
      expect(info).toMatch(/^Pages: +1$/m);
      expect(info).toMatch(options.sheet === "a2" ? /1684 x 1191/ : /842 x 595/);
    }
  });
});

describe.skipIf(!rsvg || !poppler)("drawn by librsvg and by Poppler", { timeout: 30_000 }, () => {
  const PIXELS = 96;
  const drawSvg = (map: PaperMap, options: WriteOptions): Pixels => {
    const size = ["--dpi-x", `${PIXELS}`, "--dpi-y", `${PIXELS}`];
    return readPng(
      execFileSync("rsvg-convert", [...size, fileOf("svg", map, options)], { maxBuffer: 1 << 26 }),
    );
  };
  const drawPdf = (map: PaperMap, options: WriteOptions): Pixels => {
    const file = fileOf("pdf", map, options);
    return readPng(execFileSync("pdftoppm", ["-r", `${PIXELS}`, "-png", file], { maxBuffer: 1 << 26 }));
  };

  test.each([
    {},
    { theme: "dark" },
    { colorBy: "year" },
    { projection: "concepts" },
    { projection: "papers", title: "" },
  ] as const)("both files are the same picture: %o", (options) => {
    const [svg, pdf] = [drawSvg(sampleMap(), options), drawPdf(sampleMap(), options)];
    expect(shareApart(svg, pdf)).toBeLessThan(0.002);
    const another = drawPdf(partOf(sampleMap(), { papers: [...Array(34).keys()] }), options);
    expect(shareApart(svg, another)).toBeGreaterThan(0.004);
  });

  test("the marks have the colors of their topics where the map has them", () => {
    const map = sampleMap();
    const pixels = drawPdf(map, {});
    const root = parseXml(textOf("svg", map));
    const [papers] = elements(root, "g").filter((g) => g.attributes.get("id") === "papers");
    const discs = elements(papers!, "circle").filter(({ children }) => children.length > 0);
    expect(discs).toHaveLength(35);
    for (const { attributes } of discs) {
      const [x, y] = ["cx", "cy"].map((name) => (Number(attributes.get(name)) * PIXELS) / 72) as [
        number,
        number,
      ];
      const at = 4 * (Math.floor(y) * pixels.width + Math.floor(x));
      const found = `#${Buffer.from(pixels.data.subarray(at, at + 3)).toString("hex")}`;
      expect(distance(found, attributes.get("fill")!)).toBeLessThan(40);
    }
  });

  test("a transparent picture is transparent where nothing is", () => {
    const { data } = drawSvg(MAPS.ordinary!, { transparent: true });
    expect(data[3]).toBe(0);
    expect(drawSvg(MAPS.ordinary!, {}).data[3]).toBe(255);
  });
});

function distance(one: string, other: string): number {
  return [1, 3, 5].reduce((sum, at) => {
    const channel = (color: string) => Number.parseInt(color.slice(at, at + 2), 16);
    return sum + Math.abs(channel(one) - channel(other));
  }, 0);
}
