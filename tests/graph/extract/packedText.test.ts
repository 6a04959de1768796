/** Papers as words, put to rest and woken: nothing is lost, and their order is the one asked for. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { CorpusText } from "../../../graph/extract/corpusText.ts";
import type { Paper } from "../../../graph/model.ts";
import { anyText } from "../../support/anyText.ts";
import { paperOf } from "./corpus.ts";

const papers = fc.array(
  fc
    .tuple(anyText, fc.option(anyText), fc.integer({ min: 1, max: 300 }))
    .map(([title, abstract, times]): Paper => paperOf(title, abstract && `${abstract} `.repeat(times))),
  { maxLength: 6 },
);

function read(all: readonly Paper[]): CorpusText {
  const text = new CorpusText(new Map(), true);
  text.add(all, () => {});
  return text;
}

/** What is known of each paper's words, whatever its row. */
function wordsOf(text: CorpusText) {
  return Array.from({ length: text.papers }, (_, p) => {
    text.tagPaper(p);
    const [first, end] = [text.firstWord[p]!, text.firstWord[p + 1]!];
    return {
      title: text.abstractWord[p]! - first,
      words: Array.from({ length: end - first }, (_, k) => {
        const i = first + k;
        const sentence = text.sentenceOf(p, i);
        return [
          text.vocabulary.surface[text.type[i]!],
          text.start[i],
          text.endOf(i),
          text.breakBefore[i],
          text.tag[i],
          sentence - text.firstSentence[p]!,
          text.sentenceStart[sentence],
          text.sentenceEnd[sentence],
        ];
      }),
    };
  });
}

test("what is put to rest comes back", () => {
  fc.assert(
    fc.property(papers, (all) => {
      const text = read(all);
      const before = wordsOf(text);
      text.rest();
      expect(text.papers).toBe(0);
      text.wake();
      expect(wordsOf(text)).toEqual(before);
      text.rest();
      text.wake();
      expect(wordsOf(text)).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test("papers at rest and new ones stand in the order asked for", () => {
  fc.assert(
    fc.property(papers, papers, fc.infiniteStream(fc.nat()), (old, added, choices) => {
      const text = read(old);
      text.rest();
      text.add(added, () => {});
      const all = [...old, ...added];
      const rows = Int32Array.from(all, () => choices.next().value % all.length);
      text.arrange(rows);
      expect(wordsOf(text)).toEqual(wordsOf(read(Array.from(rows, (row) => all[row]!))));
    }),
    { numRuns: 60 },
  );
});
