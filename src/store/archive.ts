/** Zip archives opened on the page: the files in them take their place. */
import { type InputFile, isArchive, openArchive } from "../../graph/index.ts";
import { WorkerFailure } from "../worker/connection.ts";
import { inSlices } from "./inSlices.ts";

/** @throws (rejects) {WorkerFailure} naming the archive that cannot be opened */
export async function openFilesOf(files: readonly File[], mostBytes: number): Promise<readonly File[]> {
  const opened: File[] = [];
  for (const file of files) {
    if (!/\.zip$/i.test(file.name)) {
      opened.push(file);
      continue;
    }
    const archive: InputFile = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    try {
      if (!isArchive(archive)) throw new Error("it is no zip archive");
      const inside = await inSlices(openArchive(archive, mostBytes));
      for (const { name, bytes } of inside) opened.push(new File([bytes as Uint8Array<ArrayBuffer>], name));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new WorkerFailure("file-unreadable", `${file.name} cannot be opened: ${reason}.`);
    }
  }
  return opened;
}
