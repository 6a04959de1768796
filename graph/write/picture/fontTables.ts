/**
 * The tables of a font in a WOFF file, unpacked.
 *
 * References: W3C, "WOFF File Format 1.0"; ISO/IEC 14496-22, "Open Font Format".
 */
import { unzlibSync } from "fflate/browser";

/** A file of another kind, or one cut off. */
export class NotAFont extends RangeError {}

const WOFF = 0x774f4646;

/** @returns the table of a tag @throws {RangeError} if the bytes are not WOFF; the look-up, if the font has no such table */
export function tablesOf(bytes: Uint8Array): (tag: string) => DataView {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 44 || file.getUint32(0) !== WOFF) throw new NotAFont("not a WOFF file");
  const tables = new Map<string, DataView>();
  for (let i = 0; i < file.getUint16(12); i++) {
    const at = 44 + 20 * i;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, packed, length] = [4, 8, 12].map((k) => file.getUint32(at + k)) as [
      number,
      number,
      number,
    ];
    const held = bytes.subarray(offset, offset + packed);
    const table = packed < length ? unzlibSync(held, { out: new Uint8Array(length) }) : held;
    tables.set(tag, new DataView(table.buffer, table.byteOffset, table.length));
  }
  return (tag) => {
    const table = tables.get(tag);
    if (table === undefined) throw new NotAFont(`the font has no table ${tag}`);
    return table;
  };
}
