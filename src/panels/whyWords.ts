/** The words for why a concept was chosen. */

import type { ConceptEvidence, PaperEvidence, ScoreDiscount, ScoreGroup } from "../../graph/index.ts";
import { percent } from "../ui/counts.ts";

export const TERM_WORDS: Readonly<Record<ScoreGroup, string>> = {
  title: "the title",
  position: "place in the text",
  frequency: "how often it is said",
  rarity: "rarity of its words",
  known: "chosen by others before",
  words: "its main and first word",
  grammar: "a phrase by itself",
  shape: "length and spelling",
  shortForm: "short form",
  nesting: "inside longer phrases",
};

const DISCOUNT_WORDS: Readonly<Record<ScoreDiscount["why"], string>> = {
  commonplace: "Many papers say it, few choose it, and here it is said in passing",
  coined: "Nobody else says it, and it is said once",
  plain: "Everyday wording that nobody else uses",
  aside: "Titles rarely hold it",
  part: "Stands only inside longer phrases",
  once: "A single word, said once",
};

/** What a term does to the odds: "× 3.3" or "÷ 2.0". */
export function changeOf(logOdds: number): string {
  const factor = Math.exp(Math.abs(logOdds));
  return `${logOdds < 0 ? "÷" : "×"} ${factor < 10 ? factor.toFixed(1) : Math.round(factor)}`;
}

export function placeOf({ rank, ownConcepts }: PaperEvidence): string {
  if (rank === null) return "Merely mentioned here";
  return ownConcepts === 1
    ? "The paper’s only concept"
    : `${ordinal(rank)} of the paper’s ${ownConcepts} concepts`;
}

function ordinal(rank: number): string {
  const teen = rank % 100 > 10 && rank % 100 < 14;
  const ending = teen ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th");
  return `${rank}${ending}`;
}

/** One factor a reason: a reason may count twice. */
function factorsOf(discounts: readonly ScoreDiscount[]): Map<ScoreDiscount["why"], number> {
  const factors = new Map<ScoreDiscount["why"], number>();
  for (const { why, factor } of discounts) factors.set(why, (factors.get(why) ?? 1) * factor);
  return factors;
}

interface Step {
  readonly words: string;
  /** What comes of it, short. */
  readonly result: string;
}

/** What was done with the score afterwards, in order. */
export function stepsOf(evidence: PaperEvidence, { chosenIn, mentionedIn }: ConceptEvidence): Step[] {
  const steps: Step[] = [];
  const { forms, definition, hub, keyword, probability, rank, reworded, score, support } = evidence;
  const [form] = forms;
  if (form !== undefined) {
    for (const [why, factor] of factorsOf(form.discounts))
      steps.push({ words: DISCOUNT_WORDS[why], result: `counts ${percent(factor)}` });
    if (form.isTitlePhrase)
      steps.push({ words: "A whole phrase of the title", result: percent(form.probability) });
    if (form.trust > 0)
      steps.push({
        words: `An established term: ${percent(form.trust)} of papers using it choose it`,
        result: percent(form.probability),
      });
  }
  if (definition !== null)
    steps.push({ words: "The paper gives it a short form", result: `adds ${percent(definition)}` });
  if (reworded !== null)
    steps.push({ words: "An established term, said in other words", result: `adds ${percent(reworded)}` });
  if (keyword !== null)
    steps.push({ words: "Listed by the authors as keyword", result: `adds ${percent(keyword)}` });
  const others = forms.slice(1).map(({ form: other }) => `“${other}”`);
  if (others.length > 0 || definition !== null || reworded !== null || keyword !== null)
    steps.push({
      words: others.length > 0 ? `Together with ${others.join(", ")}` : "All of that",
      result: percent(probability),
    });
  if (rank !== null && support >= 0.005)
    steps.push({ words: "Other papers choose it too", result: `+ ${percent(support)}` });
  if (hub < 1)
    steps.push({ words: "So many papers speak of it that it says little", result: `counts ${percent(hub)}` });
  if (rank === null)
    steps.push({
      words: "Not enough by itself; linked because others choose it",
      result: `${chosenIn} of ${mentionedIn}`,
    });
  else steps.push({ words: "Ranked by the sum", result: percent(score ?? 0) });
  return steps;
}
