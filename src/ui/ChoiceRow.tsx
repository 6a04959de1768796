/** A few choices of which one holds: native radio buttons in a row. */
import { useId } from "react";
import styles from "./ChoiceRow.module.css";

interface ChoiceRowProps<V extends string> {
  readonly label: string;
  readonly choices: readonly (readonly [value: V, label: string])[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

export function ChoiceRow<V extends string>({ label, choices, value, onChange }: ChoiceRowProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.choices}>
        {choices.map(([choice, words]) => (
          <label key={choice} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={choice}
              checked={choice === value}
              onChange={() => onChange(choice)}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
