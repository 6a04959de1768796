/** Why papers are linked to a concept that several were made into: what is known of each, taken together. */
import type { ConceptEvidence, PaperEvidence } from "../model.ts";

/**
 * @param parts of the concepts it is made of, for the same papers in the same order; one at least
 * @returns of each paper the evidence of the part it scores highest with, which its link is made of; counts are
 *   those of the part that most papers mention
 */
export function joinEvidence(parts: readonly ConceptEvidence[]): ConceptEvidence {
  const [first, ...rest] = parts;
  if (first === undefined) throw new RangeError("no evidence to take together");
  const widest = rest.reduce((best, part) => (part.mentionedIn > best.mentionedIn ? part : best), first);
  return {
    chosenIn: widest.chosenIn,
    mentionedIn: widest.mentionedIn,
    papers: first.papers.map((own, i) =>
      rest.map((part) => part.papers[i]!).reduce((best, one) => (isStronger(one, best) ? one : best), own),
    ),
  };
}

function isStronger(one: PaperEvidence, other: PaperEvidence): boolean {
  return (
    (one.score ?? 0) - (other.score ?? 0) > 0 ||
    ((one.score ?? 0) === (other.score ?? 0) && one.probability > other.probability)
  );
}
