/** Arrow keys in a list of rows that open: up and down from row to row, right and left open and close. */
import type { KeyboardEvent } from "react";

/** @param open is called with the row, as its `data-row` has it */
export function useRowKeys(open: (row: number, isOpen: boolean) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const item = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (item === null) return;
    const steps: Readonly<Record<string, Element | null>> = {
      ArrowDown: item.nextElementSibling,
      ArrowUp: item.previousElementSibling,
    };
    if (event.key in steps) {
      event.preventDefault();
      steps[event.key]?.querySelector<HTMLElement>("a")?.focus();
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      open(Number(item.dataset.row), event.key === "ArrowRight");
    }
  };
}
