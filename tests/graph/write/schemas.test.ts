/** GEXF and GraphML against schemas written from their specifications (tests/fixtures/schema), by xmllint. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { WriteOptions } from "../../../graph/write/index.ts";
import { MAPS } from "../../support/maps.ts";
import { payloadMap } from "../../support/payloads.ts";
import { textOf } from "../../support/written.ts";

const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
afterAll(() => rmSync(folder, { recursive: true }));
const ALL = { ...MAPS, payloads: payloadMap() };
const FORMS = [
  { id: "gexf", options: {}, schema: "gexf-1.2.xsd" },
  { id: "gexf", options: { version: "1.3" }, schema: "gexf-1.3.xsd" },
  { id: "graphml", options: {}, schema: "graphml.xsd" },
] as const;

/** What xmllint complains about; "" for nothing. */
function faultsOf(xml: string, schema: string): string {
  const file = join(folder, "graph.xml");
  writeFileSync(file, xml);
  const path = new URL(`../../fixtures/schema/${schema}`, import.meta.url).pathname;
  const { status, stderr } = spawnSync("xmllint", ["--huge", "--noout", "--nonet", "--schema", path, file]);
  return status === 0 ? "" : `${status}: ${stderr.toString("utf8")}`;
}

const xmllint = spawnSync("xmllint", ["--version"]).error === undefined;
if (!xmllint)
  console.warn("skipped: GEXF and GraphML against schemas (Debian: apt-get install libxml2-utils)");
describe.skipIf(!xmllint).each(FORMS)("$schema", ({ id, options, schema }) => {
  test.each(Object.keys(ALL))("a file of every kind is valid: %s", (name) => {
    const map = (ALL as typeof MAPS)[name]!;
    for (const more of [{}, { projection: "papers" }, { projection: "concepts", top: 1 }] as WriteOptions[])
      expect(faultsOf(textOf(id, map, { ...options, ...more }), schema)).toBe("");
  });

  const whole = textOf(id, MAPS.ordinary!, options);
  const broken: readonly (readonly [what: string, from: RegExp, to: string])[] = [
    ["an edge to a node that is not there", /target="[^"]*"/, 'target="nobody"'],
    ["two nodes of one id", /<node id="[^"]*"([\s\S]*?)<node id="[^"]*"/, '<node id="a"$1<node id="a"'],
    ["two edges of one id", /<edge id="[^"]*"([\s\S]*?)<edge id="[^"]*"/, '<edge id="a"$1<edge id="a"'],
    ["a node without an id", /<node id="[^"]*"/, "<node"],
    ["an element nobody knows", /<node /, "<knot/><node "],
    ["a direction nobody knows", /"undirected"/, '"sideways"'],
    ["another namespace", /xmlns="http:[^"]*"/, 'xmlns="http://example.org/"'],
    ["a type nobody knows", /type="string"/, 'type="text"'],
    ...(id === "gexf"
      ? ([
          ["a color that is none", /(r="\d+"|hex="#\w+")/, 'r="256"'],
          ["a position that is no number", / x="[^"]*"/, ' x="left"'],
          ["a size below zero", /<viz:size value="/, '<viz:size value="-'],
          ["another version", /version="1\.[23]"/, 'version="2.0"'],
        ] as const)
      : ([
          ["data without a key", /<data key="[^"]*"/, "<data"],
          ["data of a key that is not there", /<data key="[^"]*"/, '<data key="none"'],
          ["two keys of one id", /<key id="\w+"([\s\S]*?)<key id="\w+"/, '<key id="a"$1<key id="a"'],
        ] as const)),
  ];
  test.each(broken)("a broken file is not: %s", (_, from, to) => {
    const file = whole.replace(from, to);
    expect(file).not.toBe(whole);
    expect(faultsOf(file, schema)).toMatch(/fails to validate|3:/);
  });
});
