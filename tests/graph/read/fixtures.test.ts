/** Every file in tests/fixtures/read gives what stands beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { PaperweftError, readPapers } from "../../../graph/index.ts";

const folder = fileURLToPath(new URL("../../fixtures/read/", import.meta.url));
const inputs = readdirSync(folder).filter((name) => name !== "SOURCE.md" && !name.endsWith(".expected.json"));

test.each(inputs)("%s", async (name) => {
  const result = outcome(name, new Uint8Array(readFileSync(folder + name)));
  await expect(`${JSON.stringify(result, null, 2)}\n`).toMatchFileSnapshot(`${folder}${name}.expected.json`);
});

function outcome(name: string, bytes: Uint8Array): unknown {
  try {
    return readPapers([{ name, bytes }]);
  } catch (error) {
    if (!(error instanceof PaperweftError)) throw error;
    return { error: error.name, code: error.code, message: error.message };
  }
}
