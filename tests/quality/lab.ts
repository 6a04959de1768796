/** The inner parts of extraction that training and measuring use; bundled by bundle.mjs. */

export { Background, frequencyClass, titleRateClass } from "../../graph/extract/background.ts";
export { CandidatePool } from "../../graph/extract/candidates.ts";
export { CONTEXTS, contextLeft, contextRight } from "../../graph/extract/context.ts";
export { readCorpus } from "../../graph/extract/corpusText.ts";
export { assignFeatures, SHARED_COUNT, SHARED_FEATURES } from "../../graph/extract/features.ts";
export { formulaScore } from "../../graph/extract/formula.ts";
export { EMPTY_ENDS, EMPTY_STARTS, EMPTY_WORDS, GENERIC_WORDS } from "../../graph/extract/generic.ts";
export { readLedger } from "../../graph/extract/ledger.ts";
export { lemmaOfCompound } from "../../graph/extract/lemma.ts";
export { assignNounPhrases } from "../../graph/extract/nounPhrases.ts";
export { packPhrases } from "../../graph/extract/packedPhrases.ts";
export { packTable } from "../../graph/extract/packedTable.ts";
export { packTrees } from "../../graph/extract/packedTrees.ts";
export { PaperShape } from "../../graph/extract/paperShape.ts";
export { rankByFormula, rankKeyPhrases } from "../../graph/extract/rank.ts";
export { FEATURE_COUNT, FeatureReader, Model } from "../../graph/extract/scorer.ts";
export {
  packRootOdds,
  packStylePhrases,
  STYLE_COUNT,
  STYLE_FEATURES,
  Style,
} from "../../graph/extract/style.ts";
export { CAPITAL, MIXED, STOP } from "../../graph/extract/vocabulary.ts";
export { ADJECTIVE, GERUND, NOUN } from "../../graph/extract/wordClasses.ts";

import { lemmaOfCompound } from "../../graph/extract/lemma.ts";
import { normalWord } from "../../graph/extract/vocabulary.ts";

/** A phrase as the lemmas of its words. */
export function lemmaOfPhrase(phrase: string): string {
  return normalWord(phrase)
    .replace(/[^\p{L}\p{N}+-]+/gu, " ")
    .trim()
    .split(/\s+/)
    .map(lemmaOfCompound)
    .join(" ");
}
export { Extractor, extractConcepts, trainedModel } from "../../graph/extract/index.ts";
export { readPapers } from "../../graph/read/index.ts";
