/** Text of a picture outside of its map: cut or broken to the room there is. */
import { shorten, toLabelText } from "../../labelText.ts";
import { type Face, widthOf } from "./faces.ts";
import type { Text } from "./picture.ts";

export interface Type {
  readonly face: Face;
  readonly size: number;
  readonly color: string;
}

/** One line of text with its baseline at y. */
export function textAt(text: string, x: number, y: number, type: Type, align: Text["align"] = "start"): Text {
  return { kind: "text", text, x, y, align, ...type };
}

/** Plain text in one line, cut at a word so that it is no wider than `width`. */
export function fitted(text: string, { face, size }: Pick<Type, "face" | "size">, width: number): string {
  const plain = toLabelText(text);
  let [fits, tooLong] = [2, [...plain].length + 1];
  if (widthOf(plain, face, size) <= width) return plain;
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (widthOf(shorten(plain, middle), face, size) <= width) fits = middle;
    else tooLong = middle;
  }
  return shorten(plain, fits);
}

/** Text broken at spaces into lines no wider than `width`; a longer word stands in a line of its own. */
export function broken(
  text: string,
  { face, size }: Pick<Type, "face" | "size">,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, face, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
