/** Numbers in words of the interface: "35 papers", "1 concept", "10,000 papers". */

/** Thousands set apart by commas, whatever the browser's language: the interface is in English. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** @param plural where it is not the singular with an s */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/** "35 papers" where all are meant, "12 of 35 papers" where it is a part. */
export function partOf(part: number, whole: number, singular: string): string {
  return part === whole ? countOf(whole, singular) : `${formatCount(part)} of ${countOf(whole, singular)}`;
}

/** Bytes as one reads them: "812 bytes", "48 kB", "1.2 MB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return countOf(bytes, "byte");
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function percent(share: number): string {
  return share > 0 && share < 0.01 ? "under 1 %" : `${Math.round(100 * share)} %`;
}
