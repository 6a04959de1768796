/** The strip above the map where the page is embedded: search, and the way to the whole page. */
import { ExternalLink } from "lucide-react";
import { linkWithout } from "../ui/pageLink.ts";
import styles from "./Header.module.css";
import { SearchField } from "./SearchField.tsx";
import { Wordmark } from "./Wordmark.tsx";

export function EmbedHeader() {
  const href = linkWithout("embed");
  return (
    <header className={styles.header} data-embed="">
      <Wordmark />
      <div className={styles.search}>
        <SearchField />
      </div>
      <div className={styles.actions}>
        {href !== null && (
          <a
            className={styles.whole}
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            // What is open now is open there.
            onClick={(event) => {
              event.currentTarget.href = linkWithout("embed") ?? href;
            }}
          >
            Whole page
            <ExternalLink size={16} aria-hidden="true" />
          </a>
        )}
      </div>
    </header>
  );
}
