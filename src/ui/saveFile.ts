/** Hands bytes to the user as a file. */
import type { LoadedMap } from "../store/state.ts";

/** Milliseconds until the link is withdrawn; the browser has started saving long before. */
const KEPT = 60_000;

export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** A file name that says what the map was made of: "page.gexf", "paperweft-sample.papers.csv". */
export function fileNameOf(
  { title, isSample }: Pick<LoadedMap, "title" | "isSample">,
  extension: string,
): string {
  if (isSample) return `paperweft-sample${extension}`;
  const stem = title
    .replace(/\.[A-Za-z0-9]{1,8}$/, "")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, 80);
  return `${stem === "" ? "papers" : stem}${extension}`;
}
