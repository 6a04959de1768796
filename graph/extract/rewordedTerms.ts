/** Established terms that a paper says in other words, and how likely each is one of its concepts. */
import type { CorpusText } from "./corpusText.ts";
import { type Ledger, longFormIn } from "./ledger.ts";
import type { Rewording } from "./rewording.ts";
import type { Style } from "./style.ts";

/** What the trust in such a term is worth each time: where it is done, where its own words stand, in the title. */
const DEED = 0.2;
const OWN_WORDS = 0.4;
const TITLE = 0.5;
/** From this trust on such a term counts. */
const LEAST_TRUST = 0.15;

interface RewordedTerm {
  readonly h1: number;
  readonly h2: number;
  /** How likely it is that it is none of the paper's concepts. */
  unlikely: number;
}

export class RewordedTerms {
  readonly #text: CorpusText;
  readonly #ledger: Pick<Ledger, "definedIn">;
  readonly #style: Style;
  readonly #rewording: Rewording;
  /** By row of the style. */
  readonly #found = new Map<number, RewordedTerm>();

  constructor(text: CorpusText, ledger: Pick<Ledger, "definedIn">, style: Style, rewording: Rewording) {
    this.#text = text;
    this.#ledger = ledger;
    this.#style = style;
    this.#rewording = rewording;
  }

  /** Of a paper, in the order they stand; valid until the next is asked for. */
  find(paper: number): Iterable<RewordedTerm> {
    const style = this.#style;
    const found = this.#found;
    const { abstractWord, type, vocabulary } = this.#text;
    const defined = this.#ledger.definedIn(paper);
    let [h1, h2] = [0, 0];
    found.clear();
    this.#rewording.find(
      paper,
      (word) => longFormIn(defined, vocabulary.root.data[type[word]!]!),
      (a, b) => {
        const known = style.find(a, b);
        if (known < 0 || style.trust(known) < LEAST_TRUST) return -1;
        [h1, h2] = [a, b];
        return known;
      },
      (known, first, _last, parts) => {
        const isDeed = parts.some((part) => part < 0);
        const factor = first < abstractWord[paper]! ? TITLE : isDeed ? DEED : OWN_WORDS;
        const unlikely = 1 - factor * style.trust(known);
        const term = found.get(known);
        if (term) term.unlikely *= unlikely;
        else found.set(known, { h1, h2, unlikely });
      },
    );
    return found.values();
  }
}
