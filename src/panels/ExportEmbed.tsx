/** How an explorer's file comes into somebody's web page: text to copy. */
import { useId, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { copyText } from "../ui/pageLink.ts";
import styles from "./ExportEmbed.module.css";
import { embedSnippet } from "./embedSnippet.ts";

interface ExportEmbedProps {
  /** What the file is called when it is saved. */
  readonly file: string;
  readonly title: string;
}

export function ExportEmbed({ file, title }: ExportEmbedProps) {
  const id = useId();
  const [outcome, setOutcome] = useState("");
  const snippet = embedSnippet(file, title);
  const copy = async () => {
    setOutcome((await copyText(snippet)) ? "Copied." : "Not copied: select the text and copy it.");
  };
  return (
    <details className={styles.embed}>
      <summary>Show it in a web page</summary>
      <label htmlFor={id}>Put the file beside the page, and this where the map is to stand:</label>
      <textarea
        id={id}
        readOnly
        rows={6}
        spellCheck={false}
        value={snippet}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>Copy</Button>
        <p role="status">{outcome}</p>
      </div>
    </details>
  );
}
