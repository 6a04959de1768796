/** Years to the digit; with the histogram where it does not stand below the map. */
import { Pause, Play, StepForward } from "lucide-react";
import { useId } from "react";
import type { YearCounts } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { countOf } from "../ui/counts.ts";
import { Section } from "../ui/Section.tsx";
import { NARROW, useMedia } from "../ui/useMedia.ts";
import { usePlay } from "../ui/usePlay.ts";
import { useYears, type Years } from "../ui/useYears.ts";
import { YearBrush } from "../ui/YearBrush.tsx";
import styles from "./FilterPanel.module.css";

export function FilterYears({ loaded }: { readonly loaded: LoadedMap }) {
  const years = useYears(loaded);
  const isBelow = usePage((state) => state.preferences.timeOpen);
  const isNarrow = useMedia(NARROW);
  const { all, shown, range, withoutYear, setRange, setWithoutYear } = years;
  if (all.all.length === 0)
    return (
      <Section title="Years">
        <p className={styles.note}>None of these papers states its year.</p>
      </Section>
    );
  const [from, to] = range ?? [all.first, all.last];
  const isOne = all.first === all.last;
  return (
    <Section title="Years" note={isOne ? `all of ${all.first}` : countOf(papersIn(shown), "paper")}>
      {(isNarrow || !isBelow) && !isOne && <Histogram years={years} />}
      {!isOne && (
        <div className={styles.range}>
          <YearField
            label="From"
            value={from}
            years={all}
            onChange={(year) => setRange([year, Math.max(year, to)])}
          />
          <YearField
            label="to"
            value={to}
            years={all}
            onChange={(year) => setRange([Math.min(from, year), year])}
          />
        </div>
      )}
      {all.unknown > 0 && (
        <label className={styles.choice}>
          <input type="checkbox" checked={withoutYear} onChange={() => setWithoutYear(!withoutYear)} />
          <span className={styles.label}>and those of unknown year</span>
          <span className={styles.count} title={countOf(all.unknown, "paper")}>
            {all.unknown}
          </span>
        </label>
      )}
    </Section>
  );
}

/** Of a year that is known. */
function papersIn({ all }: YearCounts): number {
  return all.reduce((sum, papers) => sum + papers, 0);
}

function Histogram({ years }: { readonly years: Years }) {
  const { all, shown, full, range, setRange } = years;
  const { isPlaying, isStepwise, toggle } = usePlay(years);
  const label = isPlaying ? "Pause" : isStepwise ? "One year on" : "Play the years";
  const Icon = isPlaying ? Pause : isStepwise ? StepForward : Play;
  return (
    <div className={styles.histogram}>
      <IconButton label={label} onClick={toggle}>
        <Icon size={16} />
      </IconButton>
      <div className={styles.brush}>
        <YearBrush all={all} shown={shown} full={full} range={range} onRange={setRange} />
      </div>
    </div>
  );
}

interface YearFieldProps {
  readonly label: string;
  readonly value: number;
  readonly years: { readonly first: number; readonly last: number };
  readonly onChange: (year: number) => void;
}

/** Taken over when it is left or Enter is pressed: half a year typed is no year. */
function YearField({ label, value, years, onChange }: YearFieldProps) {
  const id = useId();
  const take = (input: HTMLInputElement) => {
    const year = input.valueAsNumber;
    if (Number.isInteger(year) && year !== value) onChange(Math.min(Math.max(year, years.first), years.last));
    else input.value = String(value);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        key={value}
        id={id}
        type="number"
        className={styles.year}
        min={years.first}
        max={years.last}
        defaultValue={value}
        onBlur={(event) => take(event.target)}
        onKeyDown={(event) => event.key === "Enter" && take(event.currentTarget)}
      />
    </>
  );
}
