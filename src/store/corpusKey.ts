/** What papers are known again by: a hash of their files, whatever order these come in. */

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes hashed at a time, so that the page's thread, which has a part in it, can do other things in between. */
const PART = 2_000_000;

/**
 * SHA-256 over the names, sizes and contents of the files, in hex.
 *
 * @returns null where there is nothing to hash with (pages that were not served securely)
 */
export async function corpusKey(files: readonly NamedBytes[]): Promise<string | null> {
  const { subtle } = globalThis.crypto;
  if (subtle === undefined) return null;
  const hash = async (bytes: Uint8Array) =>
    toHex(new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)));
  const parts: string[] = [];
  for (const { name, bytes } of files) {
    const hashes: string[] = [];
    for (let at = 0; at === 0 || at < bytes.length; at += PART) {
      hashes.push(await hash(bytes.subarray(at, at + PART)));
      if (at + PART < bytes.length) await new Promise((resolve) => setTimeout(resolve));
    }
    parts.push(JSON.stringify([name, bytes.length, ...hashes]));
  }
  return hash(new TextEncoder().encode(parts.sort().join("\n")));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
