/**
 * The explorer's file without a map: what `graph/write/explorer.ts` fills in. Made by the build from the
 * parts, and by an explorer from its own parts, so that one saved from another is the same file.
 */

/** Each as it stands in the file. */
export interface ExplorerParts {
  /** The content security policy. */
  readonly policy: string;
  /** Gzipped and in base 85. */
  readonly style: string;
  readonly page: string;
  readonly worker: string;
  /** Licences of what is in it. */
  readonly licences: string;
  /** The script that unpacks the others, as it is. */
  readonly start: string;
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke-width='3'%3E%3Cpath stroke='%231753b3' d='M2 8h3.5M10.5 8H22'/%3E%3Cpath stroke='%23c06f02' d='M2 16h11.5M18.5 16H22'/%3E%3Cpath stroke='%23808080' d='M8 2v11.5M8 18.5V22M16 2v3.5M16 10.5V22'/%3E%3C/svg%3E";

export function toTemplate({ policy, style, page, worker, licences, start }: ExplorerParts): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
{{head}}
<link rel="icon" href="${ICON}">
</head>
<body>
<div id="root"></div>
<noscript>
{{about}}
<p>This file is an explorer of the map and needs JavaScript, but no network: everything is in it. Titles and abstracts belong to their authors and publishers. Paperweft is under the MIT licence; the licences of its parts can be read under “About this file”.</p>
</noscript>
<script type="application/gzip" id="style">${style}</script>
<script type="application/gzip" id="page">${page}</script>
<script type="application/gzip" id="worker">${worker}</script>
<script type="application/gzip" id="licences">${licences}</script>
{{map}}<script id="start">${start}</script>
</body>
</html>
`;
}
