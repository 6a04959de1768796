/** Names for topics, made of the concepts that are frequent in them and rare elsewhere. */
import { naturalLog } from "../logarithm.ts";
import { groupOf, groupRows } from "../map.ts";
import type { Concept, EdgeColumns, Topic, TopicName } from "../model.ts";
import { headingForm, sentenceCase } from "./headings.ts";

/** Concepts in a larger share of all papers name no topic, unless there is nothing else. */
const HUB_SHARE = 1 / 3;
/** A concept that this part of a topic's papers have counts half of what it would if all had it, about. */
const WIDE = 0.3;
/** A second concept joins the first if the two tell the topic's papers from others so much better … */
const GAIN = 1.15;
/** … and its own score is at least this part of the first's. */
const RUNNER_UP = 0.3;
/** What covering papers weighs against being exclusive: the square of the β in F-β. */
const COVERAGE = 0.25;
/** A concept of several words says more about a topic than one of a single word. */
const SEVERAL_WORDS = 1.4;
const LEADING_CONCEPTS = 12;
/** Names kept of each topic, the one it has and the next best. */
const NAMES = 5;
const LONGEST_NAME = 44;

/** How well a concept stands for a topic. */
interface Candidate {
  readonly concept: number;
  /** Papers of the topic that have it. */
  readonly papers: number;
  readonly score: number;
  readonly hub: boolean;
}

/** How well some concepts tell a topic's papers from others: F-0.5 of having one of them, 0 to 1. */
type FitOf = (topic: number, concepts: readonly number[]) => number;

/**
 * Name the topics and list their leading concepts.
 *
 * A concept's score in a topic is how much of the topic's papers it covers, times the logarithm of how much more
 * frequent it is there than overall: its part in the divergence of the topic from the corpus (Kullback & Leibler
 * 1951, doi:10.1214/aoms/1177729694). One that is as frequent everywhere scores nothing, however much it covers; one
 * that is found in other topics too scores less, and so does one of very few papers.
 * Papers at the heart of the topic count more than those at its edge, and so do papers that are about the concept
 * more than those that mention it. Established terms of several words are preferred. No two topics have the same
 * name; where a concept leads two, the one it suits better has it. A second concept joins the first where one having
 * either tells the topic's papers from others clearly better. See also `headingForm`.
 *
 * @param closeness of each paper to its topic, relative to the topic's mean; see `closenessOf`
 */
export function nameTopics(
  edges: EdgeColumns,
  concepts: readonly Concept[],
  cluster: Int32Array,
  count: number,
  closeness: Float64Array,
): readonly Topic[] {
  const { paperCount, conceptCount } = edges;
  const paperCounts = new Uint32Array(count);
  const conceptCounts = new Uint32Array(count);
  for (let i = 0; i < cluster.length; i++)
    if (cluster[i]! >= 0) (i < paperCount ? paperCounts : conceptCounts)[cluster[i]!]!++;
  const candidates = candidatesOf(edges, concepts, cluster, paperCounts, closeness);
  const byConcept = groupRows(edges.edgeConcept, conceptCount);
  const papersOf = (concept: number) =>
    Array.from(groupOf(byConcept, concept), (edge) => edges.edgePaper[edge]!);
  const fitOf: FitOf = (topic, named) => {
    const having = new Set(named.flatMap(papersOf));
    const papers = [...having].filter((paper) => cluster[paper] === topic).length;
    return ((1 + COVERAGE) * papers) / (having.size + COVERAGE * paperCounts[topic]!);
  };
  const names = chooseNames(candidates, concepts, fitOf);
  return Array.from(paperCounts, (papers, topic) => ({
    label: names[topic]!.label,
    paperCount: papers,
    conceptCount: conceptCounts[topic]!,
    concepts: candidates[topic]!.filter(
      ({ concept }) => concept < conceptCount && cluster[paperCount + concept] === topic,
    )
      .slice(0, LEADING_CONCEPTS)
      .map(({ concept }) => concept),
    names: [names[topic]!, ...nextNames(candidates[topic]!, names[topic]!, concepts)],
  }));
}

/** For each topic the concepts of its papers, best first. */
function candidatesOf(
  { paperCount, edgePaper, edgeConcept, edgeWeight }: EdgeColumns,
  concepts: readonly Concept[],
  cluster: Int32Array,
  paperCounts: Uint32Array,
  closeness: Float64Array,
): Candidate[][] {
  const within = Array.from(paperCounts, () => new Map<number, { papers: number; mass: number }>());
  const overall = new Map<number, number>();
  edgePaper.forEach((paper, edge) => {
    const concept = edgeConcept[edge]!;
    overall.set(concept, (overall.get(concept) ?? 0) + 1);
    const known = within[cluster[paper]!];
    if (known === undefined) return;
    const { papers, mass } = known.get(concept) ?? { papers: 0, mass: 0 };
    // The fourth root: a paper of few concepts gives each a large weight.
    const about = Math.sqrt(Math.sqrt(edgeWeight[edge]!)) * closeness[paper]!;
    known.set(concept, { papers: papers + 1, mass: mass + about });
  });
  return within.map((known, topic) => {
    const list = [...known].map(([concept, { papers, mass }]) => {
      const all = overall.get(concept)!;
      const share = all / paperCount;
      const lift = papers / paperCounts[topic]! / share;
      const { termhood, label } = concepts[concept]!;
      const words = /[\s-]/.test(label) ? SEVERAL_WORDS : 1;
      const exclusive = Math.sqrt(papers / all);
      const wide = papers / (papers + WIDE * paperCounts[topic]!);
      const score = mass * naturalLog(Math.max(1, lift)) * (0.5 + termhood) * words * exclusive * wide;
      return { concept, papers, score, hub: share > HUB_SHARE };
    });
    return list.sort((a, b) => Number(a.hub) - Number(b.hub) || b.score - a.score || a.concept - b.concept);
  });
}

function chooseNames(
  candidates: readonly (readonly Candidate[])[],
  concepts: readonly Concept[],
  fitOf: FitOf,
): readonly TopicName[] {
  const leads = assignLeads(candidates);
  const taken = new Set<string>();
  return candidates.map((list, topic) => {
    const lead = leads[topic];
    if (lead === undefined) return { label: unique(`Topic ${topic + 1}`, taken), concepts: [] };
    const first = headingForm(concepts[lead.concept]!);
    const name = sentenceCase(first);
    const alone = taken.has(name) ? 0 : fitOf(topic, [lead.concept]);
    let partner: Candidate | null = null;
    let best = alone * GAIN;
    for (const other of list) {
      if (other.score < RUNNER_UP * lead.score) break;
      const second = headingForm(concepts[other.concept]!);
      if (
        other.concept === lead.concept ||
        other.hub !== lead.hub ||
        leads.some((l) => l?.concept === other.concept) ||
        shareWord(first, second) ||
        first.length + second.length + 3 > LONGEST_NAME
      )
        continue;
      const fit = fitOf(topic, [lead.concept, other.concept]);
      if (fit > best) [partner, best] = [other, fit];
    }
    if (partner === null) return toName(unique(name, taken), [lead]);
    const second = headingForm(concepts[partner.concept]!);
    return toName(unique(`${name} & ${second}`, taken), [lead, partner]);
  });
}

function toName(label: string, of: readonly Candidate[]): TopicName {
  return { label, concepts: of.map(({ concept }) => concept) };
}

/** The best candidates besides those the name is made of, and that do not say the same with other words. */
function nextNames(
  list: readonly Candidate[],
  name: TopicName,
  concepts: readonly Concept[],
): readonly TopicName[] {
  return list
    .filter(({ concept, hub }) => !hub && !name.concepts.includes(concept))
    .slice(0, NAMES - 1)
    .map((candidate) => toName(sentenceCase(headingForm(concepts[candidate.concept]!)), [candidate]));
}

/** Each topic's leading concept, no concept twice: where two topics want one, the higher score has it. */
function assignLeads(candidates: readonly (readonly Candidate[])[]): readonly (Candidate | undefined)[] {
  const leads: (Candidate | undefined)[] = candidates.map(() => undefined);
  const bids = candidates.flatMap((list, topic) =>
    list
      .slice(0, candidates.length + LEADING_CONCEPTS)
      .map((candidate, place) => ({ topic, place, candidate })),
  );
  bids.sort(
    (a, b) =>
      Number(a.candidate.hub) - Number(b.candidate.hub) ||
      b.candidate.score - a.candidate.score ||
      a.topic - b.topic ||
      a.place - b.place,
  );
  const used = new Set<number>();
  for (const { topic, candidate } of bids) {
    if (leads[topic] !== undefined || used.has(candidate.concept)) continue;
    leads[topic] = candidate;
    used.add(candidate.concept);
  }
  return leads;
}

function shareWord(a: string, b: string): boolean {
  const words = new Set(stems(a));
  return stems(b).some((word) => words.has(word));
}
function stems(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s-]/)
    .map((word) => word.replace(/s$/, ""));
}

function unique(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${name} (${n})`;
  taken.add(free);
  return free;
}
