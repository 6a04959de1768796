import { fromBase85 } from "./base85.ts";

/** Text that stands gzipped and in base 85 in one of the file's elements. */
export async function unpack(id: string): Promise<string> {
  const bytes = fromBase85(document.getElementById(id)?.textContent ?? "");
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
