/** Independent readers: the Python packages networkx and igraph, where they are installed. */
import { execFileSync, spawnSync } from "node:child_process";

const CANDIDATES = [process.env.PAPERWEFT_PYTHON, "/usr/bin/python3", "python3"];

/** A Python that can import all the given modules; says so and returns `null` if there is none. */
export function findPython(modules: readonly string[]): string | null {
  for (const python of CANDIDATES)
    if (python && spawnSync(python, ["-c", `import ${modules.join(", ")}`]).status === 0) return python;
  console.warn(
    `skipped: reading our files with ${modules.join(" and ")}, for which no Python with these modules was ` +
      "found (Debian: apt-get install python3-networkx python3-igraph, or set PAPERWEFT_PYTHON)",
  );
  return null;
}

export type ReadRecord = Readonly<Record<string, string | number | boolean>>;
export interface ReadGraph {
  readonly directed: boolean;
  readonly nodes: readonly ReadRecord[];
  readonly edges: readonly ReadRecord[];
}

/** What an independent reader finds in graph files, in their order. @throws if it cannot read one */
export function readWith(
  python: string,
  reader: "networkx" | "igraph",
  files: readonly string[],
): readonly ReadGraph[] {
  const script = new URL("read_graph.py", import.meta.url).pathname;
  const output = execFileSync(python, [script, reader, ...files], { maxBuffer: 1 << 28 });
  return JSON.parse(output.toString("utf8")) as ReadGraph[];
}
