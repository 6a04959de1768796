/** Rows of a narrow list: a name and one number each, only those in view in the document. */
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { ListColumn, ListKind } from "../../graph/index.ts";
import { labelOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { NodeLink } from "./NodeLink.tsx";
import styles from "./NodeRows.module.css";
import { PickButton } from "./PickButton.tsx";
import { columnOf } from "./tableColumns.tsx";
import { useChosenRow } from "./useChosenRow.ts";
import { useRowFocus } from "./useRowFocus.ts";

interface NodeRowsProps {
  readonly loaded: LoadedMap;
  readonly kind: ListKind;
  /** The number in each row. */
  readonly by: ListColumn;
  readonly rows: Uint32Array;
}

const PAGE = 10;

export function NodeRows({ loaded, kind, by, rows }: NodeRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const scrollTo = (index: number) => virtual.scrollToIndex(index);
  const { active, onKeyDown, onFocus } = useRowFocus({
    scroller,
    count: rows.length,
    pageSize: PAGE,
    scrollTo,
  });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (kind === "paper" ? 52 : 32),
    overscan: 8,
    // The row with the focus stays, wherever one scrolls.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  });
  const chosen = useChosenRow(scroller, kind, rows, scrollTo);
  const column = columnOf(kind, by);

  return (
    <div ref={scroller} className={styles.scroller}>
      <ul style={{ blockSize: virtual.getTotalSize() }} onKeyDown={onKeyDown} onFocus={onFocus}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index]!;
          const tabIndex = index === active ? 0 : -1;
          const label = labelOf(loaded, { kind, row });
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              data-chosen={row === chosen ? "" : undefined}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <NodeLink
                loaded={loaded}
                kind={kind}
                row={row}
                look="sign"
                moves
                className={styles.entry}
                tabIndex={tabIndex}
                aside={column.cell(loaded, row, tabIndex)}
              >
                <span className={styles.name}>{label}</span>
              </NodeLink>
              {kind === "concept" && row < loaded.map.graph.conceptCount && (
                <PickButton row={row} label={label} tabIndex={tabIndex} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
