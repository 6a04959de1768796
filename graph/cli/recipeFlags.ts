/** Flags made from the table of settings: `--min-documents 2`; and a whole recipe from a file. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { parseRecipe, RECIPE_FIELDS, RECIPE_NAMES, type Recipe } from "../index.ts";
import { FailedError, type Io, toPrintable } from "./io.ts";

export function addRecipeFlags(command: Command): Command {
  command.addOption(
    new Option(
      "--recipe <file>",
      "settings, names of topics and the word on concepts from a JSON file: a recipe, or what has one, as --json prints it",
    ).helpGroup("Recipe:"),
  );
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

/**
 * The recipe of a command line: flags go before what stands in the file of `--recipe`.
 *
 * @throws {PaperweftError} `recipe-invalid`; {FailedError} if the file is no JSON or cannot be read
 */
export async function recipeOf(options: Readonly<Record<string, unknown>>, io: Io): Promise<Recipe> {
  const given = RECIPE_NAMES.filter((name) => options[name] !== undefined);
  const flags = Object.fromEntries(given.map((name) => [name, options[name]]));
  const saved = typeof options.recipe === "string" ? await readRecipe(options.recipe, io) : {};
  return parseRecipe({ ...saved, ...flags });
}

async function readRecipe(path: string, io: Io): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(resolve(io.folder, path), "utf8").catch((cause) => {
    throw new FailedError(`${toPrintable(path)} cannot be read`, { cause });
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new FailedError(`${toPrintable(path)} is no JSON`, { cause });
  }
  const recipe = isRecord(value) && isRecord(value.recipe) ? value.recipe : value;
  if (!isRecord(recipe)) throw new FailedError(`${toPrintable(path)} holds no recipe`);
  return recipe;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new InvalidArgumentError("It must be a number.");
  return value;
}
