/** DOI, arXiv id, web address: from the ways they are written to the one way we keep. */

/** Bare and lower-case, or `null`. Accepts `https://doi.org/…`, `doi:…` and the DOI alone. */
export function readDoi(text: string): string | null {
  const bare = text.trim().replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|^doi: ?/i, "");
  if (bare.length > 300 || !/^10\.\d{4,9}\/[^\s<>"{}\\^`|\p{Cc}\p{Cf}\p{Cs}]+$/u.test(bare)) return null;
  return bare.toLowerCase().replace(/[.,;]$/, "");
}

/** Without prefix and version: `2310.01334`, `astro-ph/0601001`; or `null`. */
export function readArxiv(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/|^arxiv: ?/i, "")
    .replace(/\.pdf$/i, "")
    .replace(/v\d{1,3}$/i, "");
  return /^(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})$/i.test(bare) ? bare.toLowerCase() : null;
}

/** The arXiv id in a DOI that arXiv itself has given: `10.48550/arxiv.2310.01334`. */
export function arxivOfDoi(doi: string): string | null {
  return doi.startsWith("10.48550/arxiv.") ? readArxiv(doi.slice("10.48550/arxiv.".length)) : null;
}

/** An http or https address as it stands, or `null`: everything else may run code when clicked. */
export function readUrl(text: string): string | null {
  const url = text.trim();
  if (url.length > 2000) return null;
  return /^https?:\/\/[^\s/?#<>"'`\\{}|^\p{Cc}\p{Cf}\p{Cs}][^\s<>"'`\\{}|^\p{Cc}\p{Cf}\p{Cs}]*$/iu.test(url)
    ? url
    : null;
}

/** The DOI that a web address resolves, or `null`. */
export function doiIn(url: string): string | null {
  return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ? readDoi(url) : null;
}

/** The arXiv id that a web address shows, or `null`. */
export function arxivIn(url: string): string | null {
  return /^https?:\/\/(?:www\.|export\.)?arxiv\.org\//i.test(url) ? readArxiv(url) : null;
}
