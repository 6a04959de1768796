/** Lines of an input file by number, without decoding the whole of it. */

export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly text: string;
}

/** Bytes shown of one line at most: a JSON Lines record or a minified file may be one long line. */
const MAX_LINE_BYTES = 2000;
const CR = 13;
const LF = 10;

/** Lines `from` to `to`, both 1-based and included, as far as they exist. CR LF, LF and CR end a line. Linear. */
export function linesBetween(bytes: Uint8Array, from: number, to: number): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let number = 1;
  let start = 0;
  for (let at = 0; at <= bytes.length && number <= to; at++) {
    const byte = bytes[at];
    if (byte !== CR && byte !== LF && byte !== undefined) continue;
    if (number >= from) lines.push({ number, text: decode(bytes.subarray(start, at)) });
    if (byte === CR && bytes[at + 1] === LF) at++;
    start = at + 1;
    number++;
  }
  return lines;
}

function decode(line: Uint8Array): string {
  const text = new TextDecoder().decode(line.subarray(0, MAX_LINE_BYTES));
  return line.length > MAX_LINE_BYTES ? `${text} …` : text;
}
