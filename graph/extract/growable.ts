/** Columns whose length is known only at the end, or not yet. */

/** A list of 32-bit integers that grows by doubling. */
export class IntList {
  data: Int32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.data = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.data.length) {
      const grown = new Int32Array(this.data.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.data[this.length++] = value;
  }

  /** Give up the room that is not used: for lists that are kept. */
  fit(): void {
    if (this.data.length > this.length) this.data = this.data.slice(0, Math.max(1, this.length));
  }
}

/** A column with a value for each row, worked out for the rows that it does not have yet. */
export function extended<C extends Uint8Array | Int8Array | Int32Array | Float32Array | Float64Array>(
  column: C,
  rows: number,
  valueAt: (row: number) => number,
): C {
  if (column.length >= rows) return column;
  const grown = new (column.constructor as new (length: number) => C)(rows);
  grown.set(column);
  for (let row = column.length; row < rows; row++) grown[row] = valueAt(row);
  return grown;
}
