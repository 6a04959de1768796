/** Pairs of concepts that never meet although their neighbors would have them meet. */
import { ChevronDown, Route as RouteIcon } from "lucide-react";
import { useId, useState } from "react";
import type { Gap } from "../../graph/index.ts";
import { paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { NodeLink } from "../ui/NodeLink.tsx";
import { useAnswer } from "../ui/useAnswer.ts";
import { Year } from "../ui/Year.tsx";
import styles from "./GapsPanel.module.css";

interface GapListProps {
  readonly loaded: LoadedMap;
}

const LIMIT = 100;
const FIRST = 15;
const MORE = 25;

export function GapList({ loaded }: GapListProps) {
  const asked = useAnswer(loaded, "gaps", { limit: LIMIT });
  const [shown, setShown] = useState(FIRST);
  if (asked.phase === "asking") return <p className={styles.note}>Looking for gaps …</p>;
  if (asked.phase === "failed")
    return <p className={styles.note}>Gaps could not be looked for: {asked.message}</p>;
  const gaps = asked.answer;
  if (gaps.length === 0)
    return (
      <p className={styles.note}>
        No gaps: there are too few shared concepts, or all that could be expected to meet do.
      </p>
    );
  const more = Math.min(MORE, gaps.length - shown);
  return (
    <div className={styles.scroller}>
      <p className={styles.note}>
        Concepts never named together, though what they go with would have them meet.
      </p>
      <ol className={styles.list}>
        {gaps.slice(0, shown).map((gap) => (
          <li key={`${gap.first} ${gap.second}`}>
            <GapRow loaded={loaded} gap={gap} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <Button look="quiet" onClick={() => setShown(shown + MORE)}>
          Show {more} more
        </Button>
      )}
    </div>
  );
}

interface GapRowProps {
  readonly loaded: LoadedMap;
  readonly gap: Gap;
}

function GapRow({ loaded, gap }: GapRowProps) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const setOverlay = usePage((state) => state.setOverlay);
  const { first, second, expected, association, via, nearest } = gap;
  const { paperCount } = loaded.map.graph;
  const ends = [paperCount + first, paperCount + second] as const;
  const light = (isOn: boolean) => setOverlay(isOn ? { nodes: ends, links: [ends] } : null);
  return (
    <div className={styles.row} onPointerEnter={() => light(true)} onPointerLeave={() => light(false)}>
      <NodeLink loaded={loaded} kind="concept" row={first} look="sign" />
      <NodeLink loaded={loaded} kind="concept" row={second} look="sign" />
      <p className={styles.figures}>
        expected {expected.toFixed(1)}, found 0 · {association.toFixed(1)} × chance
      </p>
      <IconButton
        label={open ? "Hide why" : "Show why they should meet"}
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={open ? details : undefined}
        onClick={() => setOpen(!open)}
      >
        <ChevronDown size={16} />
      </IconButton>
      {open && (
        <div id={details} className={styles.details}>
          <h4>Both go with</h4>
          <ul className={styles.via}>
            {via.map(({ concept, share }) => (
              <li key={concept}>
                <NodeLink loaded={loaded} kind="concept" row={concept} look="sign" />
                <span className={styles.soft} title="Its part of the expectation">
                  {share.toFixed(2)}
                </span>
              </li>
            ))}
          </ul>
          <h4>Nearest papers</h4>
          <ul className={styles.nearest}>
            {nearest.map((paper) => (
              <li key={paper}>
                <NodeLink loaded={loaded} kind="paper" row={paper} />
                <Year className={styles.soft} date={paperOf(loaded, paper).date} />
              </li>
            ))}
          </ul>
          <RouteButton first={first} second={second} />
        </div>
      )}
    </div>
  );
}

function RouteButton({ first, second }: Pick<Gap, "first" | "second">) {
  const changeRoute = usePage((state) => state.changeRoute);
  return (
    <Button
      look="quiet"
      onClick={() =>
        changeRoute({
          from: { kind: "concept", row: first },
          to: { kind: "concept", row: second },
          avoid: [],
          through: [],
          picking: null,
        })
      }
    >
      <RouteIcon size={16} aria-hidden="true" /> Routes between them
    </Button>
  );
}
