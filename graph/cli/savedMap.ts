/** Reads a finished map again out of an explorer's file, in place of papers, with what was made of it. */
import { gunzipSync } from "node:zlib";
import {
  explorerParts,
  type InputFile,
  type ListedPaper,
  type PaperMap,
  startsLikeExplorer,
  unpackMap,
  type WriteOptions,
} from "../index.ts";
import { FailedError } from "./io.ts";

/** Bytes of a map unpacked; more is no map of ours. */
const MOST = 2 ** 32;

export interface SavedMap {
  readonly map: PaperMap;
  /** Reading list, notes, filters and view, to go along into what is written. */
  readonly own: Pick<WriteOptions, "workspace" | "place" | "notes">;
}

/** The file begins like an explorer's, so that no paper's text is taken for one. */
export function isSavedMap({ bytes }: InputFile): boolean {
  return startsLikeExplorer(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"));
}

/** @throws {FailedError} naming the file, if it holds no map that can be read */
export function readSavedMap({ name, bytes }: InputFile): SavedMap {
  try {
    const { blocks, workspace, place } = explorerParts(Buffer.from(bytes).toString("utf8"));
    const packed = Buffer.concat(blocks.map((text) => Buffer.from(text, "base64")));
    const notes = notesIn(workspace);
    return {
      map: unpackMap(gunzipSync(packed, { maxOutputLength: MOST })),
      own: {
        ...(workspace !== null && { workspace }),
        ...(place !== null && { place }),
        ...(notes.length > 0 && { notes }),
      },
    };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FailedError(`${name}: no map can be read from it: ${why}`, { cause });
  }
}

/** Of the papers on the reading list; what is not as the page writes it is left out. */
function notesIn(workspace: string | null): readonly ListedPaper[] {
  const entries = fieldOf(fieldOf(parsed(workspace), "workspace"), "bookmarks");
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    const [kind, id, note] = ["kind", "id", "note"].map((name) => fieldOf(entry, name));
    const isNoted =
      kind === "paper" && typeof id === "string" && typeof note === "string" && note.trim() !== "";
    return isNoted ? [{ id: id as ListedPaper["id"], note }] : [];
  });
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
