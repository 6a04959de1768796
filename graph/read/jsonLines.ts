/** JSON Lines: one JSON object a line, each a paper. https://jsonlines.org */
import { isPaperText, readJsonRecords } from "./jsonRecords.ts";
import type { Reader } from "./reader.ts";
import { splitLines } from "./splitLines.ts";

const SNIFFED_LINES = 20;
const SNIFFED = 200_000;

export const jsonLines: Reader = {
  id: "json-lines",
  label: "JSON Lines of papers",
  extensions: ["jsonl", "ndjson"],

  sniff(text) {
    const isCut = text.length > SNIFFED;
    const lines = splitLines(text.slice(0, SNIFFED)).map((line) => line.trim());
    if (isCut && lines.length > 1) lines.pop();
    const rows = lines.filter((line) => line !== "").slice(0, SNIFFED_LINES);
    // A damaged line or two do not matter; in a list over several lines, objects end with a comma.
    const objects = rows.filter((line) => line.startsWith("{") && !line.endsWith(","));
    if (objects.length * 2 <= rows.length || !objects.some(isPaperText)) return 0;
    return rows.length > 1 ? 0.9 : 0.7;
  },

  read(text, file, onRecord) {
    const records = splitLines(text)
      .map((line, i) => ({ text: line.trim(), line: i + 1 }))
      .filter((record) => record.text !== "");
    return readJsonRecords(records, records.length, file, onRecord);
  },
};
