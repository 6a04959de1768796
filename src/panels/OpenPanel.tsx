/** Ways to bring papers in: files, pasted text, the sample. */
import { type KeyboardEvent, useState } from "react";
import { READERS } from "../../graph/index.ts";
import { papersToAddTo } from "../store/selectors.ts";
import type { Place } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { addWords } from "../ui/addWords.ts";
import { Button } from "../ui/Button.tsx";
import { ChoiceRow } from "../ui/ChoiceRow.tsx";
import { FileButton } from "../ui/FileButton.tsx";
import styles from "./OpenPanel.module.css";

export function OpenPanel() {
  const [text, setText] = useState("");
  const [place, setPlace] = useState<Place>("new");
  const papers = usePage(papersToAddTo);
  const openText = usePage((state) => state.openText);
  const openSample = usePage((state) => state.openSample);
  const openDialog = usePage((state) => state.openDialog);
  const close = () => openDialog(null);
  const isBlank = text.trim() === "";

  const read = () => {
    if (isBlank) return;
    close();
    openText(text, place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) read();
  };

  return (
    <div className={styles.ways}>
      {papers > 0 && (
        <ChoiceRow
          label="The papers you bring"
          choices={[
            ["new", "Start a new map"],
            ["add", addWords(papers)],
          ]}
          value={place}
          onChange={setPlace}
        />
      )}
      <section className={styles.way}>
        <p>Drop files anywhere on the page, or choose them here. Nothing leaves your computer.</p>
        <FileButton look="primary" place={place} onChosen={close}>
          {place === "add" ? "Add files…" : "Open files…"}
        </FileButton>
        <p className={styles.formats}>{formats()}</p>
      </section>
      <section className={styles.way}>
        <label htmlFor="pasted-papers">Or paste a page of papers as you copied it</label>
        <textarea
          id="pasted-papers"
          className={styles.text}
          value={text}
          rows={6}
          spellCheck={false}
          data-initial-focus=""
          placeholder="Titles, abstracts, authors and dates"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button disabled={isBlank} onClick={read}>
          {place === "add" ? "Add the pasted papers" : "Map the pasted papers"}
        </Button>
      </section>
      <section className={styles.sample}>
        <span>No papers at hand?</span>
        <Button
          look="quiet"
          onClick={() => {
            close();
            openSample();
          }}
        >
          Open the sample
        </Button>
      </section>
    </div>
  );
}

function formats(): string {
  const names = READERS.map(({ label }) => label);
  return `Formats: ${names.join(" · ")}. Each paper needs a title; its abstract is what concepts come from.`;
}
