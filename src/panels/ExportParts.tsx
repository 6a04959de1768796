/** Which part of the map is exported, each with its numbers. */
import { useId } from "react";
import { countOf } from "../ui/counts.ts";
import styles from "./ExportPanel.module.css";
import type { ExportPart, PartName } from "./exportPart.ts";

interface ExportPartsProps {
  readonly parts: readonly ExportPart[];
  readonly chosen: ExportPart;
  readonly onChoose: (name: PartName) => void;
}

export function ExportParts({ parts, chosen, onChoose }: ExportPartsProps) {
  const group = useId();
  return (
    <fieldset className={styles.parts}>
      <legend>Part of the map</legend>
      {parts.map(({ name, label, papers, concepts }) => (
        <label key={name} className={styles.part}>
          <input
            type="radio"
            name={group}
            value={name}
            checked={name === chosen.name}
            onChange={() => onChoose(name)}
          />
          <span>{label}</span>
          <span className={styles.extension}>
            {countOf(papers, "paper")}, {countOf(concepts, "concept")}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
