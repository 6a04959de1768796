/** How rare words are in the papers at hand. */
import type { CorpusText } from "./corpusText.ts";
import type { Rarity } from "./features.ts";

export function corpusRarity(text: CorpusText, papers: number): Rarity {
  const roots = text.vocabulary.root.data;
  const rootDf = new Float32Array(text.vocabulary.rootText.length);
  const last = new Int32Array(rootDf.length).fill(-1);
  for (let p = 0; p < papers; p++) {
    for (let i = text.firstWord[p]!; i < text.firstWord[p + 1]!; i++) {
      const root = roots[text.type[i]!]!;
      if (last[root] === p) continue;
      last[root] = p;
      rootDf[root]!++;
    }
  }
  return { papers, rootDf, phraseDf: () => 0 };
}
