/** Zoom and fit, beside the map's free area. */
import { Maximize, Minus, Plus } from "lucide-react";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import styles from "./ZoomControls.module.css";

const STEP = 1.5;

export function ZoomControls() {
  const wish = usePage((state) => state.wishCamera);
  return (
    <fieldset className={styles.controls} aria-label="Zoom">
      <IconButton label="Zoom in" shortcut="+" onClick={() => wish({ kind: "zoom", factor: STEP })}>
        <Plus size={16} />
      </IconButton>
      <IconButton label="Zoom out" shortcut="-" onClick={() => wish({ kind: "zoom", factor: 1 / STEP })}>
        <Minus size={16} />
      </IconButton>
      <IconButton label="Show the whole map" shortcut="0" onClick={() => wish({ kind: "fit" })}>
        <Maximize size={16} />
      </IconButton>
    </fieldset>
  );
}
