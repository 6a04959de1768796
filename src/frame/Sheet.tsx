/**
 * Where panels stand: floating at a side of the map on wide screens, a sheet from below with three heights
 * on narrow ones, where the map stays alive above it.
 */
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { type Edge, useInset } from "../ui/inset.ts";
import { NARROW, useMedia } from "../ui/useMedia.ts";
import styles from "./Sheet.module.css";

export type SheetHeight = "low" | "half" | "full";

interface SheetProps {
  readonly side: "left" | "right";
  /** Names the landmark. */
  readonly label: string;
  /** The map's area, which the sheet covers in part. */
  readonly area: HTMLElement | null;
  /** Only on narrow screens. */
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
  /** Stands above the scrolling part, and alone at the lowest height. */
  readonly head: ReactNode;
  /** On wide screens it takes all the height there is, whatever its content. */
  readonly isTall?: boolean;
  /** On wide screens it takes most of the width: a table. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

export function Sheet(props: SheetProps) {
  const { side, label, area, height, onHeight, head, isTall = false, isWide = false, children } = props;
  const isNarrow = useMedia(NARROW);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const edge: Edge = isNarrow ? "bottom" : side;
  useInset(edge, element, area);
  return (
    <aside
      ref={setElement}
      className={styles.sheet}
      data-side={isNarrow ? "bottom" : side}
      data-height={isNarrow ? height : undefined}
      data-tall={!isNarrow && isTall ? "" : undefined}
      data-wide={!isNarrow && isWide ? "" : undefined}
      aria-label={label}
    >
      {isNarrow && <Handle sheet={element} area={area} height={height} onHeight={onHeight} />}
      <div className={styles.head}>{head}</div>
      <div className={styles.body} inert={isNarrow && height === "low"}>
        {children}
      </div>
    </aside>
  );
}

const HEIGHTS: readonly SheetHeight[] = ["low", "half", "full"];
/** Share of the map's area that a height takes, for deciding to which one a drag was meant. */
const SHARES: { readonly [K in SheetHeight]: number } = { low: 0.1, half: 0.5, full: 0.97 };
/** Pixels below which a drag is a press. */
const STILL = 6;

interface HandleProps {
  readonly sheet: HTMLElement | null;
  readonly area: HTMLElement | null;
  readonly height: SheetHeight;
  readonly onHeight: (height: SheetHeight) => void;
}

/** Dragged, it resizes the sheet; pressed, it goes through the heights. */
function Handle({ sheet, area, height, onHeight }: HandleProps) {
  const drag = useRef<{ readonly y: number; readonly size: number; moved: boolean } | null>(null);

  const onPointerDown = (event: PointerEvent) => {
    if (sheet === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { y: event.clientY, size: sheet.offsetHeight, moved: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag;
    if (current === null || sheet === null || area === null) return;
    const by = current.y - event.clientY;
    if (!current.moved && Math.abs(by) < STILL) return;
    current.moved = true;
    sheet.dataset.dragged = "";
    sheet.style.blockSize = `${Math.min(Math.max(current.size + by, 64), area.clientHeight)}px`;
  };
  const onPointerUp = () => {
    const { current } = drag;
    if (current?.moved && sheet !== null && area !== null) {
      const share = sheet.offsetHeight / area.clientHeight;
      onHeight(nearest(share));
      delete sheet.dataset.dragged;
      sheet.style.blockSize = "";
    }
  };
  const onClick = () => {
    const wasDrag = drag.current?.moved ?? false;
    drag.current = null;
    if (!wasDrag) onHeight(HEIGHTS[(HEIGHTS.indexOf(height) + 1) % HEIGHTS.length]!);
  };

  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={`Panel height: ${height}. Press for ${HEIGHTS[(HEIGHTS.indexOf(height) + 1) % HEIGHTS.length]}`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onClick={onClick}
    />
  );
}

function nearest(share: number): SheetHeight {
  const distance = (height: SheetHeight) => Math.abs(SHARES[height] - share);
  return HEIGHTS.reduce((best, height) => (distance(height) < distance(best) ? height : best));
}
