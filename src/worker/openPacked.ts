/** A finished map out of the explorer's file, without ever holding its text as a whole. */
import { type OnProgress, type PaperMap, unpackMap } from "../../graph/index.ts";

/** Characters decoded at a time, a multiple of 4: so many that it pays, so few that a page could do it between two frames. */
const PART = 1_048_576;

/**
 * @param packed base64 of gzip of what `packMap` gives
 * @param most bytes it may unpack to
 * @throws {PaperweftError} `map-malformed`
 */
export async function openPacked(
  packed: Blob,
  onProgress: OnProgress,
  most = Number.POSITIVE_INFINITY,
): Promise<PaperMap> {
  const unzip = new DecompressionStream("gzip");
  let length = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > most) controller.error(new Error(`it unpacks to more than ${most / 1e6} MB`));
      else controller.enqueue(chunk);
    },
  });
  const unzipped = new Response(unzip.readable.pipeThrough(counted)).arrayBuffer();
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
