/** What the colors of years mean, while the map has them. */
import { useMemo } from "react";
import { yearSpan } from "../../graph/index.ts";
import { usePage } from "../store/store.ts";
import { yearColor } from "../styles/yearInks.ts";
import { TextButton } from "../ui/Button.tsx";
import { formatCount } from "../ui/counts.ts";
import styles from "./YearLegend.module.css";

/** Patches of the ramp. */
const PATCHES = 24;

export function YearLegend() {
  const facets = usePage((state) => state.loaded?.facets ?? null);
  const setColorBy = usePage((state) => state.setColorBy);
  const about = useMemo(() => {
    if (facets === null) return null;
    const { year, yearInferred } = facets;
    return {
      span: yearSpan(year),
      first: year.reduce((least, each) => (each > 0 && each < least ? each : least), 9999),
      unknown: year.filter((each) => each === 0).length,
      inferred: yearInferred.filter((each) => each === 1).length,
    };
  }, [facets]);
  if (about === null) return null;
  const { span, first, unknown, inferred } = about;
  return (
    <section className={styles.legend} aria-label="Colors by year">
      {span === null ? (
        <p>No paper states its year.</p>
      ) : (
        <div className={styles.scale}>
          <span>
            {span.from}
            {first < span.from && " and before"}
          </span>
          <svg
            className={styles.ramp}
            width={PATCHES * 5}
            height="10"
            viewBox={`0 0 ${PATCHES} 1`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            {Array.from({ length: PATCHES }, (_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a patch is its place
              <rect key={i} x={i} width="1.05" height="1" style={{ fill: yearColor(i / (PATCHES - 1)) }} />
            ))}
          </svg>
          <span>{span.to}</span>
        </div>
      )}
      <p className={styles.signs}>
        {inferred > 0 && (
          <span>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <circle cx="6" cy="6" r="4.5" className={styles.light} />
              <path d="M9.2 2.8 A4.5 4.5 0 0 0 2.8 9.2 Z" className={styles.full} />
            </svg>
            inferred {formatCount(inferred)}
          </span>
        )}
        {unknown > 0 && (
          <span>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <circle cx="6" cy="6" r="4.5" style={{ fill: yearColor(null) }} />
              <rect x="0" y="5" width="12" height="2" className={styles.bar} />
            </svg>
            unknown {formatCount(unknown)}
          </span>
        )}
        <span>rings: mean of their papers</span>
        <TextButton onClick={() => setColorBy("topic")}>Color by topic</TextButton>
      </p>
    </section>
  );
}
