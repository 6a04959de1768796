/** The columns of a map: what crosses a thread by being handed over. */
import type { PaperMap, RecordTable } from "../../graph/index.ts";

type Column = Uint8Array | Uint32Array | Int32Array | Float32Array;

export function columnsOf({ papers, concepts, mentions, graph }: PaperMap): Column[] {
  return [papers, concepts, mentions, graph].flatMap((group) =>
    Object.values(group).filter((value): value is Column => ArrayBuffer.isView(value)),
  );
}

/** The same map with columns of its own. */
export function copyOf(map: PaperMap): PaperMap {
  return {
    ...map,
    papers: copied(map.papers),
    concepts: copied(map.concepts),
    mentions: copied(map.mentions),
    graph: copied(map.graph),
  };
}

function copied<G extends PaperMap["mentions"] | PaperMap["graph"] | RecordTable<unknown>>(group: G): G {
  return Object.fromEntries(
    Object.entries(group).map(([name, value]) => [
      name,
      ArrayBuffer.isView(value) ? (value as Column).slice() : value,
    ]),
  ) as G;
}
