/** A read format in XML: what differs between them is told by an `XmlFormat`. */
import { ReadError } from "../errors.ts";
import type { Issue, Paper } from "../model.ts";
import { finishPaper } from "./finishPaper.ts";
import type { Reader } from "./reader.ts";
import { EMPTY_RECORD, type TextRecord, toDraft } from "./textRecord.ts";
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
      const papers: Paper[] = [];
      const issues: Issue[] = [];
      records.forEach((element, i) => {
        const record = { ...EMPTY_RECORD, ...toRecord(element) };
        const paper = finishPaper(toDraft(record, file, element.line, issues), file, issues);
        if (paper !== null) papers.push(paper);
        onRecord?.(i + 1, records.length);
      });
      if (papers.length === 0)
        throw new ReadError(
          "file-unknown",
          `expected ${label} with titles, found ${records.length} without`,
          {
            file,
            line: 1,
          },
        );
      return { papers, issues };
    },
  };
}
