import { countOf } from "./counts.ts";

/** What adding to the map shown is called, wherever papers come in. */
export function addWords(papers: number): string {
  return papers === 1 ? "Add to the paper here" : `Add to the ${countOf(papers, "paper")} here`;
}
