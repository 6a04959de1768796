/** Which format goes where: the names after `-o`, matched with the formats by their endings. */
import { normalize } from "node:path";
import { WRITERS, type Writer, writerById } from "../index.ts";
import { UsageError } from "./io.ts";

export interface Output {
  readonly writer: Writer;
  /** As the user named it; `null` for standard output. */
  readonly path: string | null;
}

/**
 * A name that ends in a format's extension gets that format (`map.papers.csv`); one that ends in the last
 * part of several of one group (`map.csv`) stands for a file of each: `map.papers.csv`, `map.concepts.csv`, ….
 *
 * @param format id of the format for those names that do not decide it themselves
 * @throws {UsageError} if a name fits no format, two outputs are the same, or `format` is of no use
 * @throws {PaperweftError} `format-unknown`
 */
export function planOutputs(names: readonly string[], format: string | undefined): readonly Output[] {
  const asked = format === undefined ? null : writerById(format);
  const outputs = names.flatMap((name) => outputsFor(name, asked));
  const places = outputs.map(({ path }) => (path === null ? null : normalize(path)));
  const twice = places.find((place, i) => places.indexOf(place) !== i);
  if (twice !== undefined) throw new UsageError(`${twice ?? "standard output"} is asked for twice`);
  if (asked !== null && !outputs.some((output) => output.writer === asked))
    throw new UsageError(`--format ${asked.id} fits none of the outputs: their names say other formats`);
  return outputs;
}

function outputsFor(name: string, asked: Writer | null): readonly Output[] {
  if (name === "") throw new UsageError("an output needs a name, or - for standard output");
  if (name === "-") {
    if (asked === null) throw new UsageError("-o - needs --format, for example --format gexf");
    return [{ writer: asked, path: null }];
  }
  const file = fileName(name).toLowerCase();
  const exact = WRITERS.filter((writer) => file.endsWith(writer.extension) && file !== writer.extension);
  const writer = exact.sort((a, b) => b.extension.length - a.extension.length)[0];
  if (asked !== null && (writer === undefined || lastPart(asked.extension) === lastPart(file)))
    return [{ writer: asked, path: name }];
  if (writer !== undefined) return [{ writer, path: name }];
  const ending = lastPart(file);
  const several = WRITERS.filter((w) => lastPart(w.extension) === ending && w.extension !== ending);
  const family = several.filter((w) => w.group === several[0]?.group);
  if (family.length === 0 || file === ending) {
    const known = WRITERS.map((w) => w.extension).join(", ");
    throw new UsageError(`${name}: the name's ending fits no format; known are ${known} (or use --format)`);
  }
  const stem = name.slice(0, -ending.length);
  return family.map((w) => ({ writer: w, path: stem + w.extension }));
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** ".csv" of ".papers.csv"; "" if there is no dot. */
function lastPart(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot);
}
