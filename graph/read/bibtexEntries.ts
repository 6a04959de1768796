/**
 * BibTeX → entries of fields, values still in LaTeX. https://www.bibtex.org/Format/
 *
 * The text is cut before every line that opens an entry, so that an entry with a brace too few spoils only itself
 * and the time stays linear. Strings (`@string`) are kept and put in where they are named.
 */
import { lineCounter } from "./splitLines.ts";

export interface BibtexEntry {
  /** 1-based. */
  readonly line: number;
  /** "article"; lower-case. */
  readonly kind: string;
  readonly key: string;
  /** Names in lower case → values, outer braces or quotes taken off. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the entry could not be read further; what was read before is kept. */
  readonly broken: string | null;
}

const OPENING = /^[ \t\ufeff]*@[A-Za-z]{1,30}[ \t]*[{(]/gm;
/** In UTF-16 units. */
const LONGEST_VALUE = 1_000_000;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

export function readEntries(text: string): BibtexEntry[] {
  const lineOf = lineCounter(text);
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const entries: BibtexEntry[] = [];
  const starts = [...text.matchAll(OPENING)].map(({ index }) => index);
  starts.forEach((start, i) => {
    const part = text.slice(start, starts[i + 1]);
    for (let at = part.indexOf("@"); at >= 0; ) {
      const scan = new Scanner(part, at, strings);
      const entry = scan.entry();
      if (entry !== null) entries.push({ ...entry, line: lineOf(start + at) });
      at = part.indexOf("@", Math.max(scan.at, at + 1));
      // Between entries of one line; an address or a torn value further on is no entry.
      if (entry?.broken || !/^@[A-Za-z]{1,30}\s{0,9}[{(]/.test(part.slice(at, at + 50))) break;
    }
  });
  return entries;
}

class Scanner {
  at: number;
  private readonly text: string;
  private readonly strings: Map<string, string>;

  constructor(text: string, at: number, strings: Map<string, string>) {
    this.text = text;
    this.at = at;
    this.strings = strings;
  }

  /** `null` for what is no record: strings, comments, the preamble. */
  entry(): Omit<BibtexEntry, "line"> | null {
    this.at++;
    const kind = this.while(/[A-Za-z]/).toLowerCase();
    this.blank();
    const close = this.text[this.at] === "(" ? ")" : "}";
    this.at++;
    if (kind === "comment" || kind === "preamble") {
      this.at--;
      this.braced(this.text[this.at] ?? "", close);
      return null;
    }
    let key = "";
    if (kind !== "string") {
      this.blank();
      key = this.while(/[^,{}()=\s"]/);
      this.blank();
      if (this.text[this.at] === ",") this.at++;
      else if (this.text[this.at] !== close) return this.broken(kind, key, new Map());
    }
    const fields = new Map<string, string>();
    for (;;) {
      this.blank();
      while (this.text[this.at] === ",") {
        this.at++;
        this.blank();
      }
      if (this.text[this.at] === close) {
        this.at++;
        break;
      }
      const name = this.while(/[^=,{}"]/)
        .trim()
        .toLowerCase();
      if (name === "" || this.text[this.at] !== "=") return this.broken(kind, key, fields);
      this.at++;
      const value = this.value();
      if (value === null) return this.broken(kind, key, fields);
      if (!fields.has(name)) fields.set(name, value);
    }
    if (kind !== "string") return { kind, key, fields, broken: null };
    for (const [name, value] of fields) this.strings.set(name, value);
    return null;
  }

  private broken(kind: string, key: string, fields: Map<string, string>): Omit<BibtexEntry, "line"> {
    return { kind, key, fields, broken: this.text.slice(this.at, this.at + 200) };
  }

  /** Pieces joined by `#`; `null` if one is not closed. */
  private value(): string | null {
    const pieces: string[] = [];
    let length = 0;
    for (;;) {
      this.blank();
      const sign = this.text[this.at] ?? "";
      let piece: string | null;
      if (sign === "{") piece = this.braced("{", "}");
      else if (sign === '"') piece = this.quoted();
      else {
        const word = this.while(/[^\s,#{}()"=]/);
        piece = word === "" ? null : (this.strings.get(word.toLowerCase()) ?? word);
      }
      if (piece === null) return null;
      // Strings made of strings may grow without bound.
      length += piece.length;
      if (length > LONGEST_VALUE) return null;
      pieces.push(piece);
      this.blank();
      if (this.text[this.at] !== "#") return pieces.join("");
      this.at++;
    }
  }

  /** BibTeX counts braces whether or not a backslash stands before them; exports do not, so an escaped one is text. */
  private braced(open: string, close: string): string | null {
    const start = this.at + 1;
    let depth = 0;
    for (let i = this.at; i < this.text.length; i++) {
      const sign = this.text[i];
      if (sign === "\\") i++;
      else if (sign === open) depth++;
      else if (sign === close && --depth === 0) {
        this.at = i + 1;
        return this.text.slice(start, i);
      }
    }
    return null;
  }

  private quoted(): string | null {
    const start = this.at + 1;
    let depth = 0;
    for (let i = start; i < this.text.length; i++) {
      const sign = this.text[i];
      if (sign === "\\") i++;
      else if (sign === "{") depth++;
      else if (sign === "}") depth--;
      else if (sign === '"' && depth <= 0) {
        this.at = i + 1;
        return this.text.slice(start, i);
      }
    }
    return null;
  }

  private while(sign: RegExp): string {
    const start = this.at;
    while (this.at < this.text.length && sign.test(this.text[this.at]!)) this.at++;
    return this.text.slice(start, this.at);
  }

  private blank(): void {
    this.while(/\s/);
  }
}
