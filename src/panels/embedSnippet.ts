/** What one puts into a web page to show an explorer's file there. */

/**
 * A frame that may run scripts and save files, and nothing else: neither the page around it nor its storage is
 * within reach.
 *
 * @param file the explorer's name or address
 */
export function embedSnippet(file: string, title: string): string {
  const source = `${file.split("/").map(encodeURIComponent).join("/")}?embed`;
  const allowed = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox";
  return `<iframe src="${source}" title="${inQuotes(title)}" width="100%" height="600" style="border: 0" loading="lazy" sandbox="${allowed}"></iframe>`;
}

function inQuotes(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
