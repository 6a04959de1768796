/** A topic's name, which can be changed in place: Enter saves, Escape leaves it as it is. */
import { Pencil } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { LONGEST_TOPIC_NAME } from "../../graph/index.ts";
import { IS_EXPLORER } from "../mode.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button, IconButton, TextButton } from "../ui/Button.tsx";
import detail from "./detail.module.css";
import styles from "./TopicPanel.module.css";

interface TopicTitleProps {
  readonly loaded: LoadedMap;
  readonly row: number;
}

export function TopicTitle({ loaded, row }: TopicTitleProps) {
  const { label, names } = loaded.map.topics[row]!;
  const renameTopic = usePage((state) => state.renameTopic);
  const [draft, setDraft] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const made = names[0]?.label ?? label;

  const close = () => {
    setDraft(null);
    // The field takes the focus away with it; the heading is where it came from.
    requestAnimationFrame(() => heading.current?.focus());
  };
  const save = () => {
    const name = (draft ?? "").trim();
    if (name !== label) renameTopic(row, name === "" || name === made ? null : name);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  if (draft !== null)
    return (
      <form
        className={styles.rename}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <input
          type="text"
          value={draft}
          maxLength={LONGEST_TOPIC_NAME}
          aria-label={`New name of the topic ${label}`}
          // biome-ignore lint/a11y/noAutofocus: one asked for the field
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button type="submit">Save</Button>
        <Button look="quiet" onClick={close}>
          Cancel
        </Button>
      </form>
    );
  return (
    <>
      <div className={styles.head}>
        <h2 ref={heading} className={detail.title} tabIndex={-1}>
          {label}
        </h2>
        {!IS_EXPLORER && (
          <IconButton label="Rename this topic" onClick={() => setDraft(label)}>
            <Pencil size={16} />
          </IconButton>
        )}
      </div>
      {label !== made && (
        <p className={styles.own}>
          Your name; made of its papers: {made}.{" "}
          {!IS_EXPLORER && (
            <TextButton onClick={() => renameTopic(row, null)}>Take that name back</TextButton>
          )}
        </p>
      )}
    </>
  );
}
