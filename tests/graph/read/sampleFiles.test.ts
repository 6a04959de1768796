/** Files from elsewhere, friendly and hostile: each ends in papers or in one sentence, soon. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { PaperweftError, readPapers } from "../../../graph/index.ts";

const folder = fileURLToPath(new URL("../../../../shared/data/files/", import.meta.url));
const files = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(folder + name).isFile(),
    )
  : [];

test.skipIf(files.length === 0)(
  `${files.length || "no"} sample files${files.length === 0 ? " (skipped: ../shared/data is not there)" : ""}`,
  { timeout: 120_000 },
  () => {
    const read: string[] = [];
    for (const name of files) {
      const start = performance.now();
      try {
        readPapers([{ name, bytes: new Uint8Array(readFileSync(folder + name)) }]);
        read.push(name);
      } catch (error) {
        if (!(error instanceof PaperweftError)) throw error;
        expect(error.message).toMatch(/: expected .+, found .+/);
      }
      // Work that grows with the square would take minutes; a busy machine takes some seconds.
      expect(performance.now() - start, name).toBeLessThan(30_000);
    }
    expect(read).toContain("hostile/hf-page-shifted.txt");
    expect(read).toContain("hostile/proto.json");
    expect(read).toContain("huggingface/hf_daily_papers.json");
  },
);
