/** Flags made from the table of settings: `--min-documents 2`. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { parseRecipe, RECIPE_FIELDS, RECIPE_NAMES, type Recipe } from "../index.ts";

export function addRecipeFlags(command: Command): Command {
  for (const name of RECIPE_NAMES) {
    const { label, help, unit, min, max, default: value } = RECIPE_FIELDS[name];
    const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    command.addOption(
      new Option(
        `--${flag} <${unit === "" ? "number" : unit}>`,
        `${label}: ${min} to ${max}, default ${value}. ${help}`,
      )
        .argParser(toNumber)
        .helpGroup("Recipe:"),
    );
  }
  return command;
}

/** @throws {PaperweftError} `recipe-invalid` */
export function recipeOf(options: Readonly<Record<string, unknown>>): Recipe {
  const given = RECIPE_NAMES.filter((name) => options[name] !== undefined);
  return parseRecipe(Object.fromEntries(given.map((name) => [name, options[name]])));
}

function toNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new InvalidArgumentError("It must be a number.");
  return value;
}
