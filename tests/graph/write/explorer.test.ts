/** The explorer's file: that it holds the whole map, and nothing of the input as HTML. */
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PaperMap } from "../../../graph/model.ts";
import { unpackMap } from "../../../graph/packedMap.ts";
import { inBlocks, toBase64 } from "../../../graph/write/base64.ts";
import { writerById } from "../../../graph/write/index.ts";
import { MAPS, mapWith } from "../../support/maps.ts";
import { TEMPLATE, textOf } from "../../support/written.ts";

const NAMES = Object.keys(MAPS);
const BLOCK = /<script type="application\/gzip" data-map>([A-Za-z0-9+/]+=*)<\/script>\n/g;

/** As a browser takes it out: the blocks one after the other. */
const mapIn = (html: string) => {
  const blocks = [...html.matchAll(BLOCK)].map(([, text]) => Buffer.from(text!, "base64"));
  return unpackMap(gunzipSync(Buffer.concat(blocks)));
};

test.each(NAMES)("holds the whole map: %s", (name) => {
  expect(mapIn(textOf("html", MAPS[name]!))).toEqual(MAPS[name]);
});

test("a large map stands in blocks, each of them base64 by itself, all of them base64 together", () => {
  const noise = (length: number, seed: number) => {
    let state = seed;
    return Array.from({ length }, () => {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return String.fromCharCode(33 + ((state >>> 8) % 90));
    }).join("");
  };
  const map = mapWith([{ title: noise(600_000, 1) }, { title: noise(600_000, 2) }]);
  const html = textOf("html", map);
  const blocks = [...html.matchAll(BLOCK)].map(([, text]) => text!);
  expect(blocks.length).toBeGreaterThan(1);
  for (const block of blocks.slice(0, -1)) expect(block).toHaveLength(1_048_576);
  const { bytes } = unpackMap(gunzipSync(Buffer.from(blocks.join(""), "base64"))).papers;
  expect(Buffer.compare(bytes, map.papers.bytes)).toBe(0);
});

test.each(NAMES)("what is not the map's data is the template and its own words: %s", (name) => {
  const { paperCount, conceptCount } = MAPS[name]!.graph;
  const words = `${paperCount} papers and the ${conceptCount} concepts they share`;
  const rest = textOf("html", MAPS[name]!).replaceAll(BLOCK, "");
  expect(rest).toBe(
    TEMPLATE.replace("{{head}}", `<title>${words}</title>\n<meta name="generator" content="Paperweft 1.2.3">`)
      .replace("{{about}}", () => rest.slice(rest.indexOf("<h1>"), rest.lastIndexOf("</p>") + 4))
      .replace("{{map}}", ""),
  );
  expect(rest).toContain(`<h1>${words}</h1>\n<p>Made by Paperweft 1.2.3 with the recipe <code>{&quot;`);
});

test("version, recipe and place are escaped", () => {
  const evil = `"><script>alert(1)</script>`;
  const map: PaperMap = {
    ...MAPS.empty!,
    version: evil,
    recipe: { [evil]: evil } as unknown as PaperMap["recipe"],
  };
  const html = textOf("html", map, { place: `#q=${evil}` });
  expect(html.replaceAll(BLOCK, "")).not.toMatch(/<script/);
  expect(html).toContain('<meta name="paperweft-place" content="#q=&quot;&gt;&lt;script&gt;');
});

test("without the page there is nothing to put a map into", () => {
  for (const template of [undefined, "", "<html>{{map}}{{head}}</html>"])
    expect(() => [
      ...writerById("html").write(MAPS.empty!, template === undefined ? {} : { template }),
    ]).toThrowError(expect.objectContaining({ code: "template-missing" }));
});

test("base64 is what others have it to be", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(new TextDecoder().decode(toBase64(bytes))).toBe(Buffer.from(bytes).toString("base64"));
    }),
  );
});

test("blocks are full but for the last, and hold everything in order", () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (chunks, size) => {
        const blocks = [...inBlocks(chunks, size)];
        expect(Buffer.concat(blocks)).toEqual(Buffer.concat(chunks));
        for (const block of blocks.slice(0, -1)) expect(block).toHaveLength(size);
        for (const block of blocks) expect(block.length).toBeGreaterThan(0);
      },
    ),
  );
});
