/** One line below the lists: what the map was made of, and what of it was kept. Opens the report. */
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import styles from "./ReportLine.module.css";
import { type GroupName, useReportGroups } from "./reportGroups.ts";

/** Counts that speak of papers; the rest is told in the report itself. */
const TOLD = new Set<GroupName>([
  "read",
  "kept",
  "merged",
  "rejected",
  "unreadableFiles",
  "withoutAuthorsAndDate",
  "withoutYear",
  "withoutAbstract",
  "notEnglish",
]);

export function ReportLine({ loaded }: { readonly loaded: LoadedMap }) {
  const openDialog = usePage((state) => state.openDialog);
  const groups = useReportGroups(loaded);
  const told = groups?.filter(({ name }) => TOLD.has(name)).map(({ label }) => unbroken(label));
  return (
    <button type="button" className={styles.line} onClick={() => openDialog("report")}>
      <span className={styles.title}>{loaded.title}</span>
      <span className={styles.words}>{told?.join(", ") ?? "Counting …"}</span>
    </button>
  );
}

/** A count and its words stay on one line. */
function unbroken(label: string): string {
  return label.replaceAll(" ", "\u00a0");
}
