/** The licences of the packages whose code is in a bundle: their texts must go where their code goes. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Name, version and licence of each package, and its licence text as it came with it; by name.
 *
 * @param modules paths of the modules in the bundle
 * @throws if a package names no licence
 */
export function licencesOf(modules: readonly string[]): string {
  const folders = new Set<string>();
  for (const path of modules) {
    const found = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
    if (found !== undefined) folders.add(found);
  }
  const own = join(import.meta.dirname, "LICENSE");
  return [
    `Paperweft\n\n${readFileSync(own, "utf8").trim()}`,
    ...[...folders].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      if (typeof license !== "string") throw new Error(`${name} names no licence`);
      return `${name} ${version}: ${license}\n\n${textIn(folder)}`.trim();
    }),
  ].join(`\n\n\n`);
}

function textIn(folder: string): string {
  if (!existsSync(folder)) return "";
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
}
