/** A curation with one word more, or one taken back. */
import type { Curation, CurationStep } from "../model.ts";

/** A later name takes the place of an earlier one, so that the list tells what holds. */
export function withStep(steps: Curation, step: CurationStep): Curation {
  const others =
    step.action === "rename"
      ? steps.filter(({ action, concept }) => action !== "rename" || concept !== step.concept)
      : steps;
  return [...others, step];
}

/** @param at place of the step in the list */
export function withoutStep(steps: Curation, at: number): Curation {
  return steps.filter((_, i) => i !== at);
}
