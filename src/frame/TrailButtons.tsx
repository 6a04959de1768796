/**
 * Back and forward through what one has looked at, as the browser does, and the last ten of it by name: by a
 * button of their own, and as in browsers by a right click or a resting finger on back or forward.
 */
import { Menu } from "@base-ui/react/menu";
import { ArrowLeft, ArrowRight, Check, ChevronDown } from "lucide-react";
import { useState } from "react";
import { findRow } from "../store/loadedMap.ts";
import { shortLabelOf } from "../store/selectors.ts";
import type { LoadedMap, Selection } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import type { Stop } from "../store/trail.ts";
import { IconButton } from "../ui/Button.tsx";
import { Glyph } from "../ui/Glyph.tsx";
import { topicOf } from "../ui/NodeLink.tsx";
import menu from "./MoreMenu.module.css";
import styles from "./TrailButtons.module.css";
import { useHold } from "./useHold.ts";

export function TrailButtons() {
  const { stops, at } = usePage((state) => state.trail);
  const goTo = usePage((state) => state.goTo);
  const [isListed, setListed] = useState(false);
  const back = useHold(() => setListed(true));
  const forward = useHold(() => setListed(true));
  if (stops.length < 2) return null;
  return (
    <fieldset className={styles.trail} aria-label="Where you have been">
      <IconButton
        {...back}
        label="Back"
        shortcut="Alt+←"
        className={styles.held}
        disabled={at === 0}
        onClick={() => goTo(at - 1)}
      >
        <ArrowLeft size={16} />
      </IconButton>
      <IconButton
        {...forward}
        label="Forward"
        shortcut="Alt+→"
        className={styles.held}
        disabled={at >= stops.length - 1}
        onClick={() => goTo(at + 1)}
      >
        <ArrowRight size={16} />
      </IconButton>
      <TrailMenu isOpen={isListed} onOpenChange={setListed} />
    </fieldset>
  );
}

/** Stops listed at most. */
const LISTED = 10;

interface Listed {
  readonly stop: number;
  readonly selection: Selection;
  readonly label: string;
}

interface TrailMenuProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

function TrailMenu({ isOpen, onOpenChange }: TrailMenuProps) {
  const loaded = usePage((state) => state.loaded);
  const { stops, at } = usePage((state) => state.trail);
  const goTo = usePage((state) => state.goTo);
  if (loaded === null) return null;
  return (
    <Menu.Root modal={false} open={isOpen} onOpenChange={onOpenChange}>
      <Menu.Trigger className={styles.more} aria-label="List where you have been" title="Where you have been">
        <ChevronDown size={12} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu.positioner} align="end" sideOffset={4} collisionPadding={8}>
          <Menu.Popup className={menu.popup}>
            {listed(loaded, stops).map(({ stop, selection, label }) => (
              <Menu.Item key={stop} className={menu.item} onClick={() => goTo(stop)}>
                <span className={styles.name}>
                  <Glyph kind={selection.kind} topic={topicOf(loaded.map, selection)} />
                  {label}
                </span>
                {stop === at && <Check size={16} aria-label="here" />}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The latest stops at which something of this map was selected, the latest first. */
function listed(loaded: LoadedMap, stops: readonly (Stop | undefined)[]): readonly Listed[] {
  const list: Listed[] = [];
  for (let stop = stops.length - 1; stop >= 0 && list.length < LISTED; stop--) {
    const selection = selectionAt(loaded, stops[stop]);
    if (selection !== null) list.push({ stop, selection, label: shortLabelOf(loaded, selection) });
  }
  return list;
}

function selectionAt({ map }: LoadedMap, stop: Stop | undefined): Selection | null {
  if (stop === undefined || stop === null) return null;
  if (stop.kind === "topic") return stop.row < map.topics.length ? stop : null;
  const row = findRow(stop.kind === "paper" ? map.papers : map.concepts, stop.id);
  return row === null ? null : { kind: stop.kind, row };
}
