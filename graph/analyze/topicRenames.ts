/** Names that the user gave to topics, and how a topic is recognized when topics were found anew. */
import type { ConceptId, Topic, TopicRename } from "../model.ts";

/** A topic is the one that was named if it leads with at least this part of the concepts it led with then. */
const ENOUGH = 0.5;

/**
 * Put the user's names in place of those that were made.
 *
 * A name lasts as its topic's leading concepts do: with other settings, or papers added, it goes to the topic
 * that leads with most of them, if that is at least half; otherwise it waits in the recipe. Earlier names
 * choose first, and no topic gets two.
 *
 * @param idOf id of a concept by its row
 */
export function renameTopics(
  topics: readonly Topic[],
  idOf: (concept: number) => ConceptId,
  renames: readonly TopicRename[],
): readonly Topic[] {
  if (renames.length === 0) return topics;
  const homes = homesOf(topics, idOf, renames);
  return topics.map((topic, row) => {
    const name = renames[homes.indexOf(row)]?.name;
    return name === undefined ? topic : { ...topic, label: name };
  });
}

/**
 * The recipe's names with one topic named otherwise.
 *
 * @param name null takes its name back
 */
export function withTopicName(
  topics: readonly Topic[],
  idOf: (concept: number) => ConceptId,
  renames: readonly TopicRename[],
  topic: number,
  name: string | null,
): readonly TopicRename[] {
  const homes = homesOf(topics, idOf, renames);
  const others = renames.filter((_, i) => homes[i] !== topic);
  return name === null ? others : [...others, { concepts: topics[topic]!.concepts.map(idOf), name }];
}

/** Row of each name's topic; -1 where there is none now. */
function homesOf(
  topics: readonly Topic[],
  idOf: (concept: number) => ConceptId,
  renames: readonly TopicRename[],
): readonly number[] {
  const leading = topics.map(({ concepts }) => new Set(concepts.map(idOf)));
  const taken = new Set<number>();
  return renames.map(({ concepts }) => {
    const shares = leading.map((ids, row) =>
      taken.has(row) ? 0 : concepts.filter((id) => ids.has(id)).length / Math.max(1, concepts.length),
    );
    const best = shares.reduce((top, share, row) => (share > shares[top]! ? row : top), 0);
    if ((shares[best] ?? 0) < ENOUGH) return -1;
    taken.add(best);
    return best;
  });
}
