/**
 * Text that is code wherever somebody forgets to escape it: each way to run a script, in each way to break
 * out of the place it stands in. Made by rule, so that none is forgotten; every one would call `alert`.
 */
import { mapWith, type PaperSpec } from "./maps.ts";

const CALL = "alert(1)";

/** Ways to run. */
const VECTORS: readonly string[] = [
  `<script>${CALL}</script>`,
  `<ScRiPt src=data:text/javascript,${CALL}></sCrIpT>`,
  `<img src=x onerror=${CALL}>`,
  `<svg onload=${CALL}>`,
  `<svg><script>${CALL}</script></svg>`,
  `<svg><animate onbegin=${CALL} attributeName=x dur=1s>`,
  `<math><a xlink:href="javascript:${CALL}">x</a></math>`,
  `<iframe srcdoc="<script>${CALL}</script>"></iframe>`,
  `<iframe src="javascript:${CALL}"></iframe>`,
  `<object data="javascript:${CALL}"></object>`,
  `<embed src="javascript:${CALL}">`,
  `<a href="javascript:${CALL}">x</a>`,
  `<form action="javascript:${CALL}"><button>x</button></form>`,
  `<details open ontoggle=${CALL}>`,
  `<input autofocus onfocus=${CALL}>`,
  `<video><source onerror=${CALL}></video>`,
  `<meta http-equiv=refresh content="0;url=javascript:${CALL}">`,
  `<base href="javascript:${CALL}//">`,
  `<style>@import "javascript:${CALL}";</style>`,
  `<link rel=stylesheet href="javascript:${CALL}">`,
  `[x](javascript:${CALL})`,
  `![x](x"onerror="${CALL})`,
  `<javascript:${CALL}>`,
  `[[x|<img src=x onerror=${CALL}>]]`,
];

/** Ways out of where the text stands. */
const WRAPPERS: readonly ((code: string) => string)[] = [
  (code) => code,
  (code) => `">${code}`,
  (code) => `'>${code}`,
  (code) => `</title></textarea></style></script>${code}`,
  (code) => `-->${code}<!--`,
  (code) => `]]>${code}`,
  (code) => `\`\`\`\n\n${code}\n`,
  (code) => `{label}${code}`,
  (code) => `&amp;lt;${code.replaceAll("<", "&lt;").replaceAll(">", "&#62;")}`,
  (code) => code.replace("<", "<\u0000").replace(/ |$/, "\n"),
];

/** 240 of them. */
export const PAYLOADS: readonly string[] = WRAPPERS.flatMap((wrap) => VECTORS.map(wrap));

/** A map that has each payload in every text of a paper, as the name of its concept, and as a topic. */
export function payloadMap(payloads: readonly string[] = PAYLOADS) {
  const map = mapWith(
    payloads.map(
      (payload, row): PaperSpec => ({
        id: `key:${row} ${payload}`,
        title: `${row} ${payload}`,
        abstract: `We study ${payload} with care. ${payload}`,
        authors: [payload],
        venue: payload,
        url: `javascript:${CALL}//${row}`,
        keywords: [payload],
        doi: row % 3 === 0 ? `10.1000/${payload}` : null,
        concepts: [payload],
      }),
    ),
  );
  const topics = payloads
    .slice(0, 3)
    .map((label) => ({ label, paperCount: 1, conceptCount: 1, concepts: [], names: [] }));
  return { ...map, topics: topics.length === 3 ? topics : map.topics };
}
