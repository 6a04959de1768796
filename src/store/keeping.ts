/** Slice: what is known from an earlier visit, and what became of keeping this one. */
import type { StateCreator } from "zustand";
import { parseSaved } from "./savedWorkspace.ts";
import type { PageState } from "./state.ts";
import { Storage } from "./storage.ts";

export const storage = new Storage();

/** The user's own papers of the last visit. */
export interface Earlier {
  readonly key: string;
  readonly title: string;
}

type KeepingSlice = Pick<
  PageState,
  "earlier" | "openEarlier" | "forgetEarlier" | "dismissEarlier" | "keepingProblem" | "dismissKeepingProblem"
>;

export const keepingSlice: StateCreator<PageState, [], [], KeepingSlice> = (set, get) => ({
  earlier: null,
  keepingProblem: null,

  openEarlier() {
    const { earlier, openSaved } = get();
    if (earlier === null) return;
    set({ earlier: null });
    openSaved(earlier.title, async () => {
      const [files, saved] = await Promise.all([storage.files(earlier.key), storage.read(earlier.key)]);
      const known = parseSaved(saved);
      return files === undefined || known === null ? null : { files, ...known };
    });
  },

  forgetEarlier() {
    const { earlier } = get();
    set({ earlier: null });
    if (earlier !== null) storage.forget(earlier.key).catch(() => {});
  },

  dismissEarlier() {
    set({ earlier: null });
  },

  dismissKeepingProblem() {
    set({ keepingProblem: null });
  },
});
