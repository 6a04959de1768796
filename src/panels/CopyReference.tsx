/** A paper's reference on the clipboard, to be pasted into a letter, a note or a list of literature. */
import { useState } from "react";
import type { Paper } from "../../graph/index.ts";
import { usePage } from "../store/store.ts";
import { TextButton } from "../ui/Button.tsx";
import { copyText } from "../ui/pageLink.ts";
import styles from "./detail.module.css";
import { referenceText } from "./referenceText.ts";

export function CopyReference({ paper }: { readonly paper: Paper }) {
  const write = usePage((state) => state.write);
  const [outcome, setOutcome] = useState("");
  const copy = async (what: string, text: string | Promise<string>) => {
    try {
      setOutcome((await copyText(await text)) ? `${what} copied` : "The browser does not let the page copy");
    } catch {
      setOutcome(`${what} could not be written`);
    }
  };
  const toBibtex = async () =>
    new TextDecoder().decode(await write("bibtex", { list: [{ id: paper.id, note: "" }] }));
  return (
    <p className={styles.copy}>
      <span>Copy as</span>
      <TextButton
        aria-label="Copy the reference as text"
        onClick={() => void copy("Reference", referenceText(paper))}
      >
        text
      </TextButton>
      <TextButton aria-label="Copy the reference as BibTeX" onClick={() => void copy("BibTeX", toBibtex())}>
        BibTeX
      </TextButton>
      <span role="status">{outcome}</span>
    </p>
  );
}
