/** A strict CSV reader for tests, after RFC 4180: CR LF between rows, quotes doubled, rows of equal length. */

/** Rows as column name → cell. @throws {Error} if the text is not RFC 4180 */
export function readCsv(text: string): readonly ReadonlyMap<string, string>[] {
  const rows: string[][] = [[]];
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  const body = text.replace(/^\ufeff/, "");
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const match = token.exec(body);
    if (match === null) throw new Error(`not CSV at ${at}: ${JSON.stringify(body.slice(at, at + 40))}`);
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === "\r\n") rows.push([]);
  }
  if (rows.pop()!.length > 0) throw new Error("the last row does not end");
  const [header = [], ...data] = rows;
  return data.map((cells, i) => {
    if (cells.length !== header.length) throw new Error(`row ${i + 1} has ${cells.length} cells`);
    return new Map(header.map((name, c) => [name, cells[c]!]));
  });
}
