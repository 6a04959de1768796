/** What the command line needs of the world, so that tests can hand in streams and a folder of their own. */
import type { FontFiles } from "../index.ts";

export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: {
    /** Resolves when more may be written. */
    write(data: string | Uint8Array): Promise<void>;
  };
  readonly stderr: {
    /** A terminal, in which a line can be written over. */
    readonly isTerminal: boolean;
    /** Its width in characters. */
    readonly columns: number;
    write(text: string): void;
  };
  /** Folder that relative paths start from. */
  readonly folder: string;
  /** The built explorer page, which maps are put into. Rejects where it is missing. */
  template(): Promise<string>;
  /** The fonts that pictures are set in. Rejects where they are missing. */
  fonts(): Promise<FontFiles>;
  /** Show where an error arose. */
  readonly debug: boolean;
  /** Do something that must tidy up when the user interrupts it: `stop` aborts then. */
  interruptible<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T>;
}

/** 0 fine, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** The command line cannot be carried out as it is written. */
export class UsageError extends Error {}
/** Something outside is not as it should be, in one sentence. */
export class FailedError extends Error {}

// Control characters could move the cursor, colour or retitle the terminal; bidirectional controls could
// make a line read otherwise than it is.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text from a file or path as it may be shown in a terminal, on one line. */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, " ");
}
