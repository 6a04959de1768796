/** Dates as far as they are known, in words. */
import type { PaperDate } from "../../graph/index.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Aug 31, 2022", "Sep 9, 2025 — year inferred", "Sep 9, year not stated", "date not stated". */
export function describeDate(date: PaperDate | null): string {
  if (date === null || (date.year === null && date.month === null)) return "date not stated";
  const month = date.month === null ? null : MONTHS[date.month - 1];
  const dayOfYear = month ? (date.day === null ? month : `${month} ${date.day}`) : null;
  if (date.year === null) return `${dayOfYear}, year not stated`;
  const separator = date.day === null ? " " : ", ";
  const known = dayOfYear === null ? String(date.year) : `${dayOfYear}${separator}${date.year}`;
  return date.inferred ? `${known} — year inferred` : known;
}

/** For narrow places: "2022", "2025?" where the year is inferred, "" where there is none. */
export function shortYear(date: PaperDate | null): string {
  if (date === null || date.year === null) return "";
  return date.inferred ? `${date.year}?` : String(date.year);
}
