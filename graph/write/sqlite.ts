/**
 * SQLite: all tables in one database file.
 *
 * Its first page says where each table begins, so the tables are gone through twice: once to count their pages, once
 * to write them. Nothing but one page is held meanwhile.
 * Reference: SQLite, "Database File Format", version 3.
 */
import { graphAttributes } from "../attributes.ts";
import { PaperweftError } from "../errors.ts";
import type { PaperMap } from "../model.ts";
import { declaration } from "./sql.ts";
import { bigEndian, concat, leafPage, PAGE, recordOf, tablePages, varint } from "./sqliteTree.ts";
import { type Cell, TABLES, withTables } from "./tables.ts";
import { VIEW_OPTIONS } from "./viewOf.ts";
import type { WriteOptions, Writer } from "./writer.ts";

export const sqlite: Writer = {
  id: "sqlite",
  group: "table",
  label: "SQLite (all tables)",
  help: "For sqlite3, DB Browser, Datasette, DuckDB, Python and R: all tables in one database file, and what made them.",
  extension: ".sqlite",
  mime: "application/vnd.sqlite3",
  options: [...VIEW_OPTIONS, "notes"],
  checkedWith: "SQLite",
  cannotHold:
    "keywords as places in the text: only mentions in title and abstract have offsets; indexes, which SQLite makes itself where it needs them",
  write: (map, options) => withTables(map, TABLES, () => databasePages(map, options)),
};

interface StoredTable {
  readonly name: string;
  readonly sql: string;
  rows(): Iterable<readonly Cell[]>;
}

/** The first 100 bytes of the file. */
const HEADER = 100;
/** Of the SQLite that first had all of what is used here; it is shown and not relied on. */
const WRITTEN_BY = 3_040_001;
const MOST_PAGES = 2 ** 31;
/** Pages that are kept until the first is known, 128 MB; of larger files they are made once more. */
const MOST_KEPT = 2 ** 14;

function* databasePages(map: PaperMap, options: WriteOptions): Generator<Uint8Array> {
  const tables = tablesOf(map, options);
  const roots: number[] = [];
  /** All pages but the first, which says where the others are; null if they are too many to be kept. */
  let kept: Uint8Array[] | null = [];
  let pages = 1;
  for (const { rows } of tables) {
    const walk = tablePages(rows(), pages + 1);
    for (let step = walk.next(); ; step = walk.next()) {
      if (step.done) {
        pages = step.value;
        break;
      }
      kept?.push(step.value);
      if (kept !== null && kept.length > MOST_KEPT) kept = null;
      yield NOTHING; // whoever writes may pause
    }
    roots.push(pages);
  }
  if (pages > MOST_PAGES)
    throw new PaperweftError("map-too-large", "SQLite has no numbers for so many pages");
  const entries = tables.map(({ name, sql }, i) => {
    const record = recordOf(["table", name, name, roots[i], sql]);
    return concat([varint(record.length), varint(i + 1), record]);
  });
  const first = leafPage(entries, HEADER);
  first.set(header(pages));
  yield first;
  if (kept !== null) yield* kept;
  else for (const [i, { rows }] of tables.entries()) yield* tablePages(rows(), (roots[i - 1] ?? 1) + 1);
}

const NOTHING = new Uint8Array(0);

/** A table of what made the map, then those of `tables.ts`. */
function tablesOf(map: PaperMap, options: WriteOptions): readonly StoredTable[] {
  const about = Object.entries(graphAttributes(map));
  const text = { type: "string" } as const;
  const columns = [
    { name: "name", ...text },
    { name: "value", ...text },
  ];
  return [
    { name: "about", sql: declaration("about", columns), rows: () => about },
    ...TABLES.map((table) => ({
      name: table.id,
      sql: declaration(table.id, table.columns(options)),
      rows: () => table.rows(map, options),
    })),
  ];
}

function header(pages: number): Uint8Array {
  const bytes = new Uint8Array(HEADER);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("SQLite format 3"));
  view.setUint16(16, PAGE);
  bytes.set([1, 1, 0, 64, 32, 32], 18); // no write-ahead log; shares that are always these
  view.setUint32(24, 1); // changed once …
  bytes.set(bigEndian(pages, 4), 28);
  view.setUint32(40, 1); // … and so the schema
  view.setUint32(44, 4);
  view.setUint32(56, 1); // UTF-8
  view.setUint32(92, 1); // of the change above is the number of pages
  view.setUint32(96, WRITTEN_BY);
  return bytes;
}
