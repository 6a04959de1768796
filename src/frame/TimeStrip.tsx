/** The years of the papers, as a strip below the map: brushed, it filters; played, it goes through them. */
import { ChartNoAxesColumn, ChevronDown, Pause, Play, StepForward } from "lucide-react";
import { useMemo } from "react";
import { yearShare, yearSpan } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { yearColor } from "../styles/yearInks.ts";
import { IconButton } from "../ui/Button.tsx";
import { formatCount, partOf } from "../ui/counts.ts";
import { usePlay } from "../ui/usePlay.ts";
import { useYears, type Years } from "../ui/useYears.ts";
import { YearBrush } from "../ui/YearBrush.tsx";
import styles from "./TimeStrip.module.css";

interface TimeStripProps {
  readonly loaded: LoadedMap;
}

export function TimeStrip({ loaded }: TimeStripProps) {
  const isOpen = usePage((state) => state.preferences.timeOpen);
  const setPreferences = usePage((state) => state.setPreferences);
  const years = useYears(loaded);
  if (!isOpen) return null;
  const count = years.all.all.length;
  return (
    <section className={styles.strip} aria-label="Years">
      {count === 0 ? (
        <p className={styles.none}>None of these papers states its year.</p>
      ) : (
        <>
          {count > 1 && <PlayButton years={years} />}
          <Histogram loaded={loaded} years={years} />
          <Unknown years={years} />
          <Words years={years} />
        </>
      )}
      <IconButton
        label="Put the years away"
        shortcut="y"
        className={styles.close}
        onClick={() => setPreferences({ timeOpen: false })}
      >
        <ChevronDown size={16} />
      </IconButton>
    </section>
  );
}

/** Brings the strip back; stands on the map. */
export function TimeStripOpener() {
  const setPreferences = usePage((state) => state.setPreferences);
  return (
    <IconButton
      label="Show the years"
      shortcut="y"
      className={styles.opener}
      onClick={() => setPreferences({ timeOpen: true })}
    >
      <ChartNoAxesColumn size={16} />
    </IconButton>
  );
}

function PlayButton({ years }: { readonly years: Years }) {
  const { isPlaying, isStepwise, toggle } = usePlay(years);
  const label = isPlaying ? "Pause" : isStepwise ? "One year on" : "Play the years";
  const Icon = isPlaying ? Pause : isStepwise ? StepForward : Play;
  return (
    <IconButton label={label} className={styles.play} onClick={toggle}>
      <Icon size={16} />
    </IconButton>
  );
}

function Histogram({ loaded, years }: { readonly loaded: LoadedMap; readonly years: Years }) {
  const isByYear = usePage((state) => state.colorBy === "year");
  const { all, shown, full, range, setRange } = years;
  const colorOf = useMemo(() => {
    const span = isByYear ? yearSpan(loaded.facets.year) : null;
    return span === null ? undefined : (year: number) => yearColor(yearShare(year, span));
  }, [isByYear, loaded]);
  return (
    <div className={styles.plot} style={{ maxInlineSize: `${Math.max(2, all.all.length) * 56}px` }}>
      <YearBrush all={all} shown={shown} full={full} range={range} colorOf={colorOf} onRange={setRange} />
    </div>
  );
}

/** The papers of unknown year: a bar of their own, and whether they stay. */
function Unknown({ years }: { readonly years: Years }) {
  const { all, shown, full, withoutYear, setWithoutYear } = years;
  if (all.unknown === 0) return null;
  const height = (papers: number) => ({ blockSize: `${(100 * papers) / full}%` });
  return (
    <button
      type="button"
      className={styles.unknown}
      aria-pressed={withoutYear}
      title={withoutYear ? "Shown; press to leave them out" : "Left out; press to show them"}
      onClick={() => setWithoutYear(!withoutYear)}
    >
      <span className={styles.column}>
        <span style={height(shown.unknown)} />
        <span data-faint="" style={height(all.unknown - shown.unknown)} />
      </span>
      <span className={styles.label}>year unknown: {formatCount(all.unknown)}</span>
    </button>
  );
}

function Words({ years }: { readonly years: Years }) {
  const { all, shown, range } = years;
  const papers = (counts: typeof all) => counts.all.reduce((sum, n) => sum + n, counts.unknown);
  const inferred = all.inferred.reduce((sum, n) => sum + n, 0);
  const [from, to] = range ?? [all.first, all.last];
  return (
    <p className={styles.words}>
      <strong>{from === to ? from : `${from}–${to}`}</strong>
      <span>{partOf(papers(shown), papers(all), "paper")}</span>
      {inferred > 0 && (
        <span className={styles.inferred} title="The year does not stand in the record">
          year inferred: {formatCount(inferred)}
        </span>
      )}
    </p>
  );
}
