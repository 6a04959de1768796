/** How far a run has come, as it tells those who wait for it. */

/** The steps of a run, in order. */
export type Step = "read" | "extract" | "build" | "cluster" | "layout";
export interface Progress {
  readonly step: Step;
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
}
export type OnProgress = (progress: Progress) => void;
