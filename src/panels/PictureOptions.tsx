/** The choices that a picture leaves open. */
import { ChoiceRow } from "../ui/ChoiceRow.tsx";
import type { ExportOptionsProps } from "./ExportOptions.tsx";
import styles from "./ExportPanel.module.css";

export function PictureOptions({ hasSelected, asked, choices, onChange }: ExportOptionsProps) {
  const { emphasis, colorBy, theme, ground, sheet, width, scale, title } = choices;
  return (
    <>
      {asked.includes("width") && (
        <ChoiceRow
          label="Pixels wide"
          choices={[
            ["2000", "2,000"],
            ["4000", "4,000"],
            ["8000", "8,000"],
          ]}
          value={width}
          onChange={(value) => onChange({ width: value })}
        />
      )}
      {asked.includes("sheet") && (
        <ChoiceRow
          label="Sheet, larger for more names"
          choices={[
            ["fitting", "Fitting"],
            ["a4", "A4"],
            ["a3", "A3"],
            ["a2", "A2"],
            ["a1", "A1"],
          ]}
          value={sheet}
          onChange={(value) => onChange({ sheet: value })}
        />
      )}
      {asked.includes("colorBy") && (
        <ChoiceRow
          label="Colors stand for"
          choices={[
            ["topic", "Topics"],
            ["year", "Years"],
          ]}
          value={colorBy}
          onChange={(value) => onChange({ colorBy: value })}
        />
      )}
      {asked.includes("selected") && hasSelected && (
        <ChoiceRow
          label="What is open"
          choices={[
            ["open", "Comes forward"],
            ["none", "Like the rest"],
          ]}
          value={emphasis}
          onChange={(value) => onChange({ emphasis: value })}
        />
      )}
      {asked.includes("theme") && (
        <ChoiceRow
          label="Light or dark"
          choices={[
            ["light", "Light"],
            ["dark", "Dark"],
          ]}
          value={theme}
          onChange={(value) => onChange({ theme: value })}
        />
      )}
      {asked.includes("transparent") && (
        <ChoiceRow
          label="Ground"
          choices={[
            ["paper", "As on the page"],
            ["none", "Transparent"],
          ]}
          value={ground}
          onChange={(value) => onChange({ ground: value })}
        />
      )}
      {asked.includes("title") && (
        <label className={styles.title}>
          <span>Title</span>
          <input
            type="text"
            value={title}
            placeholder="What is shown"
            maxLength={200}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        </label>
      )}
      {asked.includes("scale") && (
        <ChoiceRow
          label="Size, times that on the screen"
          choices={[
            ["1", "1×"],
            ["2", "2×"],
            ["4", "4×"],
          ]}
          value={scale}
          onChange={(value) => onChange({ scale: value })}
        />
      )}
    </>
  );
}
