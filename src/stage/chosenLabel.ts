/** A label that may be drawn, and the places where it may stand. */
import type { LabelCandidate } from "../../graph/index.ts";
import type { LabelFace } from "./labelSource.ts";
import type { Box } from "./view.ts";

/** A box on the screen, and how the text is set there: in one line, or broken into more. */
export interface LabelPlace extends Box {
  readonly face: LabelFace;
}

export interface ChosenLabel extends LabelCandidate {
  readonly anchors: readonly LabelPlace[];
  /** Row of the topic; -1 for nodes. */
  readonly topic: number;
  /** How far it comes forward: 0 invisible to 1. */
  readonly presence: number;
  readonly strong: boolean;
  /** Where on the screen the thing is that it names. */
  readonly pointX: number;
}

/** The place of a text whose upper left corner is there. */
export function placeAt(face: LabelFace, left: number, top: number): LabelPlace {
  return { face, left, top, right: left + face.width, bottom: top + face.height };
}
