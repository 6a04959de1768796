/**
 * The lasso: one draws around papers and concepts with pointer or finger, or takes what is in view or a topic by
 * keyboard, and then says what to do with them.
 */
import { X } from "lucide-react";
import { type PointerEvent, useEffect, useRef, useState } from "react";
import { selectionOf } from "../store/loadedMap.ts";
import { bookmarkAll, hide, showOnly } from "../store/nodeActions.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button, IconButton, TextButton } from "../ui/Button.tsx";
import { countOf, formatCount } from "../ui/counts.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import styles from "./LassoLayer.module.css";

type Corner = readonly [x: number, y: number];

/** Pixels between two corners. */
const STEP = 4;
/** Nodes listed at most; the lists hold all that is shown. */
const MOST_LISTED = 100;

export function LassoLayer({ loaded }: { readonly loaded: LoadedMap }) {
  const lasso = usePage((state) => state.lasso);
  if (lasso === null) return null;
  return lasso.phase === "drawing" ? (
    <Drawing loaded={loaded} />
  ) : (
    <Caught key={lasso.nodes.join()} loaded={loaded} nodes={lasso.nodes} />
  );
}

function catchNodes(nodes: readonly number[]): void {
  usePage.getState().setLasso({ phase: "caught", nodes });
}

function Drawing({ loaded }: { readonly loaded: LoadedMap }) {
  const [corners, setCorners] = useState<readonly Corner[]>([]);
  const area = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLElement>(null);
  const shown = usePage((state) => state.shown);

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setCorners([[event.clientX, event.clientY]]);
  };
  const onMove = (event: PointerEvent) => {
    const last = corners.at(-1);
    if (last === undefined) return;
    if (Math.hypot(event.clientX - last[0], event.clientY - last[1]) >= STEP)
      setCorners([...corners, [event.clientX, event.clientY]]);
  };
  const onUp = () => {
    // A tap draws nothing.
    if (corners.length > 2) catchNodes(usePage.getState().nodesInside?.(corners) ?? []);
    setCorners([]);
  };
  /** All that stands in the part of the map that nothing covers. */
  const catchView = () => {
    const box = area.current?.getBoundingClientRect();
    if (box === undefined) return;
    const { left, top, right, bottom } = box;
    const all: readonly Corner[] = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
    catchNodes(usePage.getState().nodesInside?.(all) ?? []);
  };
  const catchTopic = (topic: number) => {
    const { cluster } = loaded.map.graph;
    catchNodes([...cluster.keys()].filter((node) => cluster[node] === topic && shown?.nodes[node] === 1));
  };

  const box = area.current?.getBoundingClientRect();
  const path = corners.map(([x, y]) => `${x - (box?.left ?? 0)} ${y - (box?.top ?? 0)}`).join(" L ");
  return (
    <>
      <div
        ref={area}
        className={styles.area}
        data-testid="lasso"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={() => setCorners([])}
      >
        <svg className={styles.drawing} aria-hidden="true">
          {corners.length > 1 && <path d={`M ${path} Z`} />}
        </svg>
      </div>
      <section ref={bar} className={styles.bar} aria-label="Lasso">
        <p>Draw around papers and concepts, or take</p>
        <Button onClick={catchView}>All in view</Button>
        <select
          className={styles.topics}
          aria-label="All of a topic"
          value=""
          onChange={(event) => catchTopic(Number(event.target.value))}
        >
          <option value="" disabled>
            A topic …
          </option>
          {loaded.map.topics.map(({ label }, topic) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: topics have no other identity than their row
            <option key={topic} value={topic}>
              {label}
            </option>
          ))}
        </select>
        <CloseButton />
      </section>
    </>
  );
}

function CloseButton() {
  const setLasso = usePage((state) => state.setLasso);
  return (
    <IconButton
      label="Put the lasso away"
      shortcut="Escape"
      className={styles.close}
      onClick={() => setLasso(null)}
    >
      <X size={16} />
    </IconButton>
  );
}

interface CaughtProps {
  readonly loaded: LoadedMap;
  readonly nodes: readonly number[];
}

function Caught({ loaded, nodes }: CaughtProps) {
  const [isListed, setListed] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const setLasso = usePage((state) => state.setLasso);
  const { paperCount } = loaded.map.graph;
  const papers = nodes.filter((node) => node < paperCount).length;
  const concepts = nodes.length - papers;
  useEffect(() => bar.current?.querySelector("button")?.focus({ preventScroll: true }), []);

  const act = (action: () => void) => () => {
    action();
    setLasso(null);
  };
  const words = [papers > 0 && countOf(papers, "paper"), concepts > 0 && countOf(concepts, "concept")].filter(
    Boolean,
  );
  if (nodes.length === 0)
    return (
      <section ref={bar} className={styles.bar} aria-label="Lasso">
        <p role="status">Nothing inside.</p>
        <Button onClick={() => setLasso({ phase: "drawing" })}>Draw again</Button>
        <CloseButton />
      </section>
    );
  return (
    <section ref={bar} className={styles.bar} aria-label="Lasso">
      <p role="status">{words.join(", ")}</p>
      <Button onClick={act(() => showOnly(usePage.getState(), nodes))}>Show only these</Button>
      <Button onClick={act(() => hide(usePage.getState(), nodes))}>Hide these</Button>
      <Button onClick={act(() => bookmarkAll(usePage.getState(), nodes))}>Bookmark these</Button>
      <TextButton aria-expanded={isListed} onClick={() => setListed(!isListed)}>
        List
      </TextButton>
      <CloseButton />
      {isListed && (
        <ul className={styles.list}>
          {nodes.slice(0, MOST_LISTED).map((node) => {
            const { kind, row } = selectionOf(loaded.map, node);
            return (
              <li key={node}>
                <NodeLink loaded={loaded} kind={kind} row={row} look="sign" />
              </li>
            );
          })}
          {nodes.length > MOST_LISTED && <li>and {formatCount(nodes.length - MOST_LISTED)} more</li>}
        </ul>
      )}
    </section>
  );
}
