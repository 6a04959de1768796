/** A read format in XML: what differs between them is told by an `XmlFormat`. */
import { ReadError } from "../errors.ts";
import { finishRecords } from "./finishRecords.ts";
import type { Reader } from "./reader.ts";
import { EMPTY_RECORD, type TextRecord } from "./textRecord.ts";
import { readXmlRecords, type XmlElement } from "./xmlRecords.ts";

export interface XmlFormat {
  readonly id: string;
  readonly label: string;
  readonly extensions: readonly string[];
  /** Elements that are a paper each. */
  readonly records: ReadonlySet<string>;
  /** What only files of this format hold, near their beginning. */
  readonly mark: RegExp;
  toRecord(element: XmlElement): Partial<TextRecord>;
}

const SNIFFED = 20_000;

export function xmlReader({ id, label, extensions, records: names, mark, toRecord }: XmlFormat): Reader {
  return {
    id,
    label,
    extensions,
    sniff: (text) => (mark.test(text.slice(0, SNIFFED)) ? 0.95 : 0),

    read(text, file, onRecord) {
      // Programs that write papers declare no entities of their own; files that do mean harm.
      if (/<!ENTITY/i.test(text))
        throw new ReadError("file-malformed", `expected ${label}, found XML that declares entities`, {
          file,
          line: 1,
        });
      const records = readXmlRecords(text, names);
      const understand = (element: XmlElement) => ({
        record: { ...EMPTY_RECORD, ...toRecord(element) },
        line: element.line,
      });
      return finishRecords({ records, understand, file, expected: `${label} with titles`, onRecord }, []);
    },
  };
}
