/** Text into XML 1.0, fit for element content and for attributes in double quotes alike. */
import { toPlainText } from "../plainText.ts";

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

// Tab and line ends are written as references: in an attribute a parser would turn them into spaces, and
// a bare carriage return becomes a line feed anywhere. So do the last two where XML 1.0 is read by the rules of 1.1, as
// xmldom does, which Gephi Lite reads GEXF by.
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
  ["\u0085", "&#133;"],
  ["\u2028", "&#8232;"],
]);

// Most texts need nothing, and one look is cheaper than two replacements.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_AS_IT_IS = /[\u0000-\u001f&<>"\u0085\u2028\ud800-\udfff\ufffe\uffff]/;

/** Any string as XML text that reads back the same; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  if (!NOT_AS_IT_IS.test(text)) return text;
  return toPlainText(text).replace(/[&<>"\t\n\r\u0085\u2028]/g, (found) => REFERENCES.get(found)!);
}
