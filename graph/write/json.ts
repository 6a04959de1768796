/** JSON written row by row. */

/** The rows as JSON, one a line, with commas between them. */
export function* jsonList<T>(rows: Iterable<T>, toRecord: (row: T) => object): Generator<string> {
  let separator = "\n";
  for (const row of rows) {
    yield separator + JSON.stringify(toRecord(row));
    separator = ",\n";
  }
}
