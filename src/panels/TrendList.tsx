/** Concepts that became more or less common, where the numbers allow to tell. */
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { LEAST_IN_HALF, LEAST_PAPERS, type Trend, type Trends, yearsOf } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { Button } from "../ui/Button.tsx";
import { countOf, formatCount } from "../ui/counts.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import { Section } from "../ui/Section.tsx";
import { trendsOf } from "../ui/trendsOf.ts";
import styles from "./FilterPanel.module.css";

export function TrendList({ loaded }: { readonly loaded: LoadedMap }) {
  const trends = trendsOf(loaded);
  const { halves, rising, falling } = trends;
  return (
    <Section title="Rising and falling concepts">
      {halves === null || rising.length + falling.length === 0 ? (
        <p className={styles.note}>{reasonOf(trends, loaded)}</p>
      ) : (
        <>
          <p className={styles.note}>
            Share of the {countOf(halves.later, "paper")} after {halves.until} against that of the{" "}
            {formatCount(halves.earlier)} until then, by log-odds; about one in ten of those listed may be
            chance.
          </p>
          <Rows loaded={loaded} trends={rising} halves={halves} />
          <Rows loaded={loaded} trends={falling} halves={halves} />
        </>
      )}
    </Section>
  );
}

function reasonOf({ halves, tested }: Trends, { facets }: LoadedMap): string {
  if (yearsOf(facets) === null) return "None of these papers states its year.";
  if (halves === null)
    return `Too few papers to tell: it takes ${LEAST_IN_HALF} of known year in an earlier and a later half.`;
  if (tested === 0) return `Too few papers to tell: no concept is in ${LEAST_PAPERS} of known year.`;
  return `Too few papers to tell: of ${countOf(tested, "concept")} in ${LEAST_PAPERS} papers or more none changes by more than chance would.`;
}

interface RowsProps {
  readonly loaded: LoadedMap;
  readonly trends: readonly Trend[];
  readonly halves: NonNullable<Trends["halves"]>;
}

const FIRST = 6;
const MORE = 30;

function Rows({ loaded, trends, halves }: RowsProps) {
  const [limit, setLimit] = useState(FIRST);
  const more = Math.min(MORE, trends.length - limit);
  const share = (papers: number, of: number) => `${Math.round((100 * papers) / of)} %`;
  if (trends.length === 0) return null;
  return (
    <>
      <ul className={styles.trends}>
        {trends.slice(0, limit).map(({ concept, earlier, later, z }) => (
          <li key={concept}>
            {z > 0 ? <ArrowUp size={12} aria-label="rising" /> : <ArrowDown size={12} aria-label="falling" />}
            <NodeLink loaded={loaded} kind="concept" row={concept} look="sign" />
            <span
              className={styles.count}
              title={`${formatCount(earlier)} of ${countOf(halves.earlier, "paper")}, then ${formatCount(later)} of ${formatCount(halves.later)}; z = ${z.toFixed(1)}`}
            >
              {share(earlier, halves.earlier)} → {share(later, halves.later)}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button look="quiet" className={styles.more} onClick={() => setLimit(limit + MORE)}>
          Show {formatCount(more)} more
        </Button>
      )}
    </>
  );
}
