/** What stands in an explorer's file, as `write/explorer.ts` writes it: the packed map, what was made of it, the view. */

export interface ExplorerParts {
  /** Base64 of gzip of what `packMap` gives, in blocks; none if the file holds no map. */
  readonly blocks: readonly string[];
  /** Filters, reading list and notes, as JSON of the page's own; to be checked by whoever reads it. */
  readonly workspace: string | null;
  /** The view it begins with, as the page's address has it after the "#". */
  readonly place: string | null;
}

const MAP = '<script type="application/gzip" data-map>';
const WORKSPACE = '<script type="application/json" data-workspace>';
const END = "</script>";

/** @param start of the file, some 4,000 characters: so that no paper's text is taken for an explorer */
export function startsLikeExplorer(start: string): boolean {
  return start.startsWith("<!doctype html>") && start.includes('<meta name="generator" content="Paperweft ');
}

/** @param text of the whole file */
export function explorerParts(text: string): ExplorerParts {
  const head = text.slice(0, Math.max(0, text.indexOf("</head>")));
  const place = /<meta name="paperweft-place" content="([^"]*)">/.exec(head)?.[1];
  return {
    blocks: elements(text, MAP),
    workspace: elements(text, WORKSPACE)[0] ?? null,
    place: place === undefined ? null : unescaped(place),
  };
}

/** What stands in each element that begins so. */
function elements(text: string, start: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at)) {
    const end = text.indexOf(END, at);
    if (end < 0) break;
    found.push(text.slice(at + start.length, end));
    at = end;
  }
  return found;
}

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
]);

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (found) => REFERENCES.get(found)!);
}
