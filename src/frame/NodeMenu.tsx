/** What can be done with a paper or concept, beside its mark: by right click, long press, or the menu key. */
import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { strikeOut } from "../store/curation.ts";
import { selectionOf } from "../store/loadedMap.ts";
import {
  bookmarkedNodes,
  DEPTHS,
  focusOn,
  hide,
  nameOf,
  toggleBookmark,
  togglePin,
} from "../store/nodeActions.ts";
import { toRouteEnd } from "../store/route.ts";
import { isSame } from "../store/selection.ts";
import type { LoadedMap, NodeMenu as NodeMenuPlace } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { countOf } from "../ui/counts.ts";
import menu from "./MoreMenu.module.css";
import styles from "./NodeMenu.module.css";
import { useOpener } from "./useOpener.ts";

export function NodeMenu({ loaded }: { readonly loaded: LoadedMap }) {
  const place = usePage((state) => state.nodeMenu);
  const openNodeMenu = usePage((state) => state.openNodeMenu);
  const isOpen = place !== null && place.node < loaded.map.graph.x.length;
  const opener = useOpener();
  return (
    <Menu.Root modal={false} open={isOpen} onOpenChange={(open) => !open && openNodeMenu(null)}>
      {isOpen && (
        <Menu.Portal>
          <Menu.Positioner
            className={menu.positioner}
            anchor={{ getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) }}
            side="bottom"
            align="start"
            sideOffset={4}
            collisionPadding={8}
          >
            <Menu.Popup
              className={menu.popup}
              aria-label={nameOf(loaded, place.node)}
              finalFocus={() => (opener.current?.isConnected ? opener.current : stageElement())}
            >
              <Items loaded={loaded} place={place} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      )}
    </Menu.Root>
  );
}

/** Where a menu opened by a finger or a right click came from. */
function stageElement(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[role="application"]');
}

interface ItemsProps {
  readonly loaded: LoadedMap;
  readonly place: NodeMenuPlace;
}

function Items({ loaded, place: { node } }: ItemsProps) {
  const { filters, bookmarks } = usePage((state) => state.workspace);
  const selected = usePage((state) => state.selected);
  const isBookmarked = bookmarkedNodes(loaded, bookmarks).includes(node);
  const isPinned = filters.pinned.includes(node);
  const depth = filters.focus?.node === node ? filters.focus.depth : null;
  const selection = selectionOf(loaded.map, node);
  const routeEnd = toRouteEnd(selection);
  return (
    <>
      <div className={styles.name} aria-hidden="true">
        {nameOf(loaded, node)}
      </div>
      {!isSame(selected, selection) && (
        <Menu.Item className={menu.item} onClick={() => usePage.getState().select(selection)}>
          Open <Key>Enter</Key>
        </Menu.Item>
      )}
      <Menu.Group>
        <Menu.GroupLabel className={menu.label}>Show only what lies around it</Menu.GroupLabel>
        <div className={styles.depths}>
          {DEPTHS.map((steps) => (
            <Menu.Item
              key={steps}
              className={styles.depth}
              data-chosen={depth === steps ? "" : undefined}
              aria-label={`Focus, ${countOf(steps, "step")}${depth === steps ? ", in force" : ""}`}
              onClick={() => focusOn(usePage.getState(), node, steps)}
            >
              {countOf(steps, "step")}
            </Menu.Item>
          ))}
        </div>
      </Menu.Group>
      {filters.focus !== null && (
        <Menu.Item className={menu.item} onClick={() => focusOn(usePage.getState(), node, null)}>
          Show all again
        </Menu.Item>
      )}
      <Menu.Separator className={menu.separator} />
      <Menu.CheckboxItem
        className={menu.item}
        checked={isPinned}
        closeOnClick
        onCheckedChange={() => togglePin(usePage.getState(), node)}
      >
        Pin: always shown and named <Tick on={isPinned} /> <Key>p</Key>
      </Menu.CheckboxItem>
      <Menu.CheckboxItem
        className={menu.item}
        checked={isBookmarked}
        closeOnClick
        onCheckedChange={() => toggleBookmark(usePage.getState(), node)}
      >
        Bookmark <Tick on={isBookmarked} /> <Key>b</Key>
      </Menu.CheckboxItem>
      <Menu.Item className={menu.item} onClick={() => hide(usePage.getState(), [node])}>
        Hide <Key>h</Key>
      </Menu.Item>
      {selection.kind === "concept" && loaded.files.length > 0 && (
        <Menu.Item className={menu.item} onClick={() => strikeOut(usePage.getState(), selection.row)}>
          Strike out: it is no concept
        </Menu.Item>
      )}
      {routeEnd !== null && (
        <Menu.Item className={menu.item} onClick={() => usePage.getState().startRoute(routeEnd)}>
          Route from here …
        </Menu.Item>
      )}
    </>
  );
}

function Key({ children }: { readonly children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}

function Tick({ on }: { readonly on: boolean }) {
  return on ? <Check size={16} className={styles.tick} /> : null;
}
