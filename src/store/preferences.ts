/**
 * Slice: preferences and the first-visit line, kept in localStorage. What is stored is checked field by
 * field; whatever is wrong with it, or with the storage, gives the defaults and never an error.
 */
import type { StateCreator } from "zustand";
import type { PageState, Preferences } from "./state.ts";

const KEY = "paperweft.preferences";
/** Raised when a field changes its meaning; other versions are ignored. */
const VERSION = 1;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: "system",
  labels: "normal",
  motion: "system",
  leftOpen: true,
  rightOpen: true,
  timeOpen: true,
};

/** The values each field may take. */
const ALLOWED: { readonly [K in keyof Preferences]: readonly Preferences[K][] } = {
  theme: ["system", "light", "dark"],
  labels: ["few", "normal", "many"],
  motion: ["system", "reduced"],
  leftOpen: [true, false],
  rightOpen: [true, false],
  timeOpen: [true, false],
};

export interface Stored {
  readonly preferences: Preferences;
  readonly welcomeDismissed: boolean;
}

/** @param text what the storage holds; null if nothing */
export function parsePreferences(text: string | null): Stored {
  const defaults: Stored = { preferences: DEFAULT_PREFERENCES, welcomeDismissed: false };
  let value: unknown;
  try {
    value = JSON.parse(text ?? "null");
  } catch {
    return defaults;
  }
  if (!isRecord(value)) return defaults;
  const { version, preferences: found, welcomeDismissed } = value;
  if (version !== VERSION || !isRecord(found)) return defaults;
  const fields = Object.entries(ALLOWED).map(([name, allowed]) => {
    const known = (allowed as readonly unknown[]).includes(found[name]);
    return [name, known ? found[name] : DEFAULT_PREFERENCES[name as keyof Preferences]];
  });
  return {
    preferences: Object.fromEntries(fields) as unknown as Preferences,
    welcomeDismissed: welcomeDismissed === true,
  };
}

export function writePreferences(stored: Stored): string {
  return JSON.stringify({ version: VERSION, ...stored });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type PreferencesSlice = Pick<
  PageState,
  "preferences" | "setPreferences" | "welcomeDismissed" | "dismissWelcome"
>;

export const preferencesSlice: StateCreator<PageState, [], [], PreferencesSlice> = (set, get) => {
  const keep = () => {
    const { preferences, welcomeDismissed } = get();
    store(writePreferences({ preferences, welcomeDismissed }));
  };
  return {
    ...parsePreferences(stored()),
    setPreferences(change) {
      set({ preferences: { ...get().preferences, ...change } });
      keep();
    },
    dismissWelcome() {
      set({ welcomeDismissed: true });
      keep();
    },
  };
};

/** Storage may be forbidden (private windows, blocked cookies): then nothing is kept. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // Nothing is lost but the memory of a preference.
  }
}
