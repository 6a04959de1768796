/** A concept's name, which can be changed in place. */
import { Pencil } from "lucide-react";
import { useRef, useState } from "react";
import { LONGEST_CONCEPT_NAME } from "../../graph/index.ts";
import { IS_EXPLORER } from "../mode.ts";
import { renameConcept } from "../store/curation.ts";
import { conceptOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { NameField } from "../ui/NameField.tsx";
import styles from "./detail.module.css";

interface ConceptTitleProps {
  readonly loaded: LoadedMap;
  readonly row: number;
}

export function ConceptTitle({ loaded, row }: ConceptTitleProps) {
  const { label, shortForm } = conceptOf(loaded, row);
  const [isRenaming, setRenaming] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  if (isRenaming)
    return (
      <NameField
        name={label}
        label={`New name of the concept ${label}`}
        longest={LONGEST_CONCEPT_NAME}
        onSave={(name) => renameConcept(usePage.getState(), row, name)}
        onClose={() => {
          setRenaming(false);
          // The field takes the focus away with it; the heading is where it came from.
          requestAnimationFrame(() => heading.current?.focus());
        }}
      />
    );
  return (
    <div className={styles.head}>
      <h2 ref={heading} className={styles.title} tabIndex={-1}>
        {label}{" "}
        {shortForm !== null && shortForm !== label && <span className={styles.short}>{shortForm}</span>}
      </h2>
      {!IS_EXPLORER && (
        <IconButton label="Rename this concept" onClick={() => setRenaming(true)}>
          <Pencil size={16} />
        </IconButton>
      )}
    </div>
  );
}
