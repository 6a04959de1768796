/**
 * Raw title or abstract → display text: one line of well-formed characters, LaTeX set as signs.
 *
 * Papers hold this text; offsets of mentions count in it, so nothing may change it afterwards.
 */
import { renderLatex } from "./renderLatex.ts";
import { restoreMacros } from "./restoreMacros.ts";

/** Each pass uses up what it replaces; real texts are stable after one or two. */
const MOST_PASSES = 8;

/**
 * Law: `cleanText(cleanText(x)) === cleanText(x)`. No control characters, lone surrogates, direction
 * marks or doubled white space in the result. Linear time.
 */
export function cleanText(raw: string): string {
  let text = toPlainCharacters(raw);
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const cleaned = toPlainCharacters(
      outsideAddresses(renderLatex(outsideAddresses(text, restoreMacros)), setTypography),
    );
    if (cleaned === text) return text;
    text = cleaned;
  }
  // Only text made for the purpose comes here; without these signs there is nothing left to replace.
  return toPlainCharacters(text.replace(/[\\${}~`^_]|--+|''/g, " "));
}

/** `cleanText` for names and keywords, which hold LaTeX only with a backslash. */
export function cleanName(raw: string): string {
  return /[\\{}$~]/.test(raw) ? cleanText(raw) : toPlainCharacters(raw);
}

/** White space collapsed, nothing that a label, a file format or a terminal could trip over. */
export function toPlainCharacters(raw: string): string {
  if (!/[^ -~]| {2}|^ | $/.test(raw)) return raw;
  return (
    raw
      // Control and format characters (zero-width, direction); white space is below, and joiners are letters' own.
      .replace(/\ufeff|(?![\s\u0085\u200c\u200d])[\p{Cc}\p{Cf}]/gu, "")
      .replace(/[\p{Cs}\ufffe\uffff]/gu, "\ufffd")
      .normalize("NFC")
      .replace(/[\s\u0085]+/g, " ")
      .trim()
  );
}

/** The first `length` UTF-16 units at most, not ending in half a character. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}

/** Addresses are no prose: `~`, `--` and `_` in them mean themselves. */
function outsideAddresses(text: string, change: (text: string) => string): string {
  if (!text.includes("://")) return change(text);
  return text
    .split(/(https?:\/\/[^\s{}\\$<>]+)/)
    .map((part, i) => (i % 2 === 0 ? change(part) : part))
    .join("");
}

/** TeX's quotes and dashes, and abbreviations that lost the space behind them. */
function setTypography(text: string): string {
  let result = text.replace(/(?<![\p{L}.])(i\.e\.|e\.g\.|w\.r\.t\.|et al\.)(?=\p{L})/giu, "$1 ");
  if (result.includes("`")) {
    result = result
      .replace(/``([^`]{1,200}?)(?:''|")/g, "“$1”")
      .replace(/(?<![\p{L}\p{N}`'])`(?![\s`])([^`]{0,120}?[^\s`])'(?!\p{L})/gu, "‘$1’");
  }
  if (result.includes("--")) {
    result = result
      .replace(/(?<= )--(?= )|(?<=[\p{L}\p{N})])--(?=[\p{L}\p{N}(])/gu, "–")
      .replace(/(?<= )---(?= )|(?<=[\p{L}\p{N})])---(?=[\p{L}\p{N}(])/gu, "—");
  }
  return result;
}
