/** What the explorer's one file holds besides its code: the map, and the view to begin with. */

/** Milliseconds of work on the page's thread before it is given back. */
const SLICE = 12;

/** The map's data as it stands in the file, base64 of gzip. The page keeps no second copy. */
export async function takeEmbeddedMap(): Promise<Blob> {
  const parts: Blob[] = [];
  let start = performance.now();
  for (const block of document.querySelectorAll("script[data-map]")) {
    parts.push(new Blob([block.textContent ?? ""]));
    block.remove();
    if (performance.now() - start < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  }
  return new Blob(parts);
}

/** What was made of the map, if it was taken along: to be checked like anything read. */
export function takeEmbeddedWorkspace(): unknown {
  const element = document.querySelector("script[data-workspace]");
  element?.remove();
  try {
    return JSON.parse(element?.textContent ?? "null");
  } catch {
    return null;
  }
}

/** The hash of the view the file was made to begin with; "" for the whole map. */
export function embeddedPlace(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="paperweft-place"]')?.content ?? "";
}

/** What the file is called, for the files saved from it. */
export function ownFileName(): string {
  const name = location.pathname.slice(location.pathname.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name) || "map.html";
  } catch {
    return name;
  }
}
