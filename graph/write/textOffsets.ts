/** Offsets in text as it is written, in whole characters: the Web Annotation model counts code points. */
import { toPlainText } from "../plainText.ts";

export interface WrittenText {
  /** The text as it stands in the file. */
  readonly text: string;
  /** Characters before a UTF-16 offset of the original; one inside a character counts as before it. */
  toPoint(offset: number): number;
  /** The characters from one count to another. */
  slice(start: number, end: number): string;
}

/** Linear in the text, then constant a question (`slice`: in what it gives). */
export function writtenText(original: string): WrittenText {
  const text = toPlainText(original);
  const points = new Uint32Array(original.length + 1);
  const starts: number[] = [];
  let unit = 0;
  let length = 0;
  for (const character of original) {
    points.fill(starts.length, unit, unit + character.length);
    unit += character.length;
    const written = toPlainText(character);
    if (written !== "") {
      starts.push(length);
      length += written.length;
    }
  }
  points[unit] = starts.length;
  return {
    text,
    toPoint: (offset) => points[offset]!,
    slice: (start, end) => text.slice(starts[start] ?? length, starts[end] ?? length),
  };
}
