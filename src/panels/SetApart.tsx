/** What was hidden or pinned by hand, each with the way back. */
import { EyeOff, Pin } from "lucide-react";
import { useState } from "react";
import { selectionOf } from "../store/loadedMap.ts";
import type { LoadedMap } from "../store/state.ts";
import { Button, TextButton } from "../ui/Button.tsx";
import { formatCount } from "../ui/counts.ts";
import { NodeLink } from "../ui/NodeLink.tsx";
import { Section } from "../ui/Section.tsx";
import { useFilters } from "../ui/useFilters.ts";
import styles from "./FilterPanel.module.css";

export function SetApart({ loaded }: { readonly loaded: LoadedMap }) {
  const [{ hidden, pinned }, set] = useFilters();
  return (
    <>
      {hidden.length > 0 && (
        <Section
          title={`Hidden: ${formatCount(hidden.length)}`}
          note={
            <TextButton onClick={() => set("Show what was hidden", { hidden: [] })}>Show them</TextButton>
          }
        >
          <Nodes
            loaded={loaded}
            nodes={hidden}
            verb="Show"
            onTakeBack={(node) => set("Show again", { hidden: hidden.filter((one) => one !== node) })}
          />
        </Section>
      )}
      {pinned.length > 0 && (
        <Section
          title={`Pinned: ${formatCount(pinned.length)}`}
          note={<TextButton onClick={() => set("Unpin all", { pinned: [] })}>Unpin all</TextButton>}
        >
          <Nodes
            loaded={loaded}
            nodes={pinned}
            verb="Unpin"
            onTakeBack={(node) => set("Unpin", { pinned: pinned.filter((one) => one !== node) })}
          />
        </Section>
      )}
    </>
  );
}

interface NodesProps {
  readonly loaded: LoadedMap;
  readonly nodes: readonly number[];
  readonly verb: "Show" | "Unpin";
  readonly onTakeBack: (node: number) => void;
}

const FIRST = 8;
const MORE = 40;

function Nodes({ loaded, nodes, verb, onTakeBack }: NodesProps) {
  const [limit, setLimit] = useState(FIRST);
  const more = Math.min(MORE, nodes.length - limit);
  const Icon = verb === "Show" ? EyeOff : Pin;
  return (
    <>
      <ul className={styles.apart}>
        {nodes.slice(0, limit).map((node) => (
          <li key={node}>
            <Icon size={12} aria-hidden="true" />
            <NodeLink loaded={loaded} {...selectionOf(loaded.map, node)} />
            <TextButton onClick={() => onTakeBack(node)}>{verb}</TextButton>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button look="quiet" className={styles.more} onClick={() => setLimit(limit + MORE)}>
          List {formatCount(more)} more
        </Button>
      )}
    </>
  );
}
