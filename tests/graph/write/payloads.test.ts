/** Scripts hidden in titles, abstracts and names, through every writer whose files somebody shows. */
import { describe, expect, test } from "vitest";
import { toPlainText } from "../../../graph/plainText.ts";
import { WRITERS } from "../../../graph/write/index.ts";
import { PAYLOADS, payloadMap } from "../../support/payloads.ts";
import { findPython, type ReadMarkup, readMarkup } from "../../support/python.ts";
import { unzip } from "../../support/unzip.ts";
import { bytesOf, TEMPLATE, textOf } from "../../support/written.ts";

const MAP = payloadMap();

test("there are at least 100 payloads, all of them different", () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(100);
});

/** HTML that VOSviewer shows. */
function descriptions(): readonly string[] {
  const { info, network } = JSON.parse(textOf("vosviewer", MAP)) as {
    info: { description: string };
    network: { items: { description: string }[]; links: { description: string }[] };
  };
  return [info, ...network.items, ...network.links].map(({ description }) => description);
}

/** The description column of VOSviewer's map file. */
function columnOfDescriptions(): readonly string[] {
  const [header, ...lines] = textOf("vosviewer-map", MAP).split("\n").slice(0, -1);
  const at = header!.split("\t").indexOf("description");
  return lines.map((line) => line.split("\t")[at]!.replace(/^"|"$/g, "").replaceAll('""', '"'));
}

/** Notes without their properties, which no program shows as Markdown. */
function notes(): readonly string[] {
  return [...unzip(bytesOf("obsidian", MAP)).values()].map((bytes) =>
    new TextDecoder().decode(bytes).replace(/^---\n[\s\S]*?\n---\n/, ""),
  );
}

const XML = WRITERS.filter(({ extension }) => /\.(gexf|graphml|svg)$/.test(extension)).map(({ id }) => id);

const python = findPython(["html5lib", "lxml"]);
describe.skipIf(python === null)("as html5lib, markdown-it and lxml read them", { timeout: 30_000 }, () => {
  const read = (texts: Parameters<typeof readMarkup>[1]): ReadMarkup => readMarkup(python!, texts);

  test("VOSviewer's descriptions hold no element but their own", () => {
    for (const html of [descriptions(), columnOfDescriptions()]) {
      const { elements, attributes } = read({ html }).html;
      expect(elements).toEqual(["document_fragment", "p", "strong"]);
      expect(attributes).toEqual([]);
    }
  });

  test("the payloads would be elements if they were not escaped", () => {
    const { elements, attributes } = read({ html: PAYLOADS }).html;
    expect(elements).toEqual(expect.arrayContaining(["script", "img", "svg", "iframe", "a", "embed"]));
    expect(attributes).toEqual(expect.arrayContaining(["onerror", "onload", "href", "srcdoc"]));
  });

  test("notes and the reading list hold no HTML, no picture, and links to the web only", (context) => {
    const { markdown } = read({ markdown: [...notes(), textOf("markdown", MAP)] });
    if (markdown === null) return context.skip("markdown-it-py is not installed");
    const own = ["a", "em", "h1", "h2", "li", "p", "strong", "ul", "code", "document_fragment"];
    expect(markdown.elements.filter((name) => !own.includes(name))).toEqual([]);
    expect(markdown.attributes).toEqual(["href"]);
    for (const address of markdown.addresses) expect(address).toMatch(/^https:\/\/doi\.org\/10\.1000\//);
  });

  test("and they would, if the payloads were not escaped", (context) => {
    const { markdown } = read({ markdown: PAYLOADS });
    if (markdown === null) return context.skip("markdown-it-py is not installed");
    expect(markdown.elements).toEqual(expect.arrayContaining(["script", "img", "a"]));
    expect(markdown.addresses).toContain("javascript:alert(1)");
  });

  test.each(XML)("%s holds the elements it holds of harmless texts, and no handler", (id) => {
    const harmless = payloadMap(PAYLOADS.map((_, row) => `harmless ${row}`));
    const found = read({ xml: [textOf(id, MAP)] }).xml;
    expect(found.elements).toEqual(read({ xml: [textOf(id, harmless)] }).xml.elements);
    expect(found.elements).not.toContain("script");
    expect(found.attributes.filter((name) => name.startsWith("on"))).toEqual([]);
    for (const address of found.addresses) expect(address).not.toMatch(/^\s*(?!https?:|#)[a-z]+:/i);
  });
});

test("no text of the input stands in the explorer's HTML as it is", () => {
  const html = textOf("html", MAP).replaceAll(/(<script type="application\/gzip" data-map>)[^<]*/g, "$1");
  const own = new Set(TEMPLATE.match(/<\/?[a-z0-9]+/g));
  for (const tag of html.match(/<\/?[a-z0-9]+/gi)!)
    expect([
      ...own,
      "<title",
      "</title",
      "<meta",
      "<h1",
      "</h1",
      "<p",
      "</p",
      "<code",
      "</code",
      "<script",
      "</script",
    ]).toContain(tag);
  expect(html).not.toContain("alert");
});

/** In all formats of JSON the text itself must come back, so that nothing was lost by escaping either. */
test.each(["vosviewer", "graphology", "cx2", "json-ld"])("%s keeps the labels as they are", (id) => {
  const text = JSON.stringify(JSON.parse(textOf(id, MAP)));
  for (const [row, payload] of PAYLOADS.entries())
    expect(text).toContain(JSON.stringify(toPlainText(`${row} ${payload}`)).slice(1, -1));
});
