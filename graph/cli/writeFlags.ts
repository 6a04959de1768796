/** How files are to be written: the flags, and what writers are told. */
import { type Command, InvalidArgumentError, Option } from "commander";
import {
  type ColorBy,
  PNG_WIDTH,
  type ProjectionKind,
  SHEETS,
  type SheetName,
  type WriteOptions,
} from "../index.ts";
import { UsageError } from "./io.ts";
import type { Output } from "./outputs.ts";

/** As commander names them. */
export interface WriteFlags {
  readonly gexfVersion?: "1.2" | "1.3";
  readonly rawCsv?: boolean;
  readonly projection?: ProjectionKind;
  readonly top?: number;
  readonly colorBy?: ColorBy;
  readonly theme?: "light" | "dark";
  readonly transparent?: boolean;
  readonly sheet?: SheetName;
  readonly title?: string;
  readonly width?: number;
}

export function addWriteFlags(command: Command): Command {
  const choice = (flags: string, words: string, choices: readonly string[]) =>
    command.addOption(new Option(flags, words).choices(choices));
  choice("--gexf-version <version>", "version of GEXF, 1.2 if not said", ["1.2", "1.3"]);
  command.option("--raw-csv", "CSV without byte order mark and with formulas as they are, for programs");
  choice(
    "--projection <half>",
    "papers joined by shared concepts, or concepts joined by shared papers, in place of the whole graph",
    ["papers", "concepts"],
  );
  command.addOption(
    new Option("--top <edges>", "with --projection: the strongest edges of each node only").argParser(
      toCount,
    ),
  );
  choice("--color-by <what>", "of pictures: topic, if not said, or year", ["topic", "year"]);
  choice("--theme <theme>", "of pictures, light if not said", ["light", "dark"]);
  command.option("--transparent", "pictures without a ground");
  choice("--sheet <size>", "of pictures; if not said, one that has room", Object.keys(SHEETS));
  command.option("--title <text>", "of pictures; if not said, it tells what is shown");
  return command.addOption(
    new Option("--width <pixels>", `of PNG, ${PNG_WIDTH.default} if not said`).argParser(toWidth),
  );
}

/** The writers' name of a flag, and the flag. */
const FLAGS: readonly (readonly [keyof WriteOptions & string, keyof WriteFlags, flag: string])[] = [
  ["version", "gexfVersion", "--gexf-version"],
  ["rawCsv", "rawCsv", "--raw-csv"],
  ["projection", "projection", "--projection"],
  ["top", "top", "--top"],
  ["colorBy", "colorBy", "--color-by"],
  ["theme", "theme", "--theme"],
  ["transparent", "transparent", "--transparent"],
  ["sheet", "sheet", "--sheet"],
  ["title", "title", "--title"],
  ["width", "width", "--width"],
];

/** @throws {UsageError} if a flag would make no difference to any output */
export function writeOptionsOf(flags: WriteFlags, outputs: readonly Output[]): WriteOptions {
  if (flags.top !== undefined && flags.projection === undefined)
    throw new UsageError("--top is for --projection papers or --projection concepts");
  const given = FLAGS.filter(([, name]) => flags[name] !== undefined);
  for (const [option, name, flag] of given) {
    if (outputs.some(({ writer }) => writer.options.includes(option))) continue;
    const value = flags[name] === true ? "" : ` ${flags[name]}`;
    throw new UsageError(`${flag}${value} fits none of the outputs`);
  }
  return Object.fromEntries(given.map(([option, name]) => [option, flags[name]]));
}

function toCount(text: string): number {
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < 1)
    throw new InvalidArgumentError("It must be a whole number from 1.");
  return value;
}

function toWidth(text: string): number {
  const value = Number(text);
  if (!/^\d{1,5}$/.test(text) || value < PNG_WIDTH.least || value > PNG_WIDTH.most)
    throw new InvalidArgumentError(`It must be a whole number from ${PNG_WIDTH.least} to ${PNG_WIDTH.most}.`);
  return value;
}
