/** A field over a list of options (a combobox): arrow keys go through them, Enter takes one, Shift Enter picks. */
import { type KeyboardEvent, useId, useState } from "react";
import { nodeOf } from "../store/loadedMap.ts";
import { usePage } from "../store/store.ts";
import { pick } from "./OptionList.tsx";
import { type Option, type OptionGroup, optionsOf } from "./options.ts";

interface OptionsWishes {
  readonly groups: readonly OptionGroup[];
  readonly isShown: boolean;
  readonly onChoose: (option: Option) => void;
}

export function useOptions({ groups, isShown, onChoose }: OptionsWishes) {
  const listId = useId();
  const [active, setActive] = useState(0);
  const options = optionsOf(groups);
  const at = Math.min(active, options.length - 1);
  const current = options[at];

  const walk = (to: number) => {
    const next = (to + options.length) % options.length;
    const option = options[next];
    const { loaded, hover } = usePage.getState();
    setActive(next);
    hover(option?.kind === "hit" && loaded !== null ? nodeOf(loaded.map, option.hit) : null);
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: "nearest" });
  };

  /** @returns whether the key was meant for the list */
  const onListKey = (event: KeyboardEvent): boolean => {
    if (!isShown || options.length === 0) return false;
    if (event.key === "ArrowDown") walk(at + 1);
    else if (event.key === "ArrowUp") walk(at - 1);
    else if (event.key !== "Enter" || current === undefined) return false;
    else if (!event.shiftKey || !pick(current)) onChoose(current);
    return true;
  };

  return {
    listId,
    active: at,
    /** Back to the first option, as after each letter typed. */
    reset: () => setActive(0),
    onListKey,
    /** What makes an input a combobox. */
    attributes: {
      type: "text",
      role: "combobox",
      "aria-expanded": isShown,
      "aria-controls": isShown ? listId : undefined,
      "aria-autocomplete": "list",
      "aria-activedescendant": isShown && current !== undefined ? `${listId}-${at}` : undefined,
      autoComplete: "off",
      autoCorrect: "off",
      spellCheck: false,
      maxLength: 200,
    } as const,
  };
}
