/** One searched in order to read: the focus shall go on to the panel about what was found, once it is there. */
import type { Selection } from "../store/state.ts";

let wished: Selection | null = null;

export function wishToRead(selection: Selection): void {
  wished = selection;
}

/** Whether that is what the panel now shows; asked once. Who has gone on to something else is left there. */
export function takeReadingWish(shown: Selection | null): boolean {
  if (wished === null || wished.kind !== shown?.kind || wished.row !== shown.row) return false;
  wished = null;
  return document.activeElement === document.body;
}
