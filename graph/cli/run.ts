/** The commands: what they take, and which part does what. */
import { Command, CommanderError } from "commander";
import {
  buildMap,
  type InputFile,
  PaperweftError,
  partOf,
  RECIPE_FIELDS,
  RECIPE_NAMES,
  VERSION,
  WRITERS,
  type WriteOptions,
} from "../index.ts";
import { checkOutputs, readInputs, writeOutputs } from "./files.ts";
import { describeFormats } from "./formats.ts";
import { type ExitCode, FailedError, type Io, toPrintable, UsageError } from "./io.ts";
import { createMeter } from "./meter.ts";
import { ONLY_KINDS, parseOnly, partOfWishes } from "./only.ts";
import { type Output, planOutputs } from "./outputs.ts";
import { addRecipeFlags, recipeOf } from "./recipeFlags.ts";
import { describeImport, describeResult, toSummary } from "./report.ts";
import { isSavedMap, readSavedMap, type SavedMap } from "./savedMap.ts";
import { parseSelects, selectedOf } from "./selected.ts";
import { addWriteFlags, type WriteFlags, writeOptionsOf } from "./writeFlags.ts";

/** Options of `export` besides the recipe's. */
interface ExportOptions extends WriteFlags {
  readonly output?: readonly string[];
  readonly format?: string;
  readonly only?: readonly string[];
  readonly select?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly force?: boolean;
}

/**
 * Carry out one command line.
 *
 * @param argv what stands after the program's name
 * @param build the pipeline, `buildMap` unless a test has another
 * @returns the exit code; errors are told on `stderr`, never thrown
 */
export async function run(argv: readonly string[], io: Io, build = buildMap): Promise<ExitCode> {
  const said: Promise<void>[] = [];
  const program = new Command("paperweft")
    .description("Turns a pile of papers into a map woven from the concepts they share.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void said.push(io.stdout.write(text)),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) =>
        write(`paperweft: ${toPrintable(text.replace(/^error: /, "").trimEnd())}\n`),
      getOutHelpWidth: () => Math.min(io.stderr.columns, 100),
      getErrHelpWidth: () => Math.min(io.stderr.columns, 100),
    });
  const exporting = program
    .command("export")
    .alias("build")
    .description(
      "Read papers, build their map and write it to files. Also called build: the two are the same.",
    )
    .argument(
      "<files...>",
      "files with papers, - for standard input; or one explorer.html with a finished map",
    )
    .option("-o, --output <file>", "where to write; the ending decides the format; may be repeated", gather)
    .option("--format <id>", "format where the name does not tell it, as for -o -; see paperweft formats");
  addWriteFlags(exporting);
  exporting
    .option("--only <part>", "a part of the map, see below; may be repeated", gather)
    .option(
      "--select <name>",
      "what comes forward in pictures: paper=…, concept=… or topic=…; of two, what is between",
      gather,
    )
    .option("--json", "print a summary as JSON on standard output")
    .option("-q, --quiet", "say nothing but errors")
    .option("-f, --force", "replace files that exist");
  addRecipeFlags(exporting)
    .addHelpText("after", `${PARTS}\n${ENDINGS}\n${EXAMPLES}`)
    .action((files: readonly string[], options: ExportOptions) => exportCommand(files, options, io, build));
  program
    .command("formats")
    .description("List the formats that can be read and written.")
    .action(() => io.stdout.write(describeFormats()));
  try {
    await program.parseAsync(argv, { from: "user" });
    await Promise.all(said);
    return 0;
  } catch (error) {
    await Promise.all(said);
    return explain(error, io);
  }
}

const PARTS = `
Parts, for --only: papers with their concepts
${Object.entries(ONLY_KINDS)
  .map(([kind, words]) => `  ${`${kind}=…`.padEnd(11)}${words}\n`)
  .join("")}  Of one kind repeated, either will do; of several kinds, all must hold.`;

const ENDINGS = `
Formats, by the ending of an output; paperweft formats says what each is for
${wrapped(WRITERS.map(({ extension }) => extension))}`;

/** Words in lines of some 90 characters, indented. */
function wrapped(words: readonly string[]): string {
  const lines = [" "];
  for (const word of words) {
    if (lines.at(-1)!.length + word.length > 90) lines.push(" ");
    lines[lines.length - 1] += ` ${word}`;
  }
  return lines.join("\n");
}

const EXAMPLES = `
Examples:
  paperweft export page.txt -o map.gexf -o map.html
  paperweft export *.jsonl -o map.graphml -o tables.csv --min-documents 3
  paperweft export page.txt -o concepts.net --projection concepts --top 10
  paperweft export page.txt -o recent.gexf --only year=2023.. --only concept=NAS
  paperweft export page.txt -o poster.svg --select concept=NAS --color-by year
  paperweft export map.html -o refs.bib -o vault.obsidian.zip -o all.bundle.zip
  cat page.txt | paperweft export - -o - --format graphology > map.json`;

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** What stands beside the program. @throws {FailedError} if an output needs it and it is missing */
async function partsFor(outputs: readonly Output[], io: Io): Promise<WriteOptions> {
  const isAsked = (option: keyof WriteOptions) =>
    outputs.some(({ writer }) => writer.options.includes(option));
  const missing = (what: string) => (cause: unknown) => {
    throw new FailedError(`${what} missing beside the program; npm run build makes it`, { cause });
  };
  return {
    ...(isAsked("template") && {
      template: await io.template().catch(missing("the explorer page explorer.html is")),
    }),
    ...(isAsked("fonts") && { fonts: await io.fonts().catch(missing("the folder fonts is")) }),
  };
}

async function exportCommand(
  names: readonly string[],
  options: ExportOptions,
  io: Io,
  build: typeof buildMap,
): Promise<void> {
  const recipe = await recipeOf({ ...options }, io);
  const outputs = planOutputs(options.output ?? [], options.format);
  const wishes = (options.only ?? []).map(parseOnly);
  if (wishes.length > 0 && outputs.length === 0)
    throw new UsageError("--only is for outputs, and there are none");
  const selects = parseSelects(options.select ?? []);
  if (selects.length > 0 && !outputs.some(({ writer }) => writer.options.includes("selected")))
    throw new UsageError("--select fits none of the outputs: it is for pictures");
  const writeOptions = { ...writeOptionsOf(options, outputs), ...(await partsFor(outputs, io)) };
  if (outputs.length === 0 && options.json !== true)
    throw new UsageError("nothing to do: name an output with -o, for example -o map.gexf, or ask for --json");
  if (options.json === true && outputs.some((output) => output.path === null))
    throw new UsageError("--json and -o - both want standard output");
  if (names.filter((name) => name === "-").length > 1)
    throw new UsageError("standard input can be read only once");
  const say = options.quiet === true ? () => undefined : (text: string) => io.stderr.write(text);
  await checkOutputs(outputs, names, options.force === true, io);
  const files = await readInputs(names, io);
  const meter = createMeter(io.stderr);
  try {
    const saved = savedMapIn(files, options);
    const whole = saved?.map ?? build(files, recipe, options.quiet === true ? undefined : meter.report);
    meter.end();
    say(describeImport(whole.report));
    const only = wishes.length === 0 ? undefined : partOfWishes(whole, wishes);
    const selected = selectedOf(whole, selects);
    const asked = {
      ...saved?.own,
      ...writeOptions,
      ...(only && { only }),
      ...(selected.length > 0 && { selected }),
    };
    const written = await writeOutputs(outputs, whole, asked, options.force === true, io);
    const map = only === undefined ? whole : partOf(whole, only);
    say(describeResult(map, written));
    if (options.json === true) await io.stdout.write(toSummary(map, written));
  } finally {
    meter.end();
  }
}

/** @throws {UsageError} if a finished map is to be mixed with papers or made by other settings */
function savedMapIn(files: readonly InputFile[], options: ExportOptions): SavedMap | null {
  const saved = files.find(isSavedMap);
  if (saved === undefined) return null;
  if (files.length > 1)
    throw new UsageError(`${saved.name} holds a finished map, which can be read only by itself`);
  const asked = RECIPE_NAMES.find((name) => (options as Record<string, unknown>)[name] !== undefined);
  if (asked !== undefined)
    throw new UsageError(`${saved.name} holds a finished map, whose ${RECIPE_FIELDS[asked].label} is set`);
  return readSavedMap(saved);
}

/** Tell what went wrong in one sentence; where it arose only when debugging, or when it is our own fault. */
function explain(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // has spoken already
  if (error instanceof DOMException && error.name === "AbortError") return 1; // the user knows
  const words = error instanceof Error ? error.message : String(error);
  const own = error instanceof UsageError || error instanceof FailedError || error instanceof PaperweftError;
  io.stderr.write(`paperweft: ${toPrintable(own ? words : `unexpected error: ${words}`)}\n`);
  if (io.debug && error instanceof Error) io.stderr.write(`${error.stack}\n`);
  const wrongUsage =
    error instanceof UsageError ||
    (error instanceof PaperweftError && (error.code === "recipe-invalid" || error.code === "format-unknown"));
  return wrongUsage ? 2 : 1;
}
