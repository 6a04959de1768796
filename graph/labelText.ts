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
  if (text.length <= line) return [text];
  let best = -1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1))
    if (best < 0 || Math.abs(text.length - 2 * at) < Math.abs(text.length - 2 * best)) best = at;
  return best < 0 ? [text] : [text.slice(0, best), text.slice(best + 1)];
}
