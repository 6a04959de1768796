/** Where a paper can be found. */
import type { Paper } from "../model.ts";
import { toPlainText } from "../plainText.ts";

/** The resolver's address of its DOI or arXiv number, else its own address if that is http or https. */
export function paperLink({ doi, arxiv, url }: Paper): string | null {
  if (doi !== null) return `https://doi.org/${encodePath(doi)}`;
  if (arxiv !== null) return `https://arxiv.org/abs/${encodePath(arxiv)}`;
  return url === null ? null : safeUrl(url);
}

/** An http or https address without blanks, quotes, brackets and braces; `null` for anything else. */
export function safeUrl(url: string): string | null {
  if (!/^https?:\/\/[^/]/i.test(url)) return null;
  return toPlainText(url).replaceAll(/[\s"'<>\\^`{|}()[\]]/g, percent);
}

/** Every character percent-encoded that does not stand for itself in a path; slashes stay. */
export function encodePath(text: string): string {
  return encodeURIComponent(toPlainText(text)).replaceAll("%2F", "/").replaceAll(/['()]/g, percent);
}

function percent(character: string): string {
  const code = encodeURIComponent(character);
  return code === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : code;
}
