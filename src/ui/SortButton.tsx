/** What a list is sorted by: pressed again, it turns round. */
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ListColumn, ListOrder } from "../../graph/index.ts";

interface SortButtonProps {
  readonly label: string;
  readonly by: ListColumn;
  readonly order: readonly ListOrder[];
  readonly onSort: (by: ListColumn) => void;
  /** In a table its header says which way the column is sorted. */
  readonly isHeader?: boolean;
}

export function SortButton({ label, by, order, onSort, isHeader = false }: SortButtonProps) {
  const place = order.findIndex((one) => one.by === by);
  const isFalling = order[place]?.falling ?? false;
  const way = isFalling ? "falling" : "rising";
  const hint = place === 0 ? `Sorted by ${label}, ${way}; turn round` : `Sort by ${label}`;
  const Arrow = isFalling ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      aria-pressed={isHeader ? undefined : place === 0}
      aria-label={isHeader ? undefined : hint}
      title={hint}
      data-on={place === 0 ? "" : undefined}
      onClick={() => onSort(by)}
    >
      {label}
      {place === 0 && <Arrow size={12} aria-hidden="true" />}
    </button>
  );
}
