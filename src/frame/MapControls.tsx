/** Beside the map's free area: which half of it one sees, what its colors mean, the lasso, and zoom. */
import { Lasso, Maximize, Minus, Palette, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { MapProjection } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { useCorner } from "../ui/inset.ts";
import { NARROW, useMedia } from "../ui/useMedia.ts";
import styles from "./MapControls.module.css";
import { YearLegend } from "./YearLegend.tsx";

const STEP = 1.5;

interface Choice {
  readonly projection: MapProjection;
  readonly name: string;
  readonly says: string;
  readonly sign: ReactNode;
}

const CHOICES: readonly Choice[] = [
  {
    projection: "both",
    name: "Both",
    says: "Both: papers and concepts",
    sign: (
      <>
        <path d="M5 11 11 5" stroke="currentColor" />
        <circle cx="4.5" cy="11.5" r="3" fill="currentColor" />
        <circle cx="11.5" cy="4.5" r="2.75" className={styles.hollow} />
      </>
    ),
  },
  {
    projection: "concepts",
    name: "Concepts",
    says: "Concepts alone, joined by the papers they meet in",
    sign: (
      <>
        <path d="M5 11 11 5" stroke="currentColor" />
        <circle cx="4.5" cy="11.5" r="2.75" className={styles.hollow} />
        <circle cx="11.5" cy="4.5" r="2.75" className={styles.hollow} />
      </>
    ),
  },
  {
    projection: "papers",
    name: "Papers",
    says: "Papers alone, joined by the concepts they share",
    sign: (
      <>
        <path d="M5 11 11 5" stroke="currentColor" />
        <circle cx="4.5" cy="11.5" r="3" fill="currentColor" />
        <circle cx="11.5" cy="4.5" r="3" fill="currentColor" />
      </>
    ),
  },
];

export function MapControls() {
  const colorBy = usePage((state) => state.colorBy);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useCorner(element);
  return (
    <div ref={setElement} className={styles.controls}>
      {colorBy === "year" && <YearLegend />}
      <div className={styles.row}>
        <ProjectionSwitch />
        <Tools />
        <Zoom />
      </div>
    </div>
  );
}

function ProjectionSwitch() {
  const projection = usePage((state) => state.projection);
  const setProjection = usePage((state) => state.setProjection);
  const isNarrow = useMedia(NARROW);
  return (
    <fieldset className={styles.group} aria-label="On the map">
      {CHOICES.map(({ projection: choice, name, says, sign }, i) => (
        <button
          key={choice}
          type="button"
          className={styles.choice}
          aria-pressed={projection === choice}
          aria-label={says}
          title={`${says}  (${i + 1})`}
          onClick={() => setProjection(choice)}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            {sign}
          </svg>
          {!isNarrow && name}
        </button>
      ))}
    </fieldset>
  );
}

function Tools() {
  const colorBy = usePage((state) => state.colorBy);
  const setColorBy = usePage((state) => state.setColorBy);
  const lasso = usePage((state) => state.lasso);
  const setLasso = usePage((state) => state.setLasso);
  const hasMap = usePage((state) => state.nodesInside !== null);
  return (
    <fieldset className={styles.group} aria-label="Tools">
      <IconButton
        label="Color by year"
        shortcut="c"
        aria-pressed={colorBy === "year"}
        onClick={() => setColorBy(colorBy === "year" ? "topic" : "year")}
      >
        <Palette size={16} />
      </IconButton>
      <IconButton
        label="Draw around papers and concepts"
        shortcut="l"
        aria-pressed={lasso !== null}
        disabled={!hasMap}
        onClick={() => setLasso(lasso === null ? { phase: "drawing" } : null)}
      >
        <Lasso size={16} />
      </IconButton>
    </fieldset>
  );
}

function Zoom() {
  const wish = usePage((state) => state.wishCamera);
  const isNarrow = useMedia(NARROW);
  return (
    <fieldset className={styles.group} aria-label="Zoom">
      {/* Two fingers do it as well, where there is little room. */}
      {!isNarrow && (
        <>
          <IconButton label="Zoom in" shortcut="+" onClick={() => wish({ kind: "zoom", factor: STEP })}>
            <Plus size={16} />
          </IconButton>
          <IconButton label="Zoom out" shortcut="-" onClick={() => wish({ kind: "zoom", factor: 1 / STEP })}>
            <Minus size={16} />
          </IconButton>
        </>
      )}
      <IconButton label="Show the whole map" shortcut="0" onClick={() => wish({ kind: "fit" })}>
        <Maximize size={16} />
      </IconButton>
    </fieldset>
  );
}
