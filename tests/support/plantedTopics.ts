/** Corpora with topics planted in them, to see whether they are found again. */
import { buildWordIndex, type WordIndex } from "../../graph/analyze/index.ts";
import { readWords } from "../../graph/extract/index.ts";
import type { Concept, Extraction } from "../../graph/model.ts";
import { conceptOf, paperOf } from "./smallMap.ts";

export interface Planting {
  readonly papers: number;
  readonly topics: number;
  readonly conceptsPerTopic: number;
  readonly conceptsPerPaper: number;
  /** Share of a paper's concepts that come from its own topic; the rest comes from anywhere. */
  readonly inside: number;
  readonly seed: number;
}
export interface Planted {
  readonly extraction: Extraction;
  readonly paperTopic: readonly number[];
  /** By row of the concept. */
  readonly conceptTopic: readonly number[];
}

/** For papers without text. */
export const NO_WORDS = buildWordIndex(readWords([], []));

/** The words of planted papers whose text is the names of their concepts. */
export function wordsOfPlanted({ extraction }: Planted): WordIndex {
  const { concepts, links } = extraction;
  const texts: string[] = [];
  links.paper.forEach((paper, i) => {
    const name = concepts[links.concept[i]!]!.label.replace(/\W+/g, "x");
    texts[paper] = `${texts[paper] ?? ""} ${name}.`;
  });
  const papers = Array.from(texts, (text, i) => paperOf({ id: `key:${i}`, title: "", abstract: text ?? "" }));
  return buildWordIndex(readWords(papers, []));
}

/** Within a topic the concepts are drawn by Zipf's law, as words are. */
export function plantTopics({
  papers,
  topics,
  conceptsPerTopic,
  conceptsPerPaper,
  inside,
  seed,
}: Planting): Planted {
  const random = xorshift(seed);
  const ranks: number[] = [];
  for (let r = 0, sum = 0; r < conceptsPerTopic; r++) {
    sum += 1 / (r + 2);
    ranks.push(sum);
  }
  const drawRank = (): number => {
    const at = random() * ranks.at(-1)!;
    return ranks.findIndex((sum) => at < sum);
  };
  const paperTopic = Array.from({ length: papers }, () => Math.floor(random() * topics));
  const chosen = paperTopic.map((own) => {
    const raw = new Set<number>();
    for (let i = 0; i < conceptsPerPaper; i++) {
      const topic = random() < inside ? own : Math.floor(random() * topics);
      raw.add(topic * conceptsPerTopic + drawRank());
    }
    return [...raw];
  });

  const frequency = new Map<number, number>();
  for (const raw of chosen.flat()) frequency.set(raw, (frequency.get(raw) ?? 0) + 1);
  const order = [...frequency.keys()].sort((a, b) => frequency.get(b)! - frequency.get(a)! || a - b);
  const rowOf = new Map(order.map((raw, row) => [raw, row]));
  const concepts: Concept[] = order.map((raw) =>
    conceptOf(`t${Math.floor(raw / conceptsPerTopic)} c${raw % conceptsPerTopic}`, frequency.get(raw)!),
  );
  const links = chosen.flatMap((raws, paper) => raws.map((raw) => ({ paper, concept: rowOf.get(raw)! })));
  return {
    paperTopic,
    conceptTopic: order.map((raw) => Math.floor(raw / conceptsPerTopic)),
    extraction: {
      concepts,
      links: {
        paper: Uint32Array.from(links, (l) => l.paper),
        concept: Uint32Array.from(links, (l) => l.concept),
        salience: new Float32Array(links.length).fill(1),
      },
      mentions: {
        paper: new Uint32Array(),
        concept: new Uint32Array(),
        field: new Uint8Array(),
        start: new Uint32Array(),
        end: new Uint32Array(),
        sentenceStart: new Uint32Array(),
        sentenceEnd: new Uint32Array(),
      },
    },
  };
}

/** Normalized mutual information of two labelings, 0 to 1 (arithmetic mean of the entropies). */
export function agreement(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  const both = new Map<string, number>();
  const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
  for (let i = 0; i < n; i++) {
    count(left, a[i]!);
    count(right, b[i]!);
    count(both, `${a[i]} ${b[i]}`);
  }
  const entropy = (map: ReadonlyMap<unknown, number>) =>
    [...map.values()].reduce((sum, c) => sum - (c / n) * Math.log(c / n), 0);
  const total = entropy(left) + entropy(right);
  return total === 0 ? 1 : (2 * (total - entropy(both))) / total;
}

function xorshift(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
