/** Names for topics, made of the concepts that are frequent in them and rare elsewhere. */
import { naturalLog } from "../logarithm.ts";
import type { Concept, EdgeColumns, Topic, TopicName } from "../model.ts";

/** Concepts in a larger share of all papers name no topic, unless there is nothing else. */
const HUB_SHARE = 1 / 3;
/** A first concept found in a smaller share of the topic's papers is joined by a second … */
const ENOUGH_COVERAGE = 0.25;
/** … that scores at least this part of the first. */
const RUNNER_UP = 0.5;
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

/**
 * Name the topics and list their leading concepts.
 *
 * A concept's score in a topic is how much of the topic's papers it covers, times the logarithm of how much more
 * frequent it is there than overall: class-based TF–IDF (Grootendorst 2022, arXiv:2203.05794) with the corpus
 * as the contrast. Papers at the heart of the topic count more than those at its edge, and so do papers that
 * are about the concept more than those that mention it. Established terms of several words are preferred.
 * No two topics have the same name; where a concept leads two, the one it suits better has it.
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
  const names = chooseNames(candidates, concepts, paperCounts);
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
      const score = mass * naturalLog(1 + lift) * (0.5 + termhood) * words;
      return { concept, papers, score, hub: share > HUB_SHARE };
    });
    return list.sort((a, b) => Number(a.hub) - Number(b.hub) || b.score - a.score || a.concept - b.concept);
  });
}

function chooseNames(
  candidates: readonly (readonly Candidate[])[],
  concepts: readonly Concept[],
  paperCounts: Uint32Array,
): readonly TopicName[] {
  const leads = assignLeads(candidates);
  const taken = new Set<string>();
  return candidates.map((list, topic) => {
    const lead = leads[topic];
    if (lead === undefined) return { label: unique(`Topic ${topic + 1}`, taken), concepts: [] };
    const first = plainForm(concepts[lead.concept]!);
    const name = sentenceCase(first);
    const enough = lead.papers / paperCounts[topic]! >= ENOUGH_COVERAGE;
    if (enough && !taken.has(name)) return toName(unique(name, taken), [lead]);
    const partner = list.find(
      (other) =>
        other.concept !== lead.concept &&
        other.hub === lead.hub &&
        !leads.some((l) => l?.concept === other.concept) &&
        (taken.has(name) || other.score >= RUNNER_UP * lead.score) &&
        !shareWord(first, plainForm(concepts[other.concept]!)) &&
        first.length + plainForm(concepts[other.concept]!).length + 3 <= LONGEST_NAME,
    );
    if (partner === undefined) return toName(unique(name, taken), [lead]);
    return toName(unique(`${name} & ${plainForm(concepts[partner.concept]!)}`, taken), [lead, partner]);
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
    .map((candidate) => toName(sentenceCase(plainForm(concepts[candidate.concept]!)), [candidate]));
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

/** The label, in the lower-case spelling if papers use one: "Neural Architecture Search" is no proper name then. */
function plainForm({ label, variants }: Concept): string {
  const folded = label.toLowerCase();
  if (label === folded) return label;
  const capitals = (text: string) => [...text].filter((c) => c !== c.toLowerCase()).length;
  return variants
    .map((variant) => variant.form)
    .filter((form) => form.toLowerCase() === folded)
    .reduce((best, form) => (capitals(form) < capitals(best) ? form : best), label);
}

/** "neural architecture search" → "Neural architecture search"; "mRNA decay" and "t-SNE" stay. */
export function sentenceCase(text: string): string {
  const firstWord = /^\S*/.exec(text)![0];
  if (firstWord !== firstWord.toLowerCase()) return text;
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
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
