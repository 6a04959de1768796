/** What a search or the palette offers: things of the map and commands, in groups. */
import type { NameHit, SearchHit } from "../../graph/index.ts";
import type { SearchState } from "../store/state.ts";
import { formatCount } from "../ui/counts.ts";
import type { Shortcut } from "../ui/shortcuts.ts";

export type Option =
  | { readonly kind: "hit"; readonly hit: SearchHit }
  | {
      readonly kind: "command";
      readonly command: Shortcut;
      readonly label: string;
      readonly marks: NameHit["marks"];
    };

export interface OptionGroup {
  readonly label: string;
  /** How many of how many. */
  readonly note: string | null;
  readonly options: readonly Option[];
}

const LABELS: { readonly [K in SearchHit["kind"]]: string } = {
  concept: "Concepts",
  topic: "Topics",
  paper: "Papers",
};

/** Hits by kind; the kind of the best hit first. */
export function hitGroups(search: SearchState): readonly OptionGroup[] {
  if (search.phase === "idle") return [];
  const kinds = [...new Set(search.hits.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const options = search.hits
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({ kind: "hit" as const, hit }));
    const total = search.phase === "found" ? search.totals[kind] : 0;
    const note = total > options.length ? `the best ${options.length} of ${formatCount(total)}` : null;
    return { label: LABELS[kind], note, options };
  });
}

export function optionsOf(groups: readonly OptionGroup[]): readonly Option[] {
  return groups.flatMap(({ options }) => options);
}
