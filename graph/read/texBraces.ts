/** Braces of BibTeX values: those that only hold letters together are no part of the text. */

/**
 * `{NAS} with {\"o}` → `NAS with \"o`. Braces that a command, an index or a formula needs stay, and so do escaped
 * ones. Linear.
 */
export function dropBraces(value: string): string {
  const out: string[] = [];
  /** For each open brace, whether it was kept. */
  const open: boolean[] = [];
  let inMath = false;
  /** Behind the last brace that was kept: the next argument of the same command begins there. */
  let keptEnd = -1;
  /** Behind the last command with letters. */
  let nameEnd = -1;
  for (let i = 0; i < value.length; i++) {
    const sign = value[i]!;
    if (sign === "\\") {
      const command = COMMAND.exec(value.slice(i, i + 40))?.[0] ?? "\\";
      out.push(command);
      i += command.length - 1;
      if (/[A-Za-z]$/.test(command)) nameEnd = i + 1;
      // What follows a command is its argument.
      if (value[i + 1] === "{") {
        open.push(true);
        out.push("{");
        i++;
      }
    } else if (sign === "$") {
      inMath = !inMath;
      out.push(sign);
    } else if (sign === "{") {
      const isKept = inMath || keptEnd === i || /[_^]/.test(value[i - 1] ?? "");
      open.push(isKept);
      if (isKept) out.push(sign);
    } else if (sign === "}") {
      if (open.pop() !== true) {
        // `{\ae}x`: the brace was where the command ended.
        if (i === nameEnd) out.push("{}");
        continue;
      }
      out.push(sign);
      keptEnd = i + 1;
    } else out.push(sign);
  }
  return out.join("");
}

const COMMAND = /^\\(?:[A-Za-z]+\*?|[\s\S])/;

/** Pieces between the word "and" outside of braces. Linear. */
export function splitAtAnd(value: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece: string[] = [];
  for (const word of value.split(/(\s|[{}])/)) {
    if (word === "{") depth++;
    else if (word === "}") depth--;
    if (word.toLowerCase() === "and" && depth <= 0) {
      pieces.push(piece.join("").trim());
      piece = [];
    } else piece.push(word);
  }
  pieces.push(piece.join("").trim());
  return pieces.filter((text) => text !== "");
}
