/** What is needed less often: report, settings, keys, light or dark. */
import { Menu } from "@base-ui/react/menu";
import { Check, Ellipsis } from "lucide-react";
import { useState } from "react";
import { IS_EXPLORER } from "../mode.ts";
import type { DialogName, Preferences } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { copyText, pageLink } from "../ui/pageLink.ts";
import styles from "./MoreMenu.module.css";
import { saveWorkspace } from "./saveWorkspace.ts";

/** Says in its own place that it has been done. */
function CopyLink() {
  const [words, setWords] = useState("Copy link to this view");
  const link = pageLink();
  if (link === null) return null;
  const copy = async () => {
    setWords((await copyText(link)) ? "Link copied" : "Not copied: use the address above");
  };
  return (
    <Menu.Item className={styles.item} closeOnClick={false} onClick={() => void copy()}>
      <span aria-live="polite">{words}</span>
    </Menu.Item>
  );
}

interface MoreMenuProps {
  /** Also what stands beside the menu where there is room. */
  readonly withMain?: boolean;
}

const MAIN: readonly (readonly [DialogName, string])[] = [
  ...(IS_EXPLORER ? [] : ([["open", "Open papers…"]] as const)),
  ["export", "Export…"],
];
const REST: readonly (readonly [DialogName, string])[] = [
  ["report", "Import report"],
  ["recipe", "Settings"],
  ["keys", "Keyboard"],
  ...(IS_EXPLORER ? ([["about", "About this file"]] as const) : []),
];
const THEMES: readonly (readonly [Preferences["theme"], string])[] = [
  ["system", "As the system"],
  ["light", "Light"],
  ["dark", "Dark"],
];

function Dialogs({ of }: { readonly of: typeof REST }) {
  const openDialog = usePage((state) => state.openDialog);
  return of.map(([dialog, label]) => (
    <Menu.Item key={dialog} className={styles.item} onClick={() => openDialog(dialog)}>
      {label}
    </Menu.Item>
  ));
}

/** All of it in one file: the papers, the settings, and what one made of the map. */
function SaveWorkspace() {
  const loaded = usePage((state) => state.loaded);
  if (loaded === null) return null;
  return (
    <Menu.Item className={styles.item} onClick={() => void saveWorkspace()}>
      Save workspace
    </Menu.Item>
  );
}

/** One step back and one on, by name. */
function Steps() {
  const last = usePage((state) => state.past.at(-1));
  const next = usePage((state) => state.future[0]);
  const undo = usePage((state) => state.undo);
  const redo = usePage((state) => state.redo);
  if (last === undefined && next === undefined) return null;
  return (
    <>
      {last !== undefined && (
        <Menu.Item className={styles.item} onClick={undo}>
          Undo: {last.what}
        </Menu.Item>
      )}
      {next !== undefined && (
        <Menu.Item className={styles.item} onClick={redo}>
          Do again: {next.what}
        </Menu.Item>
      )}
      <Menu.Separator className={styles.separator} />
    </>
  );
}

export function MoreMenu({ withMain = false }: MoreMenuProps) {
  const setPalette = usePage((state) => state.setPalette);
  const theme = usePage((state) => state.preferences.theme);
  const setPreferences = usePage((state) => state.setPreferences);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.trigger} aria-label="More" title="More">
        <Ellipsis size={20} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} align="end" sideOffset={4} collisionPadding={8}>
          <Menu.Popup className={styles.popup}>
            <Steps />
            {withMain && <Dialogs of={MAIN} />}
            {!IS_EXPLORER && <SaveWorkspace />}
            <CopyLink />
            <Menu.Separator className={styles.separator} />
            <Menu.Item className={styles.item} onClick={() => setPalette(true)}>
              Find anything, do anything
            </Menu.Item>
            <Dialogs of={REST} />
            <Menu.Separator className={styles.separator} />
            <div className={styles.label} aria-hidden="true">
              Light or dark
            </div>
            <Menu.RadioGroup
              aria-label="Light or dark"
              value={theme}
              onValueChange={(value: Preferences["theme"]) => setPreferences({ theme: value })}
            >
              {THEMES.map(([value, label]) => (
                <Menu.RadioItem key={value} value={value} className={styles.item}>
                  {label}
                  <Menu.RadioItemIndicator className={styles.tick}>
                    <Check size={16} />
                  </Menu.RadioItemIndicator>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
