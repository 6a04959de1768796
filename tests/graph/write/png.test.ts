/** PNG: drawn by the library itself, as librsvg draws the same picture's SVG; and the drawing's own laws. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { PaperMap } from "../../../graph/model.ts";
import { partOf } from "../../../graph/part.ts";
import { buildMap } from "../../../graph/pipeline.ts";
import { DEFAULT_RECIPE } from "../../../graph/recipe.ts";
import { type WriteOptions, writerById } from "../../../graph/write/index.ts";
import { Band } from "../../../graph/write/picture/band.ts";
import { readFont } from "../../../graph/write/picture/font.ts";
import { FONT_FILES, Fonts } from "../../../graph/write/picture/fontFiles.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { readPng, shareApart } from "../../support/png.ts";
import { bytesOf, FONTS } from "../../support/written.ts";

const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
afterAll(() => rmSync(folder, { recursive: true }));
const sampleFile = new URL("../../../public/samples/daily-papers.txt", import.meta.url).pathname;
let sample: PaperMap | null = null;
const sampleMap = () => {
  sample ??= buildMap([{ name: "sample.txt", bytes: readFileSync(sampleFile) }], DEFAULT_RECIPE);
  return sample;
};
const pngOf = (map: PaperMap, options: WriteOptions = {}) => Buffer.from(bytesOf("png", map, options));
const BLACK = [0, 0, 0] as const;
const WHITE = [1, 1, 1] as const;

/** Type, content and checksum of each chunk. */
function chunksOf(png: Buffer): readonly { type: string; data: Buffer; isWhole: boolean }[] {
  const chunks = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const end = at + 8 + png.readUInt32BE(at);
    const isWhole = crc32(png.subarray(at + 4, end)) === png.readUInt32BE(end);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, end), isWhole });
  }
  return chunks;
}

describe("the file", () => {
  test.each(Object.keys(MAPS))("is whole, as wide as asked for, and says what it shows: %s", (name) => {
    for (const options of [{}, { theme: "dark" }, { transparent: true }, { projection: "papers" }] as const) {
      const png = pngOf(MAPS[name]!, options);
      const chunks = chunksOf(png);
      expect(chunks.every(({ isWhole }) => isWhole)).toBe(true);
      expect(chunks[0]!.type).toBe("IHDR");
      expect(chunks.at(-1)!.type).toBe("IEND");
      const { width, height, data } = readPng(png);
      expect([width, height]).toEqual([400, 283]);
      expect(data[3]).toBe("transparent" in options ? 0 : 255);
    }
  });

  test("has title, recipe and version as text, and its size in print", () => {
    const chunks = chunksOf(pngOf(MAPS.ordinary!, { title: "Webstühle 神经" }));
    const said = chunks.filter(({ type }) => type === "iTXt").map(({ data }) => data.toString("utf8"));
    expect(said[0]).toBe("Title\0\0\0\0\0Webstühle 神经");
    expect(said[1]).toContain(`Paperweft 1.2.3 with the recipe ${JSON.stringify(DEFAULT_RECIPE)}`);
    const size = chunks.find(({ type }) => type === "pHYs")!.data;
    expect(400 / size.readUInt32BE(0)).toBeCloseTo(0.297, 3); // A4 is 297 mm wide
  });

  test("without fonts there is none, and this is told", () => {
    const write = () => [...writerById("png").write(MAPS.ordinary!, {})];
    expect(write).toThrowError(expect.objectContaining({ code: "fonts-missing" }));
  });
});

const rsvg = spawnSync("rsvg-convert", ["--version"]).error === undefined;
if (!rsvg) console.warn("skipped: checking PNG with rsvg-convert (Debian: apt-get install librsvg2-bin)");
describe.skipIf(!rsvg)("drawn by librsvg from SVG", { timeout: 60_000 }, () => {
  const WIDTH = 1684; // of A4, so that neither rounds
  const drawn = (options: WriteOptions) => {
    const file = join(folder, "picture.svg");
    writeFileSync(file, bytesOf("svg", sampleMap(), options));
    const size = ["-w", `${WIDTH}`, "-h", "1190"];
    return readPng(execFileSync("rsvg-convert", [...size, file], { maxBuffer: 1 << 28 }));
  };
  test.each([
    {},
    { theme: "dark", colorBy: "year" },
    { projection: "concepts" },
    { projection: "papers", title: "β-Loops: naïve ≤ café" },
  ] as const)("it is the same picture: %o", (options) => {
    const vectors = drawn(options);
    expect(shareApart(readPng(pngOf(sampleMap(), { ...options, width: WIDTH })), vectors)).toBeLessThan(
      0.002,
    );
    const another = pngOf(partOf(sampleMap(), { papers: [...Array(34).keys()] }), {
      ...options,
      width: WIDTH,
    });
    expect(shareApart(readPng(another), vectors)).toBeGreaterThan(0.004);
  });
});

describe("a band", () => {
  const inkIn = ({ pixels }: Band): number => {
    let ink = 0;
    for (let at = 0; at < pixels.length; at += 4) ink += 1 - pixels[at]!;
    return ink;
  };
  const at = fc.double({ min: 10, max: 50, noNaN: true });

  test("an outline takes its exact area, whichever way it turns", () => {
    fc.assert(
      fc.property(at, at, at, at, at, at, (ax, ay, bx, by, cx, cy) => {
        const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
        for (const contour of [
          [ax, ay, bx, by, cx, cy],
          [ax, ay, cx, cy, bx, by],
        ]) {
          const band = new Band(60, 0, 60, WHITE);
          band.fill([contour], BLACK);
          expect(inkIn(band)).toBeCloseTo(area, 2);
        }
      }),
    );
  });

  test("a disc, a ring and a line take about theirs", () => {
    fc.assert(
      fc.property(at, at, fc.double({ min: 2, max: 9, noNaN: true }), (x, y, radius) => {
        const [disc, ring, line] = [0, 1, 2].map(() => new Band(60, 0, 60, WHITE)) as [Band, Band, Band];
        disc.ring(x, y, radius, -1, BLACK);
        expect(inkIn(disc) / (Math.PI * radius * radius)).toBeCloseTo(1, 1);
        ring.ring(x, y, radius, radius - 1.5, BLACK);
        expect(inkIn(ring) / (Math.PI * (radius ** 2 - (radius - 1.5) ** 2))).toBeCloseTo(1, 1);
        const length = Math.hypot(x - 30, y - 31);
        fc.pre(length > 5);
        line.line(30, 31, x, y, radius / 6, BLACK);
        expect(inkIn(line) / ((length * radius) / 6)).toBeCloseTo(1, 0);
      }),
    );
  });

  test("shows the same wherever it is cut", () => {
    const draw = (band: Band) => {
      band.line(3, 2, 37, 41, 0.7, BLACK);
      band.ring(20.3, 19.6, 9.4, 7, BLACK);
      band.fill([[5, 5, 33.3, 8.2, 20, 44.1]], [0.9, 0.2, 0.1]);
      return band.pixels;
    };
    const whole = draw(new Band(40, 0, 40, null));
    for (const height of [1, 7, 20]) {
      const parts = [];
      for (let top = 0; top < 40; top += height)
        parts.push(...draw(new Band(40, top, Math.min(height, 40 - top), null)));
      parts.forEach((value, i) => {
        if (Math.abs(value - whole[i]!) > 1e-6) throw new Error(`height ${height}: differs at ${i}`);
      });
    }
  });

  test("what lies beyond its edges costs nothing and breaks nothing", () => {
    const band = new Band(10, 5, 10, WHITE);
    band.line(-1e6, -1e6, 1e6, -1e6 + 1, 1, BLACK);
    band.ring(-50, 5, 20, -1, BLACK);
    band.fill([[-90, -90, -50, -90, -50, 90]], BLACK);
    expect(inkIn(band)).toBe(0);
  });
});

describe("letters", () => {
  const fonts = new Fonts(FONTS);
  const read = (text: string) =>
    fonts
      .glyphsOf(text, "sans")
      .map(({ character }) => character)
      .join("");

  test("of Latin, Greek and Cyrillic and of mathematics are drawn; the rest lose their marks or become one “?”", () => {
    expect(read("naïve Žluťoučký Dvořák Łódź Nguyễn")).toBe("naïve Žluťoučký Dvořák Łódź Nguyễn");
    expect(read("α-дивергенция ∑ᵢ xᵢ ≤ ∞ → ℝ")).toBe("α-дивергенция ∑ᵢ xᵢ ≤ ∞ → ℝ");
    expect(read("cafe\u0301 ﬁ")).toBe("café fi");
    expect(read("神经架构 NAS 👩‍🔬🧪")).toBe("? NAS ?");
  });

  test("every file of fonts is read, and its letters have outlines", () => {
    for (const name of FONT_FILES) {
      const font = readFont(FONTS[name]!);
      let drawn = 0;
      for (let code = 33; code < 0x2400; code++) {
        const glyph = font.glyphOf(code);
        if (glyph === 0) continue;
        expect(font.advanceOf(glyph)).toBeLessThan(4);
        for (const contour of font.outlineOf(glyph))
          expect(contour.every((value) => Math.abs(value) < 4)).toBe(true);
        if (font.outlineOf(glyph).length > 0) drawn++;
      }
      expect(drawn, name).toBeGreaterThan(60);
    }
  });

  test("a broken file is told as one, whatever is broken", () => {
    const whole = FONTS["arimo-greek-400-normal"]!;
    for (const length of [0, 10, 44, 300, 5000]) expect(() => readFont(whole.slice(0, length))).toThrow();
    expect(() => readFont(Uint8Array.from({ length: 100 }, () => 7))).toThrow(RangeError);
  });

  test("any title is drawn", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (title) => {
        const png = pngOf(mapWith([{ title }]), { width: 120, title });
        expect(readPng(png).width).toBe(120);
      }),
      { numRuns: 30 },
    );
  });
});
