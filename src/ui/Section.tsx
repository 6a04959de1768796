/** A part of a panel: heading with an optional count, and what belongs to it. */
import { type ReactNode, useId } from "react";
import styles from "./Section.module.css";

interface SectionProps {
  readonly title: string;
  /** Stands after the heading, softer: a count or a note. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
  /** Lets counts elsewhere in the panel lead here. */
  readonly id?: string;
}

export function Section({ title, note, children, id }: SectionProps) {
  const headingId = useId();
  return (
    <section className={styles.section} aria-labelledby={headingId} id={id}>
      <div className={styles.head}>
        <h3 id={headingId} className={styles.title} tabIndex={-1}>
          {title}
        </h3>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </div>
      {children}
    </section>
  );
}

/** Bring a section of the same panel into view and put the focus at its heading. */
export function goToSection(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: "start" });
  section?.querySelector<HTMLElement>("h3")?.focus({ preventScroll: true });
}
