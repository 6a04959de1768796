/** A topic's name, which can be changed in place. */
import { Pencil } from "lucide-react";
import { useRef, useState } from "react";
import { LONGEST_TOPIC_NAME } from "../../graph/index.ts";
import { IS_EXPLORER } from "../mode.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton, TextButton } from "../ui/Button.tsx";
import { NameField } from "../ui/NameField.tsx";
import detail from "./detail.module.css";

interface TopicTitleProps {
  readonly loaded: LoadedMap;
  readonly row: number;
}

export function TopicTitle({ loaded, row }: TopicTitleProps) {
  const { label, names } = loaded.map.topics[row]!;
  const renameTopic = usePage((state) => state.renameTopic);
  const [isRenaming, setRenaming] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const made = names[0]?.label ?? label;

  const close = () => {
    setRenaming(false);
    // The field takes the focus away with it; the heading is where it came from.
    requestAnimationFrame(() => heading.current?.focus());
  };
  const save = (name: string) => {
    if (name !== label) renameTopic(row, name === "" || name === made ? null : name);
  };

  if (isRenaming)
    return (
      <NameField
        name={label}
        label={`New name of the topic ${label}`}
        longest={LONGEST_TOPIC_NAME}
        onSave={save}
        onClose={close}
      />
    );
  return (
    <>
      <div className={detail.head}>
        <h2 ref={heading} className={detail.title} tabIndex={-1}>
          {label}
        </h2>
        {!IS_EXPLORER && (
          <IconButton label="Rename this topic" onClick={() => setRenaming(true)}>
            <Pencil size={16} />
          </IconButton>
        )}
      </div>
      {label !== made && (
        <p className={detail.own}>
          Your name; made of its papers: {made}.{" "}
          {!IS_EXPLORER && (
            <TextButton onClick={() => renameTopic(row, null)}>Take that name back</TextButton>
          )}
        </p>
      )}
    </>
  );
}
