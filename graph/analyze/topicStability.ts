/**
 * How stable topics are: are they found again when some of the papers are not there?
 *
 * Cluster-wise assessment of stability by resampling: Hennig (2007), doi:10.1016/j.csda.2006.11.025.
 */
import type { EdgeColumns, GraphColumns, WordColumns } from "../model.ts";
import { featuresOf } from "./features.ts";
import { seededDraw, shuffled } from "./random.ts";
import { divide } from "./topics.ts";
import { buildWordIndex, type WordIndex } from "./wordIndex.ts";

export interface Stability {
  /** Draws made so far, and in all. */
  readonly done: number;
  readonly total: number;
  /** Papers in each draw. */
  readonly papers: number;
  readonly ofTopic: readonly TopicStability[];
}

/** Means over draws, of the topic found that is most like this one by the Jaccard index; both 0 to 1. */
export interface TopicStability {
  /** Part of this topic's papers that it has: low where the topic falls apart. */
  readonly together: number;
  /** Part of its papers that are this topic's: low where the topic is joined to others. */
  readonly own: number;
}

const DRAWS = 10;
/** Part of the papers in a draw, and the most papers: so that a draw takes a second at most. */
const PART = 0.8;
const MOST_PAPERS = 2_000;

/**
 * Find topics anew among papers drawn at random, ten times, each time also in another order. The same map gives
 * the same figures.
 *
 * @yields what is known after each draw
 */
export function* growStability(
  graph: GraphColumns,
  topicCount: number,
  index: WordIndex,
  resolution: number,
): Generator<Stability, Stability> {
  const size = Math.min(MOST_PAPERS, Math.ceil(PART * graph.paperCount));
  const together = new Float64Array(topicCount);
  const own = new Float64Array(topicCount);
  const times = new Uint32Array(topicCount);
  const said = (done: number): Stability => ({
    done,
    total: DRAWS,
    papers: size,
    ofTopic: Array.from(times, (drawn, topic) => ({
      together: together[topic]! / Math.max(1, drawn),
      own: own[topic]! / Math.max(1, drawn),
    })),
  });
  for (let draw = 1; draw <= DRAWS; draw++) {
    const drawn = shuffled(graph.paperCount, seededDraw(draw)).subarray(0, size).sort();
    const words = buildWordIndex(wordsOf(index.words, drawn));
    const edges = edgesOf(graph, drawn);
    const found = divide(edges, featuresOf(words, edges), resolution, draw, () => {});
    const before = Array.from(drawn, (paper) => graph.cluster[paper]!);
    foundAgain(before, found, topicCount).forEach((again, topic) => {
      if (again === null) return;
      together[topic]! += again.together;
      own[topic]! += again.own;
      times[topic]!++;
    });
    yield said(draw);
  }
  return said(DRAWS);
}

/** Each topic in the group of `found` that is most like it; null where none of its papers was drawn. */
function foundAgain(
  before: readonly number[],
  found: Int32Array,
  topicCount: number,
): readonly (TopicStability | null)[] {
  const groups = found.reduce((most, group) => Math.max(most, group + 1), 0);
  const both = new Uint32Array(topicCount * groups);
  const ofTopic = new Uint32Array(topicCount);
  const ofGroup = new Uint32Array(groups);
  before.forEach((topic, i) => {
    const group = found[i]!;
    if (topic >= 0) ofTopic[topic]!++;
    if (group >= 0) ofGroup[group]!++;
    if (topic >= 0 && group >= 0) both[topic * groups + group]!++;
  });
  return Array.from(ofTopic, (papers, topic) => {
    if (papers === 0) return null;
    let most = 0;
    let again: TopicStability = { together: 0, own: 0 };
    for (let group = 0; group < groups; group++) {
      const shared = both[topic * groups + group]!;
      const jaccard = shared / (papers + ofGroup[group]! - shared);
      if (jaccard <= most) continue;
      most = jaccard;
      again = { together: shared / papers, own: shared / ofGroup[group]! };
    }
    return again;
  });
}

/** The edges of some papers, which are numbered anew; concepts keep their rows. */
function edgesOf(graph: EdgeColumns, drawn: Uint32Array): EdgeColumns {
  const place = new Int32Array(graph.paperCount).fill(-1);
  drawn.forEach((paper, i) => {
    place[paper] = i;
  });
  const kept = graph.edgePaper.map((_, edge) => edge).filter((edge) => place[graph.edgePaper[edge]!]! >= 0);
  return {
    paperCount: drawn.length,
    conceptCount: graph.conceptCount,
    edgePaper: kept.map((edge) => place[graph.edgePaper[edge]!]!),
    edgeConcept: kept.map((edge) => graph.edgeConcept[edge]!),
    edgeWeight: Float32Array.from(kept, (edge) => graph.edgeWeight[edge]!),
    edgeMentions: kept.map((edge) => graph.edgeMentions[edge]!),
  };
}

function wordsOf(words: WordColumns, drawn: Uint32Array): WordColumns {
  const offsets = new Uint32Array(drawn.length + 1);
  drawn.forEach((paper, i) => {
    offsets[i + 1] = offsets[i]! + words.offsets[paper + 1]! - words.offsets[paper]!;
  });
  const word = new Uint32Array(offsets[drawn.length]!);
  const count = new Uint8Array(word.length);
  drawn.forEach((paper, i) => {
    word.set(words.word.subarray(words.offsets[paper], words.offsets[paper + 1]), offsets[i]);
    count.set(words.count.subarray(words.offsets[paper], words.offsets[paper + 1]), offsets[i]);
  });
  return { ...words, offsets, word, count };
}
