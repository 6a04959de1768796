/** The errors the library throws on purpose. Codes are stable, sentences may be reworded. */

export type ErrorCode =
  | "file-empty"
  | "file-unknown"
  | "file-malformed"
  | "no-papers"
  | "recipe-invalid"
  | "format-unknown"
  | "map-too-large" // for a format; others hold it
  | "map-malformed" // a saved map
  | "template-missing" // the explorer page, without which there is nothing to put a map into
  | "fonts-missing"; // without which no letters can be drawn

export class PaperweftError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = "PaperweftError";
    this.code = code;
  }
}

/** A file of no use. The message reads "file:line: expected …, found …". */
export class ReadError extends PaperweftError {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  constructor(code: ErrorCode, expectation: string, place: { readonly file: string; readonly line: number }) {
    super(code, `${place.file}:${place.line}: ${expectation}`);
    this.name = "ReadError";
    this.file = place.file;
    this.line = place.line;
  }
}
