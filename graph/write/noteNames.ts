/**
 * Names for notes and their tags, as Obsidian and every file system take them.
 *
 * Reference: Obsidian Help, "Internal links", "Tags"; Microsoft, "Naming Files, Paths, and Namespaces".
 */
import { toPlainText } from "../plainText.ts";

// Signs of links and of paths, controls, and marks that change the direction of text or cannot be seen.
const UNFIT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff#|^:%[\]\\/*?"<>]/g;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Of UTF-8; file systems allow 255 for a name, some programs 260 for a path. */
const MOST_BYTES = 120;

const encoder = new TextEncoder();

/**
 * A function that gives each title a name of its own in one folder or vault, however upper and lower case or
 * accents are spelled: "Looms", "looms (2)".
 */
export function uniqueNames(): (title: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const fold = (name: string) => name.toUpperCase().toLowerCase().normalize("NFC");
  return (title) => {
    const base = noteName(title);
    let name = base;
    let n = next.get(fold(base)) ?? 1;
    while (taken.has(fold(name))) name = `${base} (${++n})`;
    next.set(fold(base), n);
    taken.add(fold(name));
    return name;
  };
}

function noteName(title: string): string {
  let name = tidy(toPlainText(title).normalize("NFC").replaceAll(UNFIT, " "));
  if (encoder.encode(name).length > MOST_BYTES) name = tidy(shorten(name));
  if (name === "") return "Untitled";
  return RESERVED.test(name) ? `_${name}` : name;
}

/** Single blanks; no dot or blank at either end: the first hides a file, the last is lost on Windows. */
function tidy(name: string): string {
  return name
    .replaceAll(/\s+/g, " ")
    .replace(/^[. ]+/, "")
    .replace(/[. ]{1,200}$/, "");
}

function shorten(name: string): string {
  let bytes = 0;
  let kept = "";
  for (const character of name) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}

/** Letters, digits, "-" and "_", and not digits alone. */
export function toTag(text: string): string {
  const tag = text
    .toLowerCase()
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  return /\p{L}/u.test(tag) ? tag : `topic-${tag}`;
}
