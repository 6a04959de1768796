/** A concept that is not right: the same as another one, or none at all; and what was said of it before. */
import { useState } from "react";
import { mergeInto, strikeOut } from "../store/curation.ts";
import { conceptOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { ConceptField } from "../ui/ConceptField.tsx";
import { formatCount } from "../ui/counts.ts";
import { Section } from "../ui/Section.tsx";
import { CurationList } from "./CurationList.tsx";
import styles from "./detail.module.css";

interface CorrectConceptProps {
  readonly loaded: LoadedMap;
  readonly row: number;
}

export function CorrectConcept({ loaded, row }: CorrectConceptProps) {
  const { id, label } = conceptOf(loaded, row);
  const [isMerging, setMerging] = useState(false);
  // Without its papers a map cannot be made again.
  if (loaded.files.length === 0) return null;
  return (
    <Section title="Not right?">
      <CurationList
        loaded={loaded}
        isMeant={(step) => step.concept === id || (step.action === "merge" && step.into === id)}
      />
      {isMerging ? (
        <ConceptField
          loaded={loaded}
          label={`The concept that ${label} is the same as`}
          placeholder="The same as …"
          without={[row]}
          start={label.split(" ").at(-1)!}
          autoFocus
          note={(other) => (
            <span className={styles.number}>{formatCount(conceptOf(loaded, other).documentFrequency)}</span>
          )}
          onTake={(other) => mergeInto(usePage.getState(), row, other)}
          onLeave={() => setMerging(false)}
        />
      ) : (
        <div className={styles.buttons}>
          <Button look="quiet" onClick={() => setMerging(true)}>
            Same as another …
          </Button>
          <Button look="quiet" onClick={() => strikeOut(usePage.getState(), row)}>
            Strike it out
          </Button>
        </div>
      )}
    </Section>
  );
}
