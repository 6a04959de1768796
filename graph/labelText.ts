/** What a label says: names and titles cut to a length one can take in at a glance. */

/** Controls, bidirectional overrides and zero-width characters: invisible, or able to make a label lie. */
const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;
/** Characters looked at; titles beyond this are cut in any case. */
const MOST = 400;

/** One line of plain text: spaces single, nothing invisible. */
export function toLabelText(text: string): string {
  return text.slice(0, MOST).replace(INVISIBLE, " ").replace(/\s+/gu, " ").trim();
}

/**
 * Cut at a word, with an ellipsis where something was cut.
 *
 * @param max characters, the ellipsis included, ≥ 2
 */
export function shorten(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const kept = characters.slice(0, max - 1);
  const space = kept.lastIndexOf(" ");
  const cutsWord = characters[max - 1] !== " ";
  const whole = cutsWord && space > max / 3 ? kept.slice(0, space) : kept;
  return `${withoutLooseEnd(whole.join(""))}…`;
}

/** Words that promise another one: a cut after them reads as a stumble. */
const LOOSE = new Set(
  "a an the and or of in on at by for from to with without via as is are its that under over into".split(" "),
);

function withoutLooseEnd(text: string): string {
  const trimmed = text.replace(/[\s,;:.–—-]+$/u, "");
  const space = trimmed.lastIndexOf(" ");
  return space > 0 && LOOSE.has(trimmed.slice(space + 1).toLowerCase())
    ? withoutLooseEnd(trimmed.slice(0, space))
    : trimmed;
}

/**
 * Break into at most two lines of similar length at a space, if the text is longer than one line.
 *
 * @param line characters that still stand on one line
 */
export function toLines(text: string, line: number): readonly string[] {
  return text.length <= line ? [text] : inLines(text, 2);
}

/**
 * Break at spaces so that the longest line is as short as can be; of equal ways the one with the longer lines first.
 *
 * @param count lines, or as many as there are words, ≥ 1
 */
export function inLines(text: string, count: number): readonly string[] {
  if (count === 1) return [text];
  let best: readonly string[] = [text];
  for (let at = text.lastIndexOf(" "); at > 0; at = text.lastIndexOf(" ", at - 1)) {
    const lines = [text.slice(0, at), ...inLines(text.slice(at + 1), count - 1)];
    if (longest(lines) < longest(best)) best = lines;
  }
  return best;
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length));
}
