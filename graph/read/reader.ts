/** What a read format is: an object of this shape in the list `READERS`. */
import type { ReadResult } from "../model.ts";

export interface Reader {
  readonly id: string;
  /** "Daily Papers page, copied as text" */
  readonly label: string;
  /** Without the dot, lower-case. */
  readonly extensions: readonly string[];
  /** How sure this reader is, from the content alone, that it can read the text: 0 to 1. */
  sniff(text: string): number;
  /**
   * Papers and issues in the order of the file. Every issue of severity "error" stands for exactly one
   * rejected record. Two records may yield the same id: merging comes later, over all files.
   *
   * @param onRecord called after every record, with how many of how many are done
   * @throws {ReadError} if nothing in the file is of use
   */
  read(text: string, file: string, onRecord?: OnRecord): Pick<ReadResult, "papers" | "issues">;
}
export type OnRecord = (done: number, total: number) => void;
