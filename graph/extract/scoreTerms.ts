/** The terms of a score that are told: features in groups that a reader has a word for. */
import type { ScoreGroup, ScoreTerm } from "../model.ts";
import { SHARED_COUNT, SHARED_FEATURES, type SharedFeature } from "./features.ts";
import { STYLE_COUNT, STYLE_FEATURES } from "./style.ts";

const GROUPS: Readonly<Record<SharedFeature | (typeof STYLE_FEATURES)[number], ScoreGroup>> = {
  words: "shape",
  frequency: "frequency",
  inTitle: "title",
  first: "position",
  firstShare: "position",
  lastShare: "position",
  spread: "position",
  sentence: "position",
  textLength: "position",
  letters: "shape",
  nounPhrases: "grammar",
  nounPhraseShare: "grammar",
  rarityMost: "rarity",
  rarityLeast: "rarity",
  rarityMean: "rarity",
  rarityHead: "rarity",
  rarityFirst: "rarity",
  rarityPhrase: "known",
  association: "known",
  wordFrequencyMean: "frequency",
  wordFrequencyMost: "frequency",
  mixedCase: "shape",
  capitals: "shape",
  digit: "shape",
  hyphen: "shape",
  longForm: "shortForm",
  shortForm: "shortForm",
  nestedMost: "nesting",
  nestedShare: "nesting",
  nestedSum: "nesting",
  nestedKinds: "nesting",
  unknownWords: "rarity",
  titleContext: "title",
  titleWhole: "title",
  titleColon: "title",
  proposed: "position",
  inLastSentence: "position",
  walk: "frequency",
  own: "nesting",
  titleRate: "known",
  titleRateHead: "words",
  titleRateFirst: "words",
  patternOdds: "grammar",
  leftOdds: "grammar",
  rightOdds: "grammar",
  headOdds: "words",
  firstOdds: "words",
  phraseOdds: "known",
  phraseCount: "known",
  phraseRatio: "known",
};

/** By column of a row of features. */
const GROUP_OF: readonly ScoreGroup[] = [
  ...SHARED_FEATURES.map((name) => GROUPS[name]),
  ...Array.from({ length: 2 * STYLE_COUNT }, (_, i) => GROUPS[STYLE_FEATURES[i % STYLE_COUNT]!]),
];

/** @param steps log-odds by feature @returns one term a group, the strongest first */
export function toTerms(steps: Float64Array): ScoreTerm[] {
  if (steps.length !== SHARED_COUNT + 2 * STYLE_COUNT) throw new RangeError("not a row of features");
  const sums = new Map<ScoreGroup, number>();
  steps.forEach((step, i) => {
    const group = GROUP_OF[i]!;
    sums.set(group, (sums.get(group) ?? 0) + step);
  });
  return [...sums]
    .map(([group, logOdds]) => ({ group, logOdds }))
    .sort((a, b) => Math.abs(b.logOdds) - Math.abs(a.logOdds) || (a.group < b.group ? -1 : 1));
}
