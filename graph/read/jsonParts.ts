/**
 * Where the elements of a JSON list or the properties of a JSON object stand, without parsing them.
 *
 * `JSON.parse` on a whole file tells no line numbers and loses every record for one misplaced comma. With
 * the parts known, each record is parsed on its own. One pass, no recursion: depth does not matter.
 */

export interface JsonPart {
  /** Offset of the first character that is not white space. */
  readonly start: number;
  /** Offset after the last one, > `start`. */
  readonly end: number;
}
export interface JsonParts {
  readonly parts: readonly JsonPart[];
  /** Offset after the closing bracket; the end of the text if there is none. */
  readonly end: number;
}

const SIGNS = /["[\]{},]/g;

/** @param start offset of the opening bracket or brace */
export function splitJson(text: string, start: number): JsonParts {
  const parts: JsonPart[] = [];
  let partStart = start + 1;
  let depth = 0;
  const add = (end: number) => {
    const part = trimPart(text, partStart, end);
    if (part !== null) parts.push(part);
    partStart = end + 1;
  };
  SIGNS.lastIndex = start;
  for (let match = SIGNS.exec(text); match !== null; match = SIGNS.exec(text)) {
    const at = match.index;
    const sign = match[0];
    if (sign === '"') SIGNS.lastIndex = endOfString(text, at);
    else if (sign === ",") {
      if (depth === 1) add(at);
    } else if (sign === "[" || sign === "{") depth++;
    else if (--depth === 0) {
      add(at);
      return { parts, end: at + 1 };
    }
  }
  add(text.length);
  return { parts, end: text.length };
}

/** Name and value of a property; `null` if it has no name in quotes. */
export function readProperty(text: string, part: JsonPart): { name: string; value: JsonPart } | null {
  if (text[part.start] !== '"') return null;
  const nameEnd = endOfString(text, part.start);
  const colon = text.slice(nameEnd, Math.min(part.end, nameEnd + 100)).search(/\S/) + nameEnd;
  if (text[colon] !== ":") return null;
  const value = trimPart(text, colon + 1, part.end);
  return value === null ? null : { name: text.slice(part.start + 1, nameEnd - 1), value };
}

/** Offset after the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    let slashes = quote;
    while (text[slashes - 1] === "\\" && slashes > at) slashes--;
    if ((quote - slashes) % 2 === 0) return quote + 1;
    at = quote;
  }
}

function trimPart(text: string, start: number, end: number): JsonPart | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
