/** A route from its start to its end: each paper with the sentences that name the concepts on either side. */
import { Ban, Milestone } from "lucide-react";
import type { Route } from "../../graph/index.ts";
import { selectionOf } from "../store/loadedMap.ts";
import { conceptOf, paperOf } from "../store/selectors.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { IconButton } from "../ui/Button.tsx";
import { countOf } from "../ui/counts.ts";
import { quotesOn } from "../ui/mentions.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import { QuoteText } from "../ui/QuoteText.tsx";
import { Year } from "../ui/Year.tsx";
import styles from "./RoutePanel.module.css";

interface RouteHopsProps {
  readonly loaded: LoadedMap;
  readonly route: Route;
  /** One more place may be made a must. */
  readonly canPass: boolean;
}

export function RouteHops({ loaded, route, canPass }: RouteHopsProps) {
  const { nodes } = route;
  return (
    <ol className={styles.hops} aria-label="Hops">
      {nodes.map((node, place) => {
        const isEnd = place === 0 || place === nodes.length - 1;
        const { kind, row } = selectionOf(loaded.map, node);
        const beside = [nodes[place - 1], nodes[place + 1]].filter((other) => other !== undefined);
        return (
          <li key={node} data-kind={kind}>
            <div className={styles.stop}>
              <NodeLink loaded={loaded} kind={kind} row={row} look="sign" className={styles.stopName} />
              {kind === "paper" ? (
                <Year className={styles.soft} date={paperOf(loaded, row).date} />
              ) : (
                <span className={styles.soft}>
                  {countOf(conceptOf(loaded, row).documentFrequency, "paper")}
                </span>
              )}
              {!isEnd && <StopButtons node={node} canPass={canPass} />}
            </div>
            {kind === "paper" && <Quotes loaded={loaded} paper={row} concepts={beside} />}
          </li>
        );
      })}
    </ol>
  );
}

function StopButtons({ node, canPass }: { readonly node: number; readonly canPass: boolean }) {
  const { avoid, through } = usePage((state) => state.route);
  const changeRoute = usePage((state) => state.changeRoute);
  const isMust = through.includes(node);
  return (
    <span className={styles.stopButtons}>
      <IconButton
        label={isMust ? "Need not pass here" : "Must pass here"}
        aria-pressed={isMust}
        disabled={!isMust && !canPass}
        onClick={() =>
          changeRoute({ through: isMust ? through.filter((other) => other !== node) : [...through, node] })
        }
      >
        <Milestone size={16} />
      </IconButton>
      <IconButton
        label="Not through this"
        onClick={() =>
          changeRoute({ avoid: [...avoid, node], through: through.filter((other) => other !== node) })
        }
      >
        <Ban size={16} />
      </IconButton>
    </span>
  );
}

interface QuotesProps {
  readonly loaded: LoadedMap;
  readonly paper: number;
  /** Nodes of the concepts before and after it on the route. */
  readonly concepts: readonly number[];
}

function Quotes({ loaded, paper, concepts }: QuotesProps) {
  const rows = concepts.map((node) => node - loaded.map.graph.paperCount);
  return (
    <ul className={styles.quotes}>
      {quotesOn(loaded, paper, rows).map(({ quote, concept }) => (
        <li key={concept}>
          <QuoteText loaded={loaded} quote={quote} concept={concept} />
        </li>
      ))}
    </ul>
  );
}
