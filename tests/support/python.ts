/** Independent readers: the Python packages networkx, igraph and rdflib, where they are installed. */
import { execFileSync, spawnSync } from "node:child_process";

const CANDIDATES = [process.env.PAPERWEFT_PYTHON, "/usr/bin/python3", "python3"];

/** A Python that can import all the given modules; says so and returns `null` if there is none. */
export function findPython(modules: readonly string[]): string | null {
  for (const python of CANDIDATES)
    if (python && spawnSync(python, ["-c", `import ${modules.join(", ")}`]).status === 0) return python;
  console.warn(
    `skipped: reading our files with ${modules.join(" and ")}, for which no Python with these modules was ` +
      `found (Debian: apt-get install ${modules.map((name) => `python3-${name}`).join(" ")}, or set PAPERWEFT_PYTHON)`,
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
  return answerOf(
    python,
    "read_graph.py",
    files.map((pair) => pair.join(":")),
  ) as ReadGraph[];
}

/** What rdflib finds in linked data, see read_rdf.py. */
export interface ReadLinkedData {
  /** Both forms are the same graph. */
  readonly same: boolean;
  readonly papers: Readonly<Record<string, ReadLinkedPaper>>;
  readonly concepts: Readonly<
    Record<string, { readonly label: string; readonly related: readonly string[] }>
  >;
  readonly mentions: readonly ReadLinkedMention[];
}
export interface ReadLinkedPaper {
  readonly name: string;
  readonly authors: readonly string[];
  readonly about: readonly string[];
  /** In Turtle: a typed literal. */
  readonly date: string | null;
}
export interface ReadLinkedMention {
  readonly paper: string;
  readonly concept: string;
  /** What stands in the text at the mention's offsets, and around it. */
  readonly at: string;
  readonly around: readonly string[];
  /** What the mention says stands there. */
  readonly exact: string;
  readonly quoted: readonly string[];
}

/** What rdflib finds in pairs of a Turtle and a JSON-LD file. @throws if one cannot be read */
export function readLinkedData(
  python: string,
  pairs: readonly (readonly [turtle: string, jsonLd: string])[],
): readonly ReadLinkedData[] {
  return answerOf(python, "read_rdf.py", pairs.flat()) as ReadLinkedData[];
}

/** What Python's zipfile finds in an archive. @throws if it is damaged */
export function unzipWith(
  python: string,
  archive: string,
): readonly { readonly name: string; readonly date: readonly number[]; readonly bytes: Uint8Array }[] {
  const files = answerOf(python, "read_zip.py", [archive]) as {
    name: string;
    date: number[];
    base64: string;
  }[];
  return files.map(({ name, date, base64 }) => ({ name, date, bytes: Buffer.from(base64, "base64") }));
}

/** What an Obsidian vault holds, see read_vault.py. */
export interface ReadVault {
  /** Sentences; a good vault has none. */
  readonly problems: readonly string[];
  readonly notes: number;
  readonly links: number;
  /** By "folder/name". */
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What Obsidian would find in archives of notes. @throws if one is damaged */
export function readVaults(python: string, archives: readonly string[]): readonly ReadVault[] {
  return answerOf(python, "read_vault.py", archives) as ReadVault[];
}

/** What markup comes to, see read_markup.py. */
export interface ReadMarkup {
  readonly html: FoundMarkup;
  /** `null` where markdown-it-py is not installed. */
  readonly markdown: FoundMarkup | null;
  readonly xml: FoundMarkup;
}
/** Each name once, sorted. */
export interface FoundMarkup {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  /** Values of `href`, `src` and the like. */
  readonly addresses: readonly string[];
}

/** What a browser or note program would make of texts. @throws if one cannot be read */
export function readMarkup(
  python: string,
  texts: { readonly [kind in keyof ReadMarkup]?: readonly string[] },
): ReadMarkup {
  const input = JSON.stringify({ html: [], markdown: [], xml: [], ...texts });
  return answerOf(python, "read_markup.py", [], input) as ReadMarkup;
}

/** Rows of each table, by its name. */
export type ReadTables = Readonly<
  Record<string, readonly Readonly<Record<string, string | number | null>>[]>
>;

/** What SQLite holds after each script. @throws if one cannot be run */
export function runSql(python: string, scripts: readonly string[]): readonly ReadTables[] {
  return answerOf(python, "read_sql.py", scripts) as ReadTables[];
}

/** What is in each SQLite file, after SQLite has found nothing wrong with it. */
export function readSqlite(python: string, files: readonly string[]): readonly ReadTables[] {
  return answerOf(python, "read_sqlite.py", files) as ReadTables[];
}

function answerOf(python: string, script: string, args: readonly string[], input = ""): unknown {
  const path = new URL(script, import.meta.url).pathname;
  const output = execFileSync(python, [path, ...args], { input, maxBuffer: 1 << 28 });
  return JSON.parse(output.toString("utf8"));
}
