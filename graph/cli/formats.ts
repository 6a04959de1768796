/** The list of formats, as `paperweft formats` prints it. */
import { READERS, WRITER_GROUPS, WRITERS, type WriterGroup } from "../index.ts";

type Row = readonly [id: string, endings: string, words: string];

/** Readers, then writers by group, in columns. */
export function describeFormats(): string {
  const reads = READERS.map(
    ({ id, extensions, label }): Row => [id, extensions.map((ending) => `.${ending}`).join(" "), label],
  );
  const groups = (Object.keys(WRITER_GROUPS) as WriterGroup[]).map((group) => ({
    title: `Writes ${WRITER_GROUPS[group].toLowerCase()}`,
    rows: WRITERS.filter((writer) => writer.group === group).map(
      ({ id, extension, label, help }): Row => [id, extension, `${label}. ${help}`],
    ),
  }));
  const sections = [{ title: "Reads", rows: reads }, ...groups];
  const rows = sections.flatMap((section) => section.rows);
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length)) + 2;
  const line = ([id, endings, words]: Row) => `  ${id.padEnd(width(0))}${endings.padEnd(width(1))}${words}\n`;
  return sections.map(({ title, rows }) => `${title}\n${rows.map(line).join("")}`).join("\n");
}
