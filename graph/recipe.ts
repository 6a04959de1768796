/**
 * The settings that decide what a map looks like: one table, from which defaults, checks, sliders and
 * command-line flags are made.
 */
import { isName, parseCuration } from "./curation.ts";
import { PaperweftError } from "./errors.ts";
import type { Recipe, RecipeSettings, TopicRename } from "./model.ts";

export interface RecipeField {
  readonly label: string;
  /** What a higher value does, in one sentence. */
  readonly help: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
}

export const RECIPE_FIELDS: { readonly [K in keyof RecipeSettings]: RecipeField } = {
  breadth: {
    label: "Breadth",
    help: "0 keeps to few, established terms as authors do; 1 names much, as indexers do.",
    unit: "",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.5,
  },
  conceptsPerPaper: {
    label: "Concepts per paper, at most",
    help: "More concepts make more links between papers, and weaker ones.",
    unit: "concepts",
    min: 3,
    max: 30,
    step: 1,
    default: 14,
  },
  minDocuments: {
    label: "Papers per concept, at least",
    help: "A concept found in fewer papers is listed with its paper but is not on the map.",
    unit: "papers",
    min: 1,
    max: 100,
    step: 1,
    default: 2,
  },
  resolution: {
    label: "Topic resolution",
    help: "Higher values split the map into more and smaller topics.",
    unit: "",
    min: 0.1,
    max: 10,
    step: 0.1,
    default: 1,
  },
  seed: {
    label: "Seed",
    help: "Another seed gives another, equally valid arrangement.",
    unit: "",
    min: 0,
    max: 4_294_967_295,
    step: 1,
    default: 1,
  },
};

export const RECIPE_NAMES = Object.keys(RECIPE_FIELDS) as readonly (keyof RecipeSettings)[];

/** UTF-16 code units. */
export const LONGEST_TOPIC_NAME = 80;

export const DEFAULT_RECIPE: Recipe = parseRecipe({});

/**
 * Fill in and check settings, names of topics, and what the user says of concepts.
 *
 * @param values any of the recipe's fields; unknown names are refused, missing ones take their default
 * @throws {PaperweftError} `recipe-invalid`, naming field, range and value
 */
export function parseRecipe(values: Readonly<Record<string, unknown>>): Recipe {
  for (const name of Object.keys(values)) {
    if (name !== "topicNames" && name !== "curation" && !Object.hasOwn(RECIPE_FIELDS, name))
      throw new PaperweftError("recipe-invalid", `there is no setting "${name}"`);
  }
  const entries = RECIPE_NAMES.map((name) => {
    const field = RECIPE_FIELDS[name];
    const value = values[name] ?? field.default;
    const whole = Number.isInteger(field.step);
    if (
      typeof value !== "number" ||
      !(value >= field.min && value <= field.max) ||
      (whole && !Number.isInteger(value))
    ) {
      throw new PaperweftError(
        "recipe-invalid",
        `${name} must be a ${whole ? "whole " : ""}number from ${field.min} to ${field.max}, but is ${String(value)}`,
      );
    }
    return [name, value];
  });
  const settings = Object.fromEntries(entries) as unknown as RecipeSettings;
  return {
    ...settings,
    topicNames: parseTopicNames(values.topicNames ?? []),
    curation: parseCuration(values.curation ?? []),
  };
}

function parseTopicNames(value: unknown): readonly TopicRename[] {
  if (!Array.isArray(value) || !value.every(isRename))
    throw new PaperweftError(
      "recipe-invalid",
      `topicNames must be a list of { concepts: ids, name: 1 to ${LONGEST_TOPIC_NAME} letters }`,
    );
  return value.map(({ concepts, name }) => ({ concepts: [...concepts], name }));
}

function isRename(value: unknown): value is TopicRename {
  if (typeof value !== "object" || value === null) return false;
  const { concepts, name } = value as Partial<TopicRename>;
  return (
    Array.isArray(concepts) &&
    concepts.every((id) => typeof id === "string") &&
    isName(name, LONGEST_TOPIC_NAME)
  );
}

/** Whether maps made by both from the same papers differ by the user's words at most. */
export function isSameSettings(one: RecipeSettings, other: RecipeSettings): boolean {
  return RECIPE_NAMES.every((name) => one[name] === other[name]);
}
