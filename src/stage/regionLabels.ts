/** Where the names of topics may stand, and that of the papers that stand apart. */
import { type ChosenLabel, type LabelPlace, placeAt } from "./chosenLabel.ts";
import type { Apart, Region } from "./labelRanks.ts";
import type { LabelFace, LabelSource } from "./labelSource.ts";
import { freeBox, toScreenX, toScreenY, type View } from "./view.ts";

/** A name fainter than this could not be read and only be wondered at. */
export const FAINTEST = 0.35;
/** Pixels between a name and the rim of what is free. */
const RIM = 4;

/** Steps around a region's center, the nearest first; at 1 the name stands at the region's rim. */
type Steps = readonly { readonly dx: number; readonly dy: number; readonly lines: number }[];

/** A name on one line more than need be counts as this much farther away. */
const BROKEN = 0.5;

/** @param faces ways to set the name that are tried: as wished, and on one line more */
function stepsOf(xs: readonly number[], ys: readonly number[], faces: number): Steps {
  return Array.from({ length: faces }, (_, lines) =>
    ys.flatMap((dy) => xs.map((dx) => ({ dx, dy, lines, far: Math.hypot(dx, dy) + BROKEN * lines }))),
  )
    .flat()
    .sort((one, other) => one.far - other.far);
}
const STEPS = stepsOf(
  [-1, -0.66, -0.33, 0, 0.33, 0.66, 1],
  [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1],
  1,
);
/** Where marks are few a name is to stand clear of them: more places, also past the rim. */
const FINE = Array.from({ length: 25 }, (_, i) => (i - 12) / 6);
const FINE_STEPS = stepsOf(FINE, FINE, 2);

export function regionLabel(source: LabelSource, view: View, region: Region, presence: number): ChosenLabel {
  const { isCrowded } = source.ranks;
  const faces = source.ofTopic(region.topic);
  const x = toScreenX(view, region.center.x);
  const y = toScreenY(view, region.center.y);
  const reach = region.spread * view.zoom;
  const free = freeBox(view);
  const isInside = x > free.left && x < free.right && y > free.top && y < free.bottom;
  const placeOf = (face: LabelFace, dx: number, dy: number): LabelPlace => {
    const { width, height } = face;
    const left = x + dx * (0.8 * reach + 0.4 * width) - width / 2;
    const top = y + dy * (1.1 * reach + 0.5 * height) - height / 2;
    if (!isInside) return placeAt(face, left, top);
    // A name that would hang over the rim stays inside for as long as its region's center does.
    return placeAt(
      face,
      Math.max(free.left + RIM, Math.min(left, free.right - RIM - width)),
      Math.max(free.top + RIM, Math.min(top, free.bottom - RIM - height)),
    );
  };
  return {
    key: `t${region.topic}`,
    node: -1,
    topic: region.topic,
    presence,
    strong: false,
    pointX: x,
    // A topic without a name would be a riddle: where no place is free it takes the one with the fewest marks.
    mayCover: Infinity,
    anchors: (isCrowded ? STEPS : FINE_STEPS).flatMap(({ dx, dy, lines }) => {
      const face = faces[lines];
      return face === undefined ? [] : [placeOf(face, dx, dy)];
    }),
  };
}

/** Below the papers that stand apart, else above or beside them. */
export function apartLabel(source: LabelSource, view: View, apart: Apart): ChosenLabel {
  const face = source.ofApart(apart);
  const { minX, maxX, minY, maxY } = apart.extent;
  const x = toScreenX(view, (minX + maxX) / 2);
  const y = toScreenY(view, (minY + maxY) / 2);
  const reachX = ((maxX - minX) / 2) * view.zoom + 10;
  const reachY = ((maxY - minY) / 2) * view.zoom + 10;
  const free = freeBox(view);
  const isInside = x > free.left && x < free.right;
  const at = (wanted: number, top: number): LabelPlace => {
    // It would hang over the rim: it stays inside for as long as the papers do.
    const most = free.right - RIM - face.width;
    return placeAt(face, isInside ? Math.max(free.left + RIM, Math.min(wanted, most)) : wanted, top);
  };
  return {
    key: "apart",
    node: -1,
    topic: -1,
    presence: 1,
    strong: false,
    pointX: x,
    mayCover: 0,
    anchors: [
      at(x - face.width / 2, y + reachY),
      at(x + reachX, y - face.height / 2),
      at(x - reachX - face.width, y - face.height / 2),
      at(x - face.width / 2, y + reachY + face.height + 8),
      at(x - face.width / 2, y - reachY - face.height),
    ],
  };
}

/** A region's name fades as the region outgrows the screen. */
export function regionPresence(region: Region, view: View): number {
  const share = (2 * region.spread * view.zoom) / Math.min(view.width, view.height);
  return Math.min(1, Math.max(0, (0.85 - share) / 0.25));
}
