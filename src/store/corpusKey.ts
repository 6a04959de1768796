/** What papers are known again by: a hash of their files, whatever order these come in. */

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * SHA-256 over the names, sizes and contents of the files, in hex. Off the page's thread: the browser hashes.
 *
 * @returns null where there is nothing to hash with (pages that were not served securely)
 */
export async function corpusKey(files: readonly NamedBytes[]): Promise<string | null> {
  const { subtle } = globalThis.crypto;
  if (subtle === undefined) return null;
  const hash = async (bytes: Uint8Array) =>
    toHex(new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)));
  const parts: string[] = [];
  // One after the other: each is copied while it is hashed.
  for (const { name, bytes } of files) parts.push(JSON.stringify([name, bytes.length, await hash(bytes)]));
  return hash(new TextEncoder().encode(parts.sort().join("\n")));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
