/**
 * Bytes → text, decided on the bytes alone: a byte order mark, else UTF-8, else windows-1252 (what
 * programs call Latin-1).
 */

/** Line ends stay as they are; the byte order mark does not become part of the text. Linear. */
export function decodeBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return text;
  if (looksLikeUtf8(text)) return text;
  // Node 20 decodes 80–9F as Latin-1's control characters, browsers as windows-1252's signs; no text
  // means the former, so both end up with the latter.
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

/** 80 to 9F; a space where the code page has nothing. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * A UTF-8 file with a few damaged bytes is still a UTF-8 file: it would be worse to turn all of its
 * other letters into pairs of wrong ones. A windows-1252 file yields hardly any valid sequence.
 */
function looksLikeUtf8(text: string): boolean {
  let broken = 0;
  let valid = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code >= 0x80) valid++;
  }
  return broken === 0 || broken < valid;
}
