/** Properties of a note, as YAML between two lines of dashes. Flat, as Obsidian wants them. */
import { toPlainText } from "../plainText.ts";

export type Property = string | number | readonly string[] | null;

/** What is `null` or empty is left out; strings are always quoted, so that none is taken for anything else. */
export function frontMatter(properties: Readonly<Record<string, Property>>): string {
  let text = "---\n";
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    if (typeof value === "number") text += `${name}: ${value}\n`;
    else if (typeof value === "string") text += `${name}: ${quoted(value)}\n`;
    else text += `${name}:\n${value.map((item) => `  - ${quoted(item)}\n`).join("")}`;
  }
  return `${text}---\n`;
}

/** A JSON string is one of YAML too, but for a few characters that YAML wants escaped. */
function quoted(text: string): string {
  return JSON.stringify(toPlainText(text)).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
