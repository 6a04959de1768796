/** A paper's year beside its title; what is known of the whole date on hover. */
import type { PaperDate } from "../../graph/index.ts";
import { describeDate, shortYear } from "./dates.ts";

interface YearProps {
  readonly date: PaperDate | null;
  readonly className?: string | undefined;
}

export function Year({ date, className }: YearProps) {
  return (
    <span className={className} title={describeDate(date)}>
      {shortYear(date)}
    </span>
  );
}
