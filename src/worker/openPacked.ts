/** A finished map out of the explorer's file, without ever holding its text as a whole. */
import { type OnProgress, type PaperMap, unpackMap } from "../../graph/index.ts";

/** Characters decoded at a time, a multiple of 4: so many that it pays, so few that a page could do it between two frames. */
const PART = 1_048_576;

/** @param packed base64 of gzip of what `packMap` gives @throws {PaperweftError} `map-malformed` */
export async function openPacked(packed: Blob, onProgress: OnProgress): Promise<PaperMap> {
  const unzip = new DecompressionStream("gzip");
  const unzipped = new Response(unzip.readable).arrayBuffer();
  const writer = unzip.writable.getWriter();
  const fed = (async () => {
    for (let from = 0; from < packed.size; from += PART) {
      const text = atob(await packed.slice(from, from + PART).text());
      const bytes = new Uint8Array(text.length);
      for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
      await writer.write(bytes);
      onProgress({ step: "read", done: Math.min(from + PART, packed.size), total: packed.size });
    }
    await writer.close();
  })();
  const [buffer] = await Promise.all([unzipped, fed]);
  return unpackMap(new Uint8Array(buffer));
}
