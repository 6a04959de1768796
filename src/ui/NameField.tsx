/** A name being changed in its place: Enter saves, Escape leaves it as it is. */
import { type KeyboardEvent, useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./NameField.module.css";

interface NameFieldProps {
  readonly name: string;
  /** Read out: "New name of the topic Looms". */
  readonly label: string;
  /** UTF-16 code units. */
  readonly longest: number;
  /** Told what was written, without spaces around it; it may be empty. */
  readonly onSave: (name: string) => void;
  /** After saving, too. */
  readonly onClose: () => void;
}

export function NameField({ name, label, longest, onSave, onClose }: NameFieldProps) {
  const [draft, setDraft] = useState(name);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft.trim());
        onClose();
      }}
    >
      <input
        type="text"
        value={draft}
        maxLength={longest}
        aria-label={label}
        // biome-ignore lint/a11y/noAutofocus: one asked for the field
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit">Save</Button>
      <Button look="quiet" onClick={onClose}>
        Cancel
      </Button>
    </form>
  );
}
