/**
 * Which labels are drawn and where: greedily by priority, each at the first of its anchors that is free.
 *
 * Laws: two placed labels never overlap; the first candidate is always placed; moving all boxes by the
 * same vector moves the result by it, so that panning does not make labels flicker.
 */
import { type Box, BoxGrid } from "./boxGrid.ts";

export interface LabelCandidate {
  readonly key: string;
  /** Where it may stand, best first. */
  readonly anchors: readonly Box[];
  /** Node whose label this is: its own mark is no obstacle. -1 for none. */
  readonly node: number;
  /** Marks of other nodes it may cover; Infinity if it may stand anywhere. */
  readonly mayCover: number;
}

/** Marks under a box other than a node's own, counted up to `enough`. */
export type CountMarks = (box: Box, own: number, enough: number) => number;

/**
 * @param candidates most important first; keys are unique
 * @param previous anchor that a label took last time: tried first, so that labels do not hop about
 * @param gap pixels kept free between labels
 * @returns index of the anchor taken, by key, in order of placement
 */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  countMarks: CountMarks,
  previous: ReadonlyMap<string, number>,
  gap: number,
): Map<string, number> {
  const placed = new Map<string, number>();
  const labels = new BoxGrid<Box>();
  for (const candidate of candidates) {
    const anchor = chooseAnchor(candidate, labels, countMarks, previous.get(candidate.key) ?? 0);
    if (anchor === null) continue;
    placed.set(candidate.key, anchor);
    labels.add(grown(candidate.anchors[anchor]!, gap));
  }
  return placed;
}

/** The free anchor that covers the fewest marks, if few enough; of equal ones the preferred. */
function chooseAnchor(
  { anchors, mayCover, node }: LabelCandidate,
  labels: BoxGrid<Box>,
  countMarks: CountMarks,
  preferred: number,
): number | null {
  let best: number | null = null;
  let bestCovered = mayCover + 1;
  for (let step = -1; step < anchors.length; step++) {
    if (step === preferred) continue;
    const index = step === -1 ? preferred : step;
    const box = anchors[index];
    if (box === undefined || labels.some(box, () => true)) continue;
    const covered = countMarks(box, node, bestCovered);
    if (covered === 0) return index;
    if (covered < bestCovered) {
      best = index;
      bestCovered = covered;
    }
  }
  return best;
}

function grown(box: Box, gap: number): Box {
  return { left: box.left - gap, right: box.right + gap, top: box.top - gap, bottom: box.bottom + gap };
}

/** Boxes of a label at the eight places around its mark, best first. */
export function anchorsAround(
  x: number,
  y: number,
  distance: number,
  { width, height }: { readonly width: number; readonly height: number },
): Box[] {
  const diagonal = distance * 0.72;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x + distance, y - height / 2),
    at(x - distance - width, y - height / 2),
    at(x - width / 2, y - distance - height),
    at(x - width / 2, y + distance),
    at(x + diagonal, y - diagonal - height * 0.8),
    at(x + diagonal, y + diagonal - height * 0.2),
    at(x - diagonal - width, y - diagonal - height * 0.8),
    at(x - diagonal - width, y + diagonal - height * 0.2),
  ];
}
