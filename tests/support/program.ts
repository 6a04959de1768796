/** Independent programs that draw and check pictures, where they are installed. */
import { spawnSync } from "node:child_process";

/** Whether a program is there; says so if not. @param debian the package that has it */
export function has(program: string, debian: string): boolean {
  const isThere = spawnSync(program, ["--version"]).error === undefined;
  if (!isThere)
    console.warn(`skipped: checking pictures with ${program} (Debian: apt-get install ${debian})`);
  return isThere;
}
