/** Something the page can be told to do. */
import type { PageState } from "../store/state.ts";

export interface Shortcut {
  /** As `KeyboardEvent.key` has it; the first is the one shown. None: only the palette offers it. */
  readonly keys: readonly string[];
  /** With Ctrl, or ⌘ on a Mac. */
  readonly ctrl?: true;
  /** Also while one writes in a field or a dialog is open. */
  readonly everywhere?: true;
  readonly does: string;
  /** How the palette puts it, where that depends on what is open; null where it cannot be done just now. */
  readonly name?: (page: PageState) => string | null;
  /** What else it is found by. */
  readonly words?: string;
  /** Missing where the thing focused acts by itself: the map's arrow keys, the field's Escape. */
  readonly run?: (page: PageState) => void;
}
