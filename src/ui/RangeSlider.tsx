/** A slider with two ends: two native ones on the same track, each stopping at the other. */
import { type CSSProperties, useRef } from "react";
import styles from "./RangeSlider.module.css";

interface RangeSliderProps {
  /** What can be chosen, ascending; at least one. */
  readonly values: readonly number[];
  /** Chosen values; others are taken for the nearest that can be. */
  readonly range: readonly [least: number, most: number];
  readonly labels: readonly [least: string, most: string];
  readonly toText: (value: number) => string;
  /** @param joins the same drag goes on */
  readonly onChange: (range: readonly [least: number, most: number], joins: boolean) => void;
}

export function RangeSlider({ values, range, labels, toText, onChange }: RangeSliderProps) {
  const isDragging = useRef(false);
  const last = values.length - 1;
  const at = range.map((value) => nearest(values, value)) as [number, number];
  const share = (index: number) => (last === 0 ? 0 : index / last);
  const end = (which: 0 | 1) => (
    <input
      type="range"
      className={styles.end}
      min={0}
      max={last}
      step={1}
      value={at[which]}
      aria-label={labels[which]}
      aria-valuetext={toText(values[at[which]]!)}
      onChange={(event) => {
        const index = event.target.valueAsNumber;
        const next: [number, number] =
          which === 0 ? [Math.min(index, at[1]), at[1]] : [at[0], Math.max(index, at[0])];
        onChange([values[next[0]]!, values[next[1]]!], isDragging.current);
        isDragging.current = true;
      }}
      onPointerDown={() => {
        isDragging.current = false;
      }}
      onKeyDown={() => {
        isDragging.current = false;
      }}
    />
  );
  return (
    <div
      className={styles.slider}
      style={{ "--from": share(at[0]), "--to": share(at[1]) } as CSSProperties}
      // The end that can still move lies on top where both are in one place.
      data-high={at[0] === last ? "" : undefined}
    >
      {end(0)}
      {end(1)}
    </div>
  );
}

function nearest(values: readonly number[], value: number): number {
  let best = 0;
  values.forEach((each, i) => {
    if (Math.abs(each - value) < Math.abs(values[best]! - value)) best = i;
  });
  return best;
}
