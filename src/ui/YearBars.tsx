/**
 * Papers per year as bars: what is shown in ink, the rest faint; what has its year by inference hatched.
 * Used by the histogram, and as a sparkline.
 */
import type { CSSProperties } from "react";
import type { YearCounts } from "../../graph/index.ts";
import styles from "./YearBars.module.css";

interface YearBarsProps {
  readonly all: YearCounts;
  /** Of the same years; drawn in ink over `all`. */
  readonly shown: YearCounts;
  /** Ink of a year's bar; the page's ink where left out. */
  readonly colorOf?: ((year: number) => string) | undefined;
  /** Papers that a bar of full height stands for. */
  readonly full: number;
}

/** Decoration: whoever uses it says in words what it shows. */
export function YearBars({ all, shown, colorOf, full }: YearBarsProps) {
  return (
    <div className={styles.bars} aria-hidden="true">
      {Array.from(all.all, (count, i) => {
        const year = all.first + i;
        const isKnown = shown.all[i]! - shown.inferred[i]!;
        const rest = count - all.inferred[i]! - isKnown;
        const style = colorOf && ({ "--bar": colorOf(year) } as CSSProperties);
        return (
          <div key={year} className={styles.year} style={style}>
            <Part papers={isKnown} full={full} />
            <Part papers={shown.inferred[i]!} full={full} isInferred />
            <Part papers={rest} full={full} isFaint />
            <Part papers={all.inferred[i]! - shown.inferred[i]!} full={full} isFaint isInferred />
          </div>
        );
      })}
    </div>
  );
}

interface PartProps {
  readonly papers: number;
  readonly full: number;
  readonly isInferred?: boolean;
  readonly isFaint?: boolean;
}

function Part({ papers, full, isInferred = false, isFaint = false }: PartProps) {
  if (papers <= 0) return null;
  return (
    <span
      className={styles.part}
      data-inferred={isInferred ? "" : undefined}
      data-faint={isFaint ? "" : undefined}
      style={{ blockSize: `${(100 * papers) / full}%` }}
    />
  );
}
