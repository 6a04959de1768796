/**
 * The histogram of years as a control: drag over it for a range, drag the range or one of its ends, click on
 * a year for that year alone. The ends are sliders for the keyboard.
 */
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { YearCounts } from "../../graph/index.ts";
import type { YearRange } from "../store/yearFilter.ts";
import { countOf } from "./counts.ts";
import { useWidth } from "./useWidth.ts";
import { YearBars } from "./YearBars.tsx";
import styles from "./YearBrush.module.css";

interface YearBrushProps {
  readonly all: YearCounts;
  readonly shown: YearCounts;
  /** Papers that a bar of full height stands for. */
  readonly full: number;
  /** null while nothing is left out. */
  readonly range: YearRange | null;
  readonly colorOf?: ((year: number) => string) | undefined;
  /** @param joins the same gesture goes on */
  readonly onRange: (range: YearRange | null, joins: boolean) => void;
}

type Grip = "from" | "to" | "window" | "new";

interface Drag {
  readonly grip: Grip;
  /** Year the pointer went down on. */
  readonly start: number;
  readonly range: YearRange;
  moved: boolean;
  last: YearRange | null;
}

/** Pixels around an end that take hold of it. */
const REACH = { mouse: 7, touch: 22 };
/** Years that Page Up and Page Down go. */
const PAGE = 5;
/** Pixels that the label of a year takes, with the gap to the next. */
const LABEL = 44;

export function YearBrush({ all, shown, full, range, colorOf, onRange }: YearBrushProps) {
  const [ref, width] = useWidth();
  const drag = useRef<Drag | null>(null);
  const years = all.all.length;
  const span: YearRange = [all.first, all.last];
  const [from, to] = range ?? span;
  const at = (edge: number) => `${(100 * (edge - all.first)) / years}%`;

  const yearAt = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left) / box.width;
    return all.first + Math.min(years - 1, Math.max(0, Math.floor(share * years)));
  };
  const gripAt = (event: PointerEvent): Grip => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = (year: number) => box.left + ((year - all.first) / years) * box.width;
    const reach = event.pointerType === "mouse" ? REACH.mouse : REACH.touch;
    const toFrom = Math.abs(event.clientX - x(from));
    const toEnd = Math.abs(event.clientX - x(to + 1));
    if (Math.min(toFrom, toEnd) <= reach) return toFrom < toEnd ? "from" : "to";
    return range !== null && event.clientX > x(from) && event.clientX < x(to + 1) ? "window" : "new";
  };

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const start = yearAt(event);
    drag.current = { grip: gripAt(event), start, range: [from, to], moved: false, last: null };
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag;
    if (current === null) return;
    const year = yearAt(event);
    const next = dragged(current, year, span);
    const isNew = current.last === null || next[0] !== current.last[0] || next[1] !== current.last[1];
    // Within the year it began in, it may still be a click.
    if (!isNew || (!current.moved && year === current.start)) return;
    onRange(next, current.moved);
    current.moved = true;
    current.last = next;
  };
  const onPointerUp = (event: PointerEvent) => {
    const { current } = drag;
    drag.current = null;
    if (current === null || current.moved || event.type === "pointercancel") return;
    // A click: that year alone, and once more all of them.
    const isAlone = range !== null && from === to && from === current.start;
    onRange(isAlone ? null : [current.start, current.start], false);
  };

  const onKeyDown = (event: KeyboardEvent, end: "from" | "to") => {
    const year = end === "from" ? from : to;
    const next = keyed(event.key, year, end === "from" ? [all.first, to] : [from, all.last]);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (next !== year) onRange(end === "from" ? [next, to] : [from, next], event.repeat);
  };

  const handle = (end: "from" | "to") => {
    const year = end === "from" ? from : to;
    return (
      <div
        role="slider"
        tabIndex={0}
        className={styles.handle}
        style={{ insetInlineStart: at(end === "from" ? from : to + 1) }}
        data-set={range === null ? undefined : ""}
        aria-label={end === "from" ? "First year" : "Last year"}
        aria-valuemin={end === "from" ? all.first : from}
        aria-valuemax={end === "from" ? to : all.last}
        aria-valuenow={year}
        aria-valuetext={`${year}, ${countOf(all.all[year - all.first] ?? 0, "paper")}`}
        onKeyDown={(event) => onKeyDown(event, end)}
      />
    );
  };

  return (
    <div className={styles.brush} style={{ "--years": years } as CSSProperties}>
      <div
        ref={ref}
        className={styles.plot}
        data-years=""
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      >
        {range !== null && (
          <div
            className={styles.window}
            style={{ insetInlineStart: at(from), insetInlineEnd: `calc(100% - ${at(to + 1)})` }}
          />
        )}
        <YearBars all={all} shown={shown} full={full} colorOf={colorOf} />
        {years > 1 && handle("from")}
        {years > 1 && handle("to")}
      </div>
      <div className={styles.axis} aria-hidden="true">
        {labelled(all.first, all.last, width / years).map((year) => (
          <span key={year} style={{ insetInlineStart: at(year + 0.5) }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The range that a drag has come to. */
function dragged(
  { grip, start, range: [from, to] }: Drag,
  year: number,
  [first, last]: YearRange,
): YearRange {
  if (grip === "from") return year <= to ? [year, to] : [to, year];
  if (grip === "to") return year >= from ? [from, year] : [year, from];
  if (grip === "new") return [Math.min(start, year), Math.max(start, year)];
  const by = Math.min(Math.max(year - start, first - from), last - to);
  return [from + by, to + by];
}

function keyed(key: string, year: number, [least, most]: YearRange): number | null {
  const to = {
    ArrowLeft: year - 1,
    ArrowDown: year - 1,
    ArrowRight: year + 1,
    ArrowUp: year + 1,
    PageDown: year - PAGE,
    PageUp: year + PAGE,
    Home: least,
    End: most,
  }[key];
  return to === undefined ? null : Math.min(Math.max(to, least), most);
}

/** The years that are labelled: round ones, as many as there is room for. */
function labelled(first: number, last: number, pixels: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((each) => each * pixels >= LABEL) ?? 100;
  const years: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) years.push(year);
  return years;
}
