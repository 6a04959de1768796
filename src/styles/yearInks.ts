/** Colors of years as CSS has them; see graph/coloring.ts. */
import { yearInk } from "../../graph/index.ts";

/** @param share 0 (earliest) to 1 (latest); null for unknown years */
export function yearColor(share: number | null): string {
  const { light, dark } = yearInk(share);
  return `light-dark(${light}, ${dark})`;
}
