/**
 * HTML, JATS and MathML inside a field → its text. For formats whose fields may hold markup (JSON of
 * publishers and indexes), not for text that somebody copied from a page.
 *
 * Only tags that records are written with are markup; `<think>`, `<pad>` or `<script>` in an abstract is
 * what the paper speaks of and stays. The result is text and is only ever shown as text.
 */
import { SYMBOLS } from "./latexSymbols.ts";

const INLINE = new Set(
  (
    "a abbr b bold cite code em font i italic inline-formula kbd mark monospace q s sc scp small span strong sub " +
    "sup tt u underline var xref math mi mn mo mrow msub msup msubsup mfrac msqrt mtext mspace mstyle mover " +
    "munder semantics annotation alternatives tex-math fixed-case"
  ).split(" "),
);
const BLOCK = new Set(
  "p br div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr table tbody thead tr td th pre blockquote title sec list list-item disp-formula".split(
    " ",
  ),
);
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hyphen", "-"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["hellip", "…"],
  ["minus", "−"],
  ["plusmn", "±"],
  ["middot", "·"],
  ["deg", "°"],
  ["micro", "µ"],
  ["rarr", "→"],
  ["larr", "←"],
  ["szlig", "ß"],
  ["thinsp", " "],
  ["ensp", " "],
  ["emsp", " "],
]);
const MARKS: ReadonlyMap<string, string> = new Map([
  ["acute", "\u0301"],
  ["grave", "\u0300"],
  ["circ", "\u0302"],
  ["uml", "\u0308"],
  ["tilde", "\u0303"],
  ["ring", "\u030a"],
  ["cedil", "\u0327"],
  ["caron", "\u030c"],
]);

/** Each tag and each entity is taken once, so that what was written as text comes out as text. Linear. */
export function stripMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(/^\s*<(?:jats:)?title>\s*abstract\s*<\/(?:jats:)?title>/i, "")
    .replace(/<\/?([A-Za-z][\w:.-]*)((?:[\s/][^<>]*)?)>/g, (tag, name: string, rest: string) => {
      const plain = name.toLowerCase().replace(/^(?:jats|mml):/, "");
      // "a <b and c> d" is a comparison: attributes have an equals sign.
      if (!/^\s*\/?$/.test(rest) && !(/^\s/.test(rest) && rest.includes("="))) return tag;
      if (BLOCK.has(plain)) return " ";
      return INLINE.has(plain) || plain !== name.toLowerCase() ? "" : tag;
    })
    .replace(/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,14});/g, (entity, name: string) =>
      decodeEntity(entity, name),
    );
}

function decodeEntity(entity: string, name: string): string {
  if (name.startsWith("#")) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  }
  const accented = /^([A-Za-z])([a-z]{3,5})$/.exec(name);
  const mark = MARKS.get(accented?.[2] ?? "");
  if (mark !== undefined) return `${accented?.[1]}${mark}`.normalize("NFC");
  return ENTITIES.get(name) ?? (name.length > 2 ? SYMBOLS.get(name) : undefined) ?? entity;
}
