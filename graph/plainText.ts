/**
 * Text that every format can hold: the characters of XML 1.0, section 2.2, in well-formed UTF-16.
 *
 * Control characters other than tab and line ends, the two noncharacters U+FFFE and U+FFFF and halves of
 * surrogate pairs make an XML file unreadable as a whole, and a lone half cannot be written as UTF-8.
 */

// With the flag u a well-formed pair is one character, so that \ud800-\udfff matches lone halves only.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

// Without the flag it also finds the halves of well-formed pairs; but it is several times faster, and most texts
// have neither.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SUSPICIOUS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** The text without characters that XML cannot hold; a lone half of a pair becomes U+FFFD. Linear. */
export function toPlainText(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return text.replace(UNWRITABLE, (found) => (found >= "\ud800" && found <= "\udfff" ? "\ufffd" : ""));
}
