/** `--select concept=NAS`: what comes forward in pictures. */
import { conceptAt, type PaperMap, paperAt, type Selected } from "../index.ts";
import { conceptsCalled, papersCalled, topicsCalled } from "./called.ts";
import { FailedError, UsageError } from "./io.ts";

const KINDS = ["paper", "concept", "topic"] as const;
type Wish = readonly [kind: Selected["kind"], name: string];

/** @throws {UsageError} for more than two, a topic with something else, or what is not `kind=name` */
export function parseSelects(texts: readonly string[]): readonly Wish[] {
  const wishes = texts.map(parseSelect);
  if (wishes.length > 2 || (wishes.length === 2 && wishes.some(([kind]) => kind === "topic")))
    throw new UsageError("--select takes one thing, or two papers or concepts");
  return wishes;
}

function parseSelect(text: string): Wish {
  const [, kind, name] = /^([a-z]+)=(.+)$/s.exec(text) ?? [];
  const known = KINDS.find((each) => each === kind);
  if (known === undefined || name === undefined)
    throw new UsageError(`--select ${text}: expected ${KINDS.join("=…, ")}=…`);
  return [known, name.trim()];
}

/**
 * The first thing of each name.
 *
 * @throws {FailedError} if a name is not on the map
 */
export function selectedOf(map: PaperMap, wishes: readonly Wish[]): readonly Selected[] {
  return wishes.map(([kind, name]) => {
    const [row] = { paper: papersCalled, concept: conceptsCalled, topic: topicsCalled }[kind](map, name);
    if (row === undefined) throw new FailedError(`--select ${kind}=${name}: there is none on this map`);
    if (kind === "topic") return { kind, id: String(row) };
    return { kind, id: (kind === "paper" ? paperAt(map, row) : conceptAt(map, row)).id };
  });
}
