/** Up to five ways from one paper or concept to another, hop by hop, each with the sentences that say so. */
import { ArrowDownUp, Copy, LocateFixed, Route as RouteIcon } from "lucide-react";
import { useId, useState } from "react";
import { MOST_THROUGH, type Route } from "../../graph/index.ts";
import { selectionOf } from "../store/loadedMap.ts";
import { labelOf } from "../store/selectors.ts";
import type { LoadedMap, RouteEnd, RouteState } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { countOf } from "../ui/counts.ts";
import { Glyph } from "../ui/Glyph.tsx";
import { topicOf } from "../ui/NodeLink.tsx";
import { SNUG, useMedia } from "../ui/useMedia.ts";
import { RouteConditions } from "./RouteConditions.tsx";
import { RouteHops } from "./RouteHops.tsx";
import styles from "./RoutePanel.module.css";
import { toRouteText } from "./routeText.ts";

interface RoutePanelProps {
  readonly loaded: LoadedMap;
}

export function RoutePanel({ loaded }: RoutePanelProps) {
  const route = usePage((state) => state.route);
  const changeRoute = usePage((state) => state.changeRoute);
  // The lists make room for this panel where there is none for both.
  const isSnug = useMedia(SNUG);
  const { from, to, picking } = route;
  return (
    <article>
      <h2 className={styles.title} tabIndex={-1}>
        <RouteIcon size={20} aria-hidden="true" /> Route
      </h2>
      <div className={styles.ends}>
        <End loaded={loaded} name="from" end={from} picking={picking} />
        <End loaded={loaded} name="to" end={to} picking={picking} />
        <IconButton
          label="Swap the two ends"
          className={styles.swap}
          disabled={from === null || to === null}
          onClick={() => changeRoute({ from: to, to: from })}
        >
          <ArrowDownUp size={16} />
        </IconButton>
      </div>
      <p className={styles.hint} role="status">
        {picking !== null &&
          `Choose a paper or concept: on the map, ${isSnug ? "" : "in a list, "}or by search.`}
      </p>
      <RouteConditions loaded={loaded} />
      <Found loaded={loaded} />
    </article>
  );
}

interface EndProps {
  readonly loaded: LoadedMap;
  readonly name: "from" | "to";
  readonly end: RouteEnd | null;
  readonly picking: "from" | "to" | null;
}

function End({ loaded, name, end, picking }: EndProps) {
  const changeRoute = usePage((state) => state.changeRoute);
  const isPicking = picking === name;
  return (
    <div className={styles.end} data-picking={isPicking ? "" : undefined}>
      <span className={styles.endName}>{name === "from" ? "From" : "To"}</span>
      {end === null ? (
        <span className={styles.open}>{isPicking ? "…" : "not chosen yet"}</span>
      ) : (
        <span className={styles.endLabel}>
          <Glyph kind={end.kind} topic={topicOf(loaded.map, end)} />
          <span>{labelOf(loaded, end)}</span>
        </span>
      )}
      <IconButton
        label={isPicking ? "Stop choosing" : name === "from" ? "Choose another start" : "Choose another end"}
        aria-pressed={isPicking}
        onClick={() => changeRoute({ picking: isPicking ? null : name })}
      >
        <LocateFixed size={16} />
      </IconButton>
    </div>
  );
}

function Found({ loaded }: RoutePanelProps) {
  const route = usePage((state) => state.route);
  const { from, to, finding, chosen, through } = route;
  const chooseRoute = usePage((state) => state.chooseRoute);
  const name = useId();
  const routes = from !== null && to !== null && finding.phase === "found" ? finding.routes : [];
  return (
    <>
      <p className={routes.length > 0 ? styles.count : styles.empty} role="status">
        {foundWords(route)}
      </p>
      {routes.length > 0 && (
        <ol className={styles.routes}>
          {routes.map((one, place) => (
            <li key={one.nodes.join()} data-chosen={place === chosen ? "" : undefined}>
              <label className={styles.head}>
                <input
                  type="radio"
                  name={name}
                  checked={place === chosen}
                  onChange={() => chooseRoute(place)}
                />
                <span>
                  <span className={styles.through}>{throughWords(loaded, one)}</span>
                  <span className={styles.length}>{countOf(one.edges.length, "hop")}</span>
                </span>
              </label>
              {place === chosen && (
                <>
                  <RouteHops loaded={loaded} route={one} canPass={through.length < MOST_THROUGH} />
                  <CopyButton loaded={loaded} route={one} />
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** What was found, or why nothing was. */
function foundWords({ from, to, finding, avoid, through }: RouteState): string {
  if (from === null || to === null) return "";
  if (from.kind === to.kind && from.row === to.row)
    return "Start and end are the same. Choose another one of them.";
  switch (finding.phase) {
    case "idle":
      return "One of the two is not on the map, so no route leads there.";
    case "finding":
      return "Looking for routes …";
    case "failed":
      return `No routes could be looked for: ${finding.message}`;
    case "found":
      break;
  }
  if (finding.routes.length > 0) return `${countOf(finding.routes.length, "route")}, the closest first`;
  return avoid.length + through.length > 0
    ? "No route meets these conditions. Take one of them back."
    : "No route: nothing that either shares leads to the other.";
}

/** "through compression and Transformer" */
function throughWords(loaded: LoadedMap, { nodes }: Route): string {
  const { paperCount } = loaded.map.graph;
  const inner = nodes.slice(1, -1);
  const concepts = inner.filter((node) => node >= paperCount);
  const named = (concepts.length > 0 ? concepts : inner).map((node) =>
    labelOf(loaded, selectionOf(loaded.map, node)),
  );
  if (named.length === 0) return "directly";
  if (named.length === 1) return `through ${named[0]}`;
  return `through ${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
}

function CopyButton({ loaded, route }: { readonly loaded: LoadedMap; readonly route: Route }) {
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = () =>
    navigator.clipboard.writeText(toRouteText(loaded, route)).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return (
    <p className={styles.copy}>
      <Button look="quiet" onClick={() => void copy()}>
        <Copy size={16} aria-hidden="true" /> Copy this route as text
      </Button>
      <span role="status">
        {state === "copied" && "Copied"}
        {state === "failed" && "The browser does not let the page copy"}
      </span>
    </p>
  );
}
