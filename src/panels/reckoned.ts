/** What counts when papers are compared, and how much of it there is. */
import type { Reason } from "../../graph/index.ts";

/** What may or may not count. */
export type Reckoned =
  | { readonly kind: "concept"; readonly row: number }
  | { readonly kind: "word"; readonly row: number; readonly form: string };

export function sumOf(reasons: readonly Reason[]): number {
  return reasons.reduce((sum, { share }) => sum + share, 0);
}
