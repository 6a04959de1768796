/** Things to tick, each with the papers it leaves; nothing ticked leaves all. Long lists can be searched. */
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { countOf, formatCount } from "../ui/counts.ts";
import { Glyph } from "../ui/Glyph.tsx";
import styles from "./FilterPanel.module.css";

interface Choice {
  /** -1 for what has none. */
  readonly row: number;
  readonly label: string;
  readonly papers: number;
}

interface FilterChoicesProps {
  readonly noun: "topic" | "venue";
  readonly choices: readonly Choice[];
  readonly hasTopicInk?: boolean;
  /** Rows; null for no filter. */
  readonly chosen: readonly number[] | null;
  readonly onChoose: (rows: readonly number[] | null) => void;
}

/** Listed at first, and with each press of the button. */
const FIRST = 8;
const MORE = 40;
/** From so many on they can be searched. */
const MANY = 12;

export function FilterChoices({ noun, choices, hasTopicInk = false, chosen, onChoose }: FilterChoicesProps) {
  const [query, setQuery] = useState("");
  const [limit, setLimit] = useState(FIRST);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = choices.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)));
  const isChosen = (row: number) => chosen?.includes(row) ?? false;
  // What is ticked stays in sight.
  const listed = found.filter((choice, i) => i < limit || isChosen(choice.row));
  const more = Math.min(MORE, found.length - listed.length);

  const toggle = (row: number) => {
    const rows = isChosen(row) ? chosen!.filter((one) => one !== row) : [...(chosen ?? []), row];
    onChoose(rows.length === 0 ? null : rows.sort((a, b) => a - b));
  };

  return (
    <>
      {choices.length > MANY && (
        <input
          type="text"
          className={styles.field}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          placeholder={`Find among ${countOf(choices.length, noun)}`}
          aria-label={`Find a ${noun}`}
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <ul className={styles.choices}>
        {listed.map(({ row, label, papers }) => (
          <li key={row}>
            <label className={styles.choice} data-none={papers === 0 ? "" : undefined}>
              <input type="checkbox" checked={isChosen(row)} onChange={() => toggle(row)} />
              {hasTopicInk && <Glyph kind="topic" topic={row} />}
              <span className={styles.label}>{label}</span>
              <span className={styles.count} title={countOf(papers, "paper")}>
                {formatCount(papers)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={styles.note}>No {noun} has these words in its name.</p>}
      {more > 0 && (
        <Button look="quiet" className={styles.more} onClick={() => setLimit(limit + MORE)}>
          Show {formatCount(more)} more
        </Button>
      )}
    </>
  );
}
