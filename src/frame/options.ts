/** What a search or the palette offers: things of the map and commands, in groups. */
import type { NameHit, SearchHit } from "../../graph/index.ts";
import type { SearchState } from "../store/state.ts";
import { formatCount } from "../ui/counts.ts";
import type { Shortcut } from "../ui/shortcuts.ts";

export type Option =
  /** Leads to all of a kind that were found. */
  | {
      readonly kind: "all";
      readonly of: SearchHit["kind"];
      readonly count: number;
      readonly query: string;
    }
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
    if (search.phase !== "found" || total <= options.length)
      return { label: LABELS[kind], note: null, options };
    const note = `the best ${options.length} of ${formatCount(total)}`;
    const all = { kind: "all" as const, of: kind, count: total, query: search.query };
    return { label: LABELS[kind], note, options: [...options, all] };
  });
}

export function optionsOf(groups: readonly OptionGroup[]): readonly Option[] {
  return groups.flatMap(({ options }) => options);
}
