/**
 * A table of an SQLite file as its pages: rows in leaves, then the pages that lead to them, the root last. Pages
 * come in the order they have in the file, so that no more than one is held.
 *
 * Reference: SQLite, "Database File Format", sections 1.5 to 2.1.
 */
import type { Cell } from "./tables.ts";

/** Bytes: room for a paper with its abstract. */
export const PAGE = 8192;

const LEAF = 0x0d;
const INNER = 0x05;
const LEAF_HEADER = 8;
const INNER_HEADER = 12;
/** Of a row: what fits into a leaf as a whole, and what stays there of one that does not. */
const MOST_INSIDE = PAGE - 35;
const LEAST_INSIDE = Math.floor(((PAGE - 12) * 32) / 255) - 23;
/** Pages that one page leads to, at most: each takes up to 15 bytes. */
const FAN_OUT = Math.floor((PAGE - INNER_HEADER) / 15);

/** A page, and the last row below it. */
interface Child {
  readonly page: number;
  readonly row: number;
}

/**
 * @param first number of the first page
 * @returns number of the root, which is the last page
 */
export function* tablePages(rows: Iterable<readonly Cell[]>, first: number): Generator<Uint8Array, number> {
  let next = first;
  const leaves: Child[] = [];
  let cells: Uint8Array[] = [];
  let free = PAGE - LEAF_HEADER;
  let row = 0;
  for (const values of rows) {
    row++;
    const record = recordOf(values);
    const inside = insideOf(record.length);
    const head = concat([varint(record.length), varint(row), record.subarray(0, inside)]);
    const rest = record.subarray(inside);
    const size = head.length + (rest.length > 0 ? 4 : 0);
    if (free < size + 2) {
      yield leafPage(cells);
      leaves.push({ page: next++, row: row - 1 });
      cells = [];
      free = PAGE - LEAF_HEADER;
    }
    // The pages of what does not fit come before their leaf.
    cells.push(rest.length > 0 ? concat([head, bigEndian(next, 4)]) : head);
    free -= size + 2;
    for (const page of overflowPages(rest, next)) {
      yield page;
      next++;
    }
  }
  yield leafPage(cells);
  leaves.push({ page: next++, row });
  let level: readonly Child[] = leaves;
  while (level.length > 1) {
    const above: Child[] = [];
    const groups = Math.ceil(level.length / FAN_OUT);
    for (let i = 0; i < groups; i++) {
      const from = Math.floor((i * level.length) / groups);
      const children = level.slice(from, Math.floor(((i + 1) * level.length) / groups));
      yield innerPage(children);
      above.push({ page: next++, row: children.at(-1)!.row });
    }
    level = above;
  }
  return next - 1;
}

function insideOf(length: number): number {
  if (length <= MOST_INSIDE) return length;
  const inside = LEAST_INSIDE + ((length - LEAST_INSIDE) % (PAGE - 4));
  return inside <= MOST_INSIDE ? inside : LEAST_INSIDE;
}

/** What a leaf has no room for, each page with the number of the one after it, 0 if it is the last. */
function* overflowPages(bytes: Uint8Array, first: number): Generator<Uint8Array> {
  for (let at = 0, page = first; at < bytes.length; at += PAGE - 4, page++) {
    const isLast = at + PAGE - 4 >= bytes.length;
    const out = new Uint8Array(PAGE);
    out.set(bigEndian(isLast ? 0 : page + 1, 4));
    out.set(bytes.subarray(at, at + PAGE - 4), 4);
    yield out;
  }
}

/** @param start bytes of the page that something else takes */
export function leafPage(cells: readonly Uint8Array[], start = 0): Uint8Array {
  return pageOf(LEAF, cells, [], start);
}

/** The last child is not in a cell. */
function innerPage(children: readonly Child[]): Uint8Array {
  const cells = children.slice(0, -1).map(({ page, row }) => concat([bigEndian(page, 4), varint(row)]));
  return pageOf(INNER, cells, bigEndian(children.at(-1)!.page, 4), 0);
}

/** Cells stand at the end of a page, the first one last; their places at its start. */
function pageOf(
  kind: number,
  cells: readonly Uint8Array[],
  more: readonly number[],
  start: number,
): Uint8Array {
  const page = new Uint8Array(PAGE);
  const places: number[] = [];
  let place = PAGE;
  for (const cell of cells) {
    place -= cell.length;
    page.set(cell, place);
    places.push(...bigEndian(place, 2));
  }
  page.set([kind, 0, 0, ...bigEndian(cells.length, 2), ...bigEndian(place, 2), 0, ...more, ...places], start);
  return page;
}

const encoder = new TextEncoder();

/** A row: kinds of its values, then the values. */
export function recordOf(values: readonly Cell[]): Uint8Array {
  const texts = values.map((value) => (typeof value === "string" ? encoder.encode(value) : null));
  const kinds = values.map((value, i) => kindOf(value, texts[i]!));
  const head = kinds.reduce((sum, kind) => sum + lengthOfVarint(kind), 0);
  // Its own length counts: one byte more if it is a long one.
  const start = head + (head < 127 ? 1 : 2);
  const bytes = new Uint8Array(kinds.reduce((sum, kind) => sum + sizeOf(kind), start));
  const view = new DataView(bytes.buffer);
  let place = putVarint(bytes, 0, start);
  for (const kind of kinds) place = putVarint(bytes, place, kind);
  values.forEach((value, i) => {
    const kind = kinds[i]!;
    if (kind === 4) view.setInt32(place, value as number);
    else if (kind === 7) view.setFloat64(place, value as number);
    else if (kind > 12) bytes.set(texts[i]!, place);
    place += sizeOf(kind);
  });
  return bytes;
}

function kindOf(value: Cell, text: Uint8Array | null): number {
  if (value === undefined) return 0;
  if (text !== null) return 13 + 2 * text.length;
  if (typeof value === "boolean") return value ? 9 : 8;
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31 ? 4 : 7;
}

function sizeOf(kind: number): number {
  if (kind > 12) return (kind - 13) / 2;
  return kind === 4 ? 4 : kind === 7 ? 8 : 0;
}

function lengthOfVarint(value: number): number {
  let length = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length++;
  return length;
}

/** @returns the place after it */
function putVarint(bytes: Uint8Array, place: number, value: number): number {
  if (value < 128) {
    bytes[place] = value;
    return place + 1;
  }
  bytes.set(varint(value), place);
  return place + lengthOfVarint(value);
}

/** Seven bits a byte, the highest first; all but the last have the eighth bit set. @param value 0 to 2 ** 53 */
export function varint(value: number): readonly number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift(128 + (rest % 128));
  return bytes;
}

export function bigEndian(value: number, length: 2 | 4): readonly number[] {
  return [24, 16, 8, 0].slice(4 - length).map((shift) => (value >>> shift) & 255);
}

export function concat(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}
