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

export type IndependentReader = "networkx" | "igraph";

/** What independent readers find in graph files, in their order. @throws if one cannot be read */
export function readWith(
  python: string,
  files: readonly (readonly [reader: IndependentReader, file: string])[],
): readonly ReadGraph[] {
  const script = new URL("read_graph.py", import.meta.url).pathname;
  const output = execFileSync(python, [script, ...files.map((pair) => pair.join(":"))], {
    maxBuffer: 1 << 28,
  });
  return JSON.parse(output.toString("utf8")) as ReadGraph[];
}
