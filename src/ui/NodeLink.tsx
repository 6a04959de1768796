/** A paper, concept or topic by name: a link that shows it, and lights it on the map while pointed at. */
import { type CSSProperties, type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import type { PaperMap } from "../../graph/index.ts";
import { nodeOf } from "../store/loadedMap.ts";
import { canPick, togglePick } from "../store/picks.ts";
import { labelOf } from "../store/selectors.ts";
import type { LoadedMap, Selection } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { topicVariable } from "../styles/topicInks.ts";
import { Glyph } from "./Glyph.tsx";
import { hrefOf } from "./href.ts";
import styles from "./NodeLink.module.css";

interface NodeLinkProps {
  readonly loaded: LoadedMap;
  readonly kind: Selection["kind"];
  readonly row: number;
  /** name: the bare name; sign: with its glyph; chip: in a frame; mark: a place in a text. */
  readonly look?: "name" | "sign" | "chip" | "mark";
  /** With the look "mark": named in passing, so hardly marked. */
  readonly isFaint?: boolean | undefined;
  /** The camera goes there too. Otherwise it moves only as far as is needed to see the thing. */
  readonly moves?: boolean | undefined;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  readonly tabIndex?: number | undefined;
  readonly style?: CSSProperties | undefined;
  /** Its name, where not given. */
  readonly children?: ReactNode;
  /** Stands after the name, inside the link: a count. */
  readonly aside?: ReactNode;
}

export function NodeLink(props: NodeLinkProps) {
  const {
    loaded,
    kind,
    row,
    look = "name",
    moves = false,
    isFaint = false,
    className,
    title,
    tabIndex,
    style,
    children,
    aside,
  } = props;
  const show = usePage((state) => state.show);
  const select = usePage((state) => state.select);
  const hover = usePage((state) => state.hover);
  const hoverTopic = usePage((state) => state.hoverTopic);
  const node = nodeOf(loaded.map, { kind, row });
  const topic = topicOf(loaded.map, { kind, row });
  const isPointedAt = usePage(({ hovered }) => node !== null && hovered === node);

  const onClick = (event: MouseEvent) => {
    if (event.shiftKey && kind === "concept" && canPick(usePage.getState(), row)) {
      event.preventDefault();
      togglePick(usePage.getState(), row);
      return;
    }
    // With another modifier the browser does what it does with links.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    light(false);
    if (moves) show({ kind, row });
    else select({ kind, row });
  };

  const isLit = useRef(false);
  const light = (isOn: boolean) => {
    isLit.current = isOn;
    if (kind === "topic") hoverTopic(isOn ? row : null);
    else hover(isOn ? node : null);
  };

  // A link taken away under the pointer (its panel changes, its list scrolls) gets no leave event.
  useEffect(
    () => () => {
      if (!isLit.current) return;
      hover(null);
      hoverTopic(null);
    },
    [hover, hoverTopic],
  );

  return (
    <a
      href={hrefOf(loaded, { kind, row })}
      className={[styles.link, styles[look], className].filter(Boolean).join(" ")}
      style={{ "--topic": topicVariable(topic), ...style } as CSSProperties}
      data-faint={isFaint ? "" : undefined}
      data-lit={isPointedAt ? "" : undefined}
      title={title}
      tabIndex={tabIndex}
      onClick={onClick}
      onPointerEnter={() => light(true)}
      onPointerLeave={() => light(false)}
      onFocus={() => light(true)}
      onBlur={() => light(false)}
    >
      {(look === "sign" || look === "chip") && <Glyph kind={kind} topic={topic} />}
      {look === "sign" || look === "chip" ? (
        <span className={styles.label}>{children ?? labelOf(loaded, { kind, row })}</span>
      ) : (
        (children ?? labelOf(loaded, { kind, row }))
      )}
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </a>
  );
}

/** Row of the topic a thing belongs to; -1 for none. */
export function topicOf(map: PaperMap, selection: Selection): number {
  if (selection.kind === "topic") return selection.row;
  const node = nodeOf(map, selection);
  return node === null ? -1 : (map.graph.cluster[node] ?? -1);
}
