/** Dates as pages and records write them → year, month, day. */
import type { PaperDate } from "../model.ts";

export interface DateReading {
  readonly date: PaperDate;
  /** A part was impossible (February 31) and is left out. */
  readonly malformed: boolean;
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/**
 * Read one date: `2023-10-02` (also with a time, also shortened to month or year), `2 Oct 2023`,
 * `Mon, 2 Oct 2023 10:00:00 GMT`, `Oct 2, 2023`, `October 2023`, or, without a year, `Oct 2`.
 *
 * @returns `null` if the text is not a date
 */
export function readDate(text: string): DateReading | null {
  const words = text
    .trim()
    .replace(/^[A-Za-z]{3,9}, /, "")
    .split(/[\s,]+/);
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:T[\d:.+Z-]*)?$/.exec(words[0] ?? "");
  if (iso !== null) {
    if (words.length > 1 && !/^\d{1,2}:/.test(words[1] ?? "")) return null;
    return toReading(iso[1], iso[2], iso[3]);
  }
  const [first = "", second = "", third, ...rest] = words;
  const month = monthOf(first);
  if (month !== null) {
    if (/^\d{4}$/.test(second)) return third === undefined ? toReading(second, month) : null;
    if (!/^\d{1,2}$/.test(second) || rest.length > 0) return null;
    if (third === undefined) return toReading(undefined, month, second);
    return /^\d{4}$/.test(third) ? toReading(third, month, second) : null;
  }
  const monthBehind = monthOf(second);
  if (monthBehind === null || !/^\d{1,2}$/.test(first) || !/^\d{4}$/.test(third ?? "")) return null;
  if (rest.length > 0 && !/^\d{1,2}:/.test(rest[0] ?? "")) return null;
  return toReading(third, monthBehind, first);
}

/**
 * The date in a text that may say more or less than one: `2004///`, `2015 Nov-Dec`, `Spring 2000`, `2021-05-03T00:00Z`,
 * `(2019)`, `MAY 3`. A part that is impossible is left out.
 *
 * @returns `null` if there is neither year nor month
 */
export function readLooseDate(text: string): PaperDate | null {
  const trimmed = text.trim().slice(0, 60);
  const exact = readDate(trimmed.replace(/[-/]+$/, ""));
  if (exact !== null) return exact.date;
  const year = /(?<!\d)(1[4-9]\d\d|2[01]\d\d)(?!\d)/.exec(trimmed)?.[1];
  const words = trimmed.split(/[^\p{L}\d]+/u);
  const at = words.findIndex((word) => monthOf(word) !== null);
  const month = monthOf(words[at] ?? "") ?? undefined;
  if (year === undefined && month === undefined) return null;
  const day =
    at < 0 ? undefined : [words[at + 1], words[at - 1]].find((word) => /^\d{1,2}$/.test(word ?? ""));
  return toReading(year, month, day)?.date ?? null;
}

/** A year as records hold it, as number or digits; `null` if it is none. */
export function readYear(value: unknown): number | null {
  const year = typeof value === "string" && /^\d{4}$/.test(value.trim()) ? Number(value) : value;
  return typeof year === "number" && Number.isInteger(year) && year >= 1400 && year <= 2199 ? year : null;
}

function monthOf(word: string): string | null {
  const name = word.toLowerCase().replace(/\.$/, "");
  // "Sept." is the one abbreviation of four letters in use.
  const wanted = name === "sept" ? "sep" : name;
  const month = MONTHS.findIndex((m) => m === wanted || (wanted.length === 3 && m.startsWith(wanted)));
  return month < 0 ? null : String(month + 1);
}

function toReading(year?: string, month?: string, day?: string): DateReading | null {
  const y = year === undefined ? null : readYear(year);
  if (year !== undefined && y === null) return null;
  const m = month === undefined ? null : inRange(Number(month), 1, 12);
  const d = day === undefined || m === null ? null : inRange(Number(day), 1, daysIn(m, y));
  return {
    date: { year: y, month: m, day: d, inferred: false },
    malformed: (month !== undefined && m === null) || (day !== undefined && d === null),
  };
}

function inRange(value: number, min: number, max: number): number | null {
  return value >= min && value <= max ? value : null;
}

function daysIn(month: number, year: number | null): number {
  if (month === 2) {
    const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
    return leap ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
