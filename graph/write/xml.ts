/** Text into XML 1.0, fit for element content and for attributes in double quotes alike. */
import { toPlainText } from "../plainText.ts";

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

// Tab and line ends are written as references: in an attribute a parser would turn them into spaces, and
// a bare carriage return becomes a line feed anywhere.
const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

/** Any string as XML text that reads back the same; characters XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return toPlainText(text).replace(/[&<>"\t\n\r]/g, (found) => REFERENCES.get(found)!);
}
