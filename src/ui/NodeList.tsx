/**
 * All papers, concepts or topics of a map: filtered by words, sorted by any column, as a narrow list or a
 * table, and only the rows in view in the document. In step with the map: what the filters leave is listed.
 */
import { PanelLeftClose, Table2, X } from "lucide-react";
import { useState } from "react";
import type { ListColumn, ListKind, ListOrder } from "../../graph/index.ts";
import { rowCount } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton, TextButton } from "./Button.tsx";
import { countOf, formatCount } from "./counts.ts";
import styles from "./NodeList.module.css";
import { NodeRows } from "./NodeRows.tsx";
import { NodeTable } from "./NodeTable.tsx";
import { SortButton } from "./SortButton.tsx";
import { columnOf } from "./tableColumns.tsx";
import { type Listed, useList } from "./useList.ts";
import { NARROW, useMedia } from "./useMedia.ts";

interface NodeListProps {
  readonly loaded: LoadedMap;
  readonly kind: ListKind;
  /** What it is sorted by at first, and the number that stands in each row of the narrow list. */
  readonly by: ListColumn;
  /** Stands above the list while it is not filtered. */
  readonly note?: string | undefined;
}

/** Columns that an order remembers: the first, and what decides between equals. */
const MOST_ORDERS = 3;

export function NodeList({ loaded, kind, by, note }: NodeListProps) {
  const isTable = usePage((state) => state.table);
  const setTable = usePage((state) => state.setTable);
  const isNarrow = useMedia(NARROW);
  const browse = usePage((state) => state.browse);
  const [words, setWords] = useState(browse.found ?? "");
  const [isSearch, setSearch] = useState(browse.found !== undefined);
  const [asked, setAsked] = useState(browse);
  if (asked !== browse) {
    setAsked(browse);
    if (browse.found !== undefined) {
      setWords(browse.found);
      setSearch(true);
    }
  }
  const filterBy = (typed: string) => {
    setWords(typed);
    setSearch(false);
  };
  const [withHidden, setWithHidden] = useState(false);
  const [order, setOrder] = useState<readonly ListOrder[]>([{ by, falling: true }]);
  const { listed, failure } = useList(loaded, { kind, words, isSearch, order, withHidden });
  const total = totalOf(loaded, kind);

  const sortBy = (column: ListColumn) => {
    const [first, ...rest] = order;
    setOrder(
      first?.by === column
        ? [{ by: column, falling: !first.falling }, ...rest]
        : [
            { by: column, falling: columnOf(kind, column).isNumber },
            ...order.filter((one) => one.by !== column),
          ].slice(0, MOST_ORDERS),
    );
  };

  return (
    <div className={styles.whole} data-table={isTable ? "" : undefined}>
      <div className={styles.tools}>
        <div className={styles.filter}>
          <input
            type="text"
            value={words}
            onChange={(event) => filterBy(event.target.value)}
            placeholder={`Filter ${countOf(total, kind)}`}
            aria-label={`Filter ${kind}s by words in their name`}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
          />
          {words !== "" && (
            <IconButton label="Clear the filter" onClick={() => filterBy("")}>
              <X size={16} />
            </IconButton>
          )}
        </div>
        {isNarrow && (
          <IconButton
            label={isTable ? "Show as a list" : "Show as a table"}
            onClick={() => setTable(!isTable)}
          >
            {isTable ? <PanelLeftClose size={20} /> : <Table2 size={20} />}
          </IconButton>
        )}
      </div>
      {!isTable && (
        <div className={styles.head}>
          <SortButton label="Name" by="name" order={order} onSort={sortBy} />
          <SortButton label={columnOf(kind, by).label} by={by} order={order} onSort={sortBy} />
        </div>
      )}
      <div className={styles.status}>
        <p role="status">{failure ?? statusOf(listed, total, kind, { words, isSearch }) ?? note}</p>
        {listed !== null && (listed.rows.length < listed.found || withHidden) && (
          <TextButton onClick={() => setWithHidden(!withHidden)}>
            {withHidden ? "Only what the map shows" : `List all ${formatCount(listed.found)}`}
          </TextButton>
        )}
      </div>
      {listed !== null &&
        listed.rows.length > 0 &&
        (isTable ? (
          <NodeTable loaded={loaded} kind={kind} listed={listed} order={order} onSort={sortBy} />
        ) : (
          <NodeRows
            key={`${words} ${JSON.stringify(order)}`}
            loaded={loaded}
            kind={kind}
            by={by}
            rows={listed.rows}
          />
        ))}
    </div>
  );
}

function totalOf({ map }: LoadedMap, kind: ListKind): number {
  if (kind === "topic") return map.topics.length;
  return rowCount(kind === "paper" ? map.papers : map.concepts);
}

/** null where there is nothing to say. */
function statusOf(
  listed: Listed | null,
  total: number,
  kind: ListKind,
  { words, isSearch }: { readonly words: string; readonly isSearch: boolean },
): string | null {
  if (listed === null) return `Listing ${countOf(total, kind)} …`;
  const { rows, found } = listed;
  if (found === 0)
    return words.trim() === "" ? `No ${kind} here.` : `No ${kind} has these words in its name.`;
  if (isSearch && rows.length === found) return `${countOf(found, kind)} found for “${words}”.`;
  if (rows.length < found) return `${formatCount(rows.length)} of ${formatCount(found)} shown on the map.`;
  return found < total ? `${formatCount(found)} of ${formatCount(total)}` : null;
}
