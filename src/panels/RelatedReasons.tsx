/** Why two papers are related: each reason with its part of the score and a sentence from either paper. */
import { useState } from "react";
import type { Reason } from "../../graph/index.ts";
import { labelOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { TextButton } from "../ui/Button.tsx";
import { quoteFrom, quoteOfWord } from "../ui/mentions.ts";
import { QuoteText } from "../ui/QuoteText.tsx";
import styles from "./RelatedPapers.module.css";
import { type Reckoned, sumOf } from "./reckoned.ts";

type OfKind<K extends Reason["kind"]> = Extract<Reason, { readonly kind: K }>;

interface RelatedReasonsProps {
  readonly id: string;
  readonly loaded: LoadedMap;
  readonly here: number;
  readonly there: number;
  readonly concepts: readonly OfKind<"concept">[];
  readonly words: readonly OfKind<"word">[];
  /** Concepts of both that do not count now. */
  readonly left: readonly number[];
  readonly onReckon: (what: Reckoned, counts: boolean) => void;
}

const FIRST_WORDS = 3;
const MORE_WORDS = 12;

export function RelatedReasons(props: RelatedReasonsProps) {
  const { id, loaded, here, there, concepts, words, left, onReckon } = props;
  const [shown, setShown] = useState(FIRST_WORDS);
  const more = Math.min(MORE_WORDS, words.length - shown);
  const nameOf = (row: number) => labelOf(loaded, { kind: "concept", row });
  return (
    <div id={id} className={styles.evidence}>
      {concepts.map(({ concept, share }) => (
        <ReasonBlock
          key={concept}
          loaded={loaded}
          what={{ kind: "concept", row: concept }}
          name={nameOf(concept)}
          share={share}
          here={here}
          there={there}
          onReckon={onReckon}
        />
      ))}
      {left.map((concept) => (
        <ReasonBlock
          key={concept}
          loaded={loaded}
          what={{ kind: "concept", row: concept }}
          name={nameOf(concept)}
          share={null}
          here={here}
          there={there}
          onReckon={onReckon}
        />
      ))}
      {words.length > 0 && (
        <p className={styles.wordsHead}>
          <span>{concepts.length > 0 ? "Words beyond these" : "Words they share"}</span>
          <span className={styles.score}>{sumOf(words).toFixed(2)}</span>
        </p>
      )}
      {words.slice(0, shown).map(({ word, form, share }) => (
        <ReasonBlock
          key={`word ${word}`}
          loaded={loaded}
          what={{ kind: "word", row: word, form }}
          name={form}
          share={share}
          here={here}
          there={there}
          onReckon={onReckon}
        />
      ))}
      {more > 0 && (
        <p className={styles.rest}>
          <span className={styles.soft}>
            {words
              .slice(shown, shown + MORE_WORDS)
              .map(({ form }) => form)
              .join(", ")}
            {words.length > shown + MORE_WORDS && ` and ${words.length - shown - MORE_WORDS} more`}
          </span>{" "}
          <TextButton onClick={() => setShown(shown + MORE_WORDS)}>quote these</TextButton>
        </p>
      )}
    </div>
  );
}

interface ReasonBlockProps {
  readonly loaded: LoadedMap;
  readonly what: Reckoned;
  readonly name: string;
  /** null while it does not count. */
  readonly share: number | null;
  readonly here: number;
  readonly there: number;
  readonly onReckon: (what: Reckoned, counts: boolean) => void;
}

/** A reason that can be unticked, with one sentence from each of the two papers. */
function ReasonBlock({ loaded, what, name, share, here, there, onReckon }: ReasonBlockProps) {
  const quote = (paper: number) =>
    what.kind === "concept" ? quoteFrom(loaded, paper, what.row) : quoteOfWord(loaded, paper, what.form);
  const quotes =
    share === null
      ? []
      : ([
          ["Here", quote(here)],
          ["There", quote(there)],
        ] as const);
  return (
    <div className={styles.reason}>
      <label className={styles.reasonName}>
        <input
          type="checkbox"
          checked={share !== null}
          data-reason={`${what.kind}${what.row}`}
          onChange={({ target }) => onReckon(what, target.checked)}
        />
        <span>{name}</span>
      </label>
      <span className={styles.score}>
        {share === null ? "left out" : share < 0.005 ? "< 0.01" : share.toFixed(2)}
      </span>
      {quotes.map(
        ([where, found]) =>
          found !== null && (
            <p key={where} className={styles.quoted}>
              <span className={styles.where}>{where}</span>
              <QuoteText loaded={loaded} quote={found} concept={what.kind === "concept" ? what.row : null} />
            </p>
          ),
      )}
    </div>
  );
}
