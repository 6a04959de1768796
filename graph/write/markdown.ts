/** Text into Markdown: CommonMark, and what GitHub and Obsidian read besides. */
import { oneLine } from "./reference.ts";

/** Any text on one line that shows as it is: no markup, no HTML, no tag, comment, formula or link of its own. */
export function toMarkdown(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_{}[\]<>#|~&$^=%]/g, "\\$&");
}

/** @param url as `paperLink` gives it */
export function markdownLink(text: string, url: string): string {
  return `[${toMarkdown(text)}](${url})`;
}
