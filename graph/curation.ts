/** The user's word on concepts, as a recipe holds it: checked, compared, one step more or less. */
import { PaperweftError } from "./errors.ts";
import type { ConceptId } from "./model.ts";

/** UTF-16 code units. */
export const LONGEST_CONCEPT_NAME = 120;

/** What the user says of concepts, in the order it was said. */
export type Curation = readonly CurationStep[];

/**
 * One word on a concept: it is none, it is called otherwise, or it is the same as another one. `label` is what it
 * was called then, to tell the step by; found again it is by its id.
 */
export type CurationStep =
  | { readonly action: "strike"; readonly concept: ConceptId; readonly label: string }
  | {
      readonly action: "rename";
      readonly concept: ConceptId;
      readonly label: string;
      /** Not empty, at most `LONGEST_CONCEPT_NAME` code units. */
      readonly name: string;
    }
  | {
      readonly action: "merge";
      readonly concept: ConceptId;
      readonly label: string;
      readonly into: ConceptId;
    };

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

/** Whether both say the same of concepts. */
export function isSameCuration(one: Curation, other: Curation): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** @throws {PaperweftError} `recipe-invalid`, naming the step */
export function parseCuration(value: unknown): Curation {
  if (!Array.isArray(value))
    throw new PaperweftError("recipe-invalid", "curation must be a list of steps, but is none");
  return value.map((each: unknown, i) => {
    const step = parseStep(each);
    if (step === null)
      throw new PaperweftError(
        "recipe-invalid",
        `curation, step ${i + 1}, must have a concept, its label, and an action: strike; rename with a name of 1 to ${LONGEST_CONCEPT_NAME} letters; or merge with the concept it goes into`,
      );
    return step;
  });
}

function parseStep(value: unknown): CurationStep | null {
  if (typeof value !== "object" || value === null) return null;
  const { action, concept, label, name, into } = value as { readonly [key: string]: unknown };
  if (typeof concept !== "string" || typeof label !== "string") return null;
  if (action === "strike") return { action, concept, label };
  if (action === "rename" && isName(name, LONGEST_CONCEPT_NAME)) return { action, concept, label, name };
  if (action === "merge" && typeof into === "string") return { action, concept, label, into };
  return null;
}

/** Whether something can be a name: not empty, and of so many UTF-16 code units at most. */
export function isName(value: unknown, longest: number): value is string {
  return typeof value === "string" && value.trim() !== "" && value.length <= longest;
}
