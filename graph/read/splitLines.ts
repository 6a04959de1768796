/** Lines of a text and line numbers of offsets, for LF, CR LF and CR alike. */

export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/**
 * A function from an offset to its 1-based line.
 *
 * Offsets must be asked for in ascending order, so that all questions together cost one pass.
 */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at++) {
      const code = text.charCodeAt(at);
      // A CR before an LF counts with the LF.
      if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line++;
    }
    return line;
  };
}
