/** A button that asks for files and opens them. */
import { type ComponentProps, useRef } from "react";
import type { Place } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "./Button.tsx";

interface FileButtonProps extends Omit<ComponentProps<typeof Button>, "onClick"> {
  readonly place?: Place;
  /** Called when files were chosen. */
  readonly onChosen?: () => void;
}

export function FileButton({ place = "new", onChosen, ...rest }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const openFiles = usePage((state) => state.openFiles);
  return (
    <>
      <Button {...rest} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files with papers"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that the same file can be chosen again after it was changed.
          event.target.value = "";
          if (files.length === 0) return;
          onChosen?.();
          openFiles(files, place);
        }}
      />
    </>
  );
}
