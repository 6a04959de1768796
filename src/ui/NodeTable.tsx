/** A table of papers, concepts or topics: sorted by its headers, only the rows in view in the document. */
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import { type ReactNode, useRef } from "react";
import type { ListColumn, ListKind, ListOrder } from "../../graph/index.ts";
import { labelOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { NodeLink } from "./NodeLink.tsx";
import styles from "./NodeTable.module.css";
import { PickButton } from "./PickButton.tsx";
import { SortButton } from "./SortButton.tsx";
import { TABLE_COLUMNS, type TableColumn } from "./tableColumns.tsx";
import { useChosenRow } from "./useChosenRow.ts";
import type { Listed } from "./useList.ts";
import { useMedia } from "./useMedia.ts";
import { useRowFocus } from "./useRowFocus.ts";

interface NodeTableProps {
  readonly loaded: LoadedMap;
  readonly kind: ListKind;
  readonly listed: Listed;
  readonly order: readonly ListOrder[];
  readonly onSort: (by: ListColumn) => void;
}

const CAPTIONS: { readonly [K in ListKind]: string } = {
  paper: "Papers",
  concept: "Concepts",
  topic: "Topics",
};
/** Height of a row and of the header in pixels; the style sheet has them too. */
const HEIGHT = 36;
const TOUCHED_HEIGHT = 44;

export function NodeTable({ loaded, kind, listed, order, onSort }: NodeTableProps) {
  const { rows, empty } = listed;
  const columns = TABLE_COLUMNS[kind].filter(({ by }) => !empty.includes(by));
  const height = useMedia("(pointer: coarse)") ? TOUCHED_HEIGHT : HEIGHT;
  const scroller = useRef<HTMLDivElement>(null);
  const scrollTo = (index: number) => virtual.scrollToIndex(index);
  const pageSize = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - height) / height) - 1);
  const { active, onKeyDown, onFocus } = useRowFocus({ scroller, count: rows.length, pageSize, scrollTo });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: height,
    scrollPaddingStart: height,
    // The row with the focus stays, wherever one scrolls.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  });
  const chosen = useChosenRow(scroller, kind, rows, scrollTo);

  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        className={styles.table}
        aria-label={CAPTIONS[kind]}
        aria-rowcount={rows.length + 1}
        data-kind={kind}
      >
        <colgroup>
          {columns.map(({ by, width }) => (
            <col key={by} style={width === null ? undefined : { inlineSize: width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ by, label, isNumber }) => (
              <th key={by} scope="col" aria-sort={sortOf(by, order)} data-number={isNumber ? "" : undefined}>
                <SortButton label={label} by={by} order={order} onSort={onSort} isHeader />
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown} onFocus={onFocus}>
          {withGaps(
            virtual.getVirtualItems(),
            height,
            virtual.getTotalSize(),
            columns.length,
            ({ index }) => {
              const row = rows[index]!;
              return (
                <Row
                  key={row}
                  loaded={loaded}
                  kind={kind}
                  row={row}
                  index={index}
                  columns={columns}
                  tabIndex={index === active ? 0 : -1}
                  isChosen={row === chosen}
                />
              );
            },
          )}
        </tbody>
      </table>
    </div>
  );
}

function sortOf(by: ListColumn, [first]: readonly ListOrder[]): "ascending" | "descending" | undefined {
  if (first?.by !== by) return undefined;
  return first.falling ? "descending" : "ascending";
}

/** The rows, and in place of those not in the document as much room. */
function withGaps(
  items: readonly VirtualItem[],
  top: number,
  size: number,
  columns: number,
  draw: (item: VirtualItem) => ReactNode,
): ReactNode[] {
  const drawn: ReactNode[] = [];
  let end = top;
  const gap = (until: number) => {
    if (until > end)
      drawn.push(
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row cannot be focused
        <tr key={`gap ${end}`} aria-hidden="true" className={styles.gap}>
          <td colSpan={columns} style={{ blockSize: until - end }} />
        </tr>,
      );
  };
  for (const item of items) {
    gap(item.start);
    drawn.push(draw(item));
    end = item.end;
  }
  gap(top + size);
  return drawn;
}

interface RowProps {
  readonly loaded: LoadedMap;
  readonly kind: ListKind;
  readonly row: number;
  readonly index: number;
  readonly columns: readonly TableColumn[];
  readonly tabIndex: number;
  readonly isChosen: boolean;
}

function Row({ loaded, kind, row, index, columns, tabIndex, isChosen }: RowProps) {
  const label = labelOf(loaded, { kind, row });
  return (
    <tr aria-rowindex={index + 2} data-index={index} data-chosen={isChosen ? "" : undefined}>
      {columns.map(({ by, isNumber, cell }) =>
        by === "name" ? (
          <th key={by} scope="row">
            <span className={styles.name}>
              <NodeLink
                loaded={loaded}
                kind={kind}
                row={row}
                look="sign"
                moves
                tabIndex={tabIndex}
                title={label}
                className={styles.link}
              >
                {label}
              </NodeLink>
              {kind === "concept" && row < loaded.map.graph.conceptCount && (
                <PickButton row={row} label={label} tabIndex={tabIndex} />
              )}
            </span>
          </th>
        ) : (
          <td key={by} data-number={isNumber ? "" : undefined}>
            {cell(loaded, row, tabIndex)}
          </td>
        ),
      )}
    </tr>
  );
}
