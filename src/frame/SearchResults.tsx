/** The results below the search field, grouped by what they are. */
import type { SearchHit } from "../../graph/index.ts";
import { nodeOf } from "../store/loadedMap.ts";
import type { SearchState } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { formatCount } from "../ui/counts.ts";
import { Glyph } from "../ui/Glyph.tsx";
import { Highlighted } from "../ui/Highlighted.tsx";
import { topicOf } from "../ui/NodeLink.tsx";
import styles from "./SearchField.module.css";

const LABELS: { readonly [K in SearchHit["kind"]]: string } = {
  concept: "Concepts",
  topic: "Topics",
  paper: "Papers",
};

export interface HitGroup {
  readonly kind: SearchHit["kind"];
  readonly hits: readonly SearchHit[];
}

/** Hits by kind; the kind of the best hit first. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  const groups = new Map<SearchHit["kind"], SearchHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind);
    if (group === undefined) groups.set(hit.kind, [hit]);
    else group.push(hit);
  }
  return [...groups].map(([kind, hits]) => ({ kind, hits }));
}

interface SearchResultsProps {
  readonly id: string;
  readonly search: Exclude<SearchState, { phase: "idle" }>;
  /** Index among the hits in the order of groups. */
  readonly active: number;
  readonly onChoose: (hit: SearchHit) => void;
}

export function SearchResults({ id, search, active, onChoose }: SearchResultsProps) {
  const loaded = usePage((state) => state.loaded);
  const hover = usePage((state) => state.hover);
  const isDone = search.phase === "found";
  let index = -1;
  return (
    <div className={styles.results}>
      <div role="listbox" id={id} aria-label="Results" className={styles.list}>
        {groupHits(search.hits).map(({ kind, hits }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={kind} role="group" aria-label={LABELS[kind]}>
            <div className={styles.group} aria-hidden="true">
              {LABELS[kind]}
              {isDone && search.totals[kind] > hits.length && (
                <span className={styles.of}>
                  the best {hits.length} of {formatCount(search.totals[kind])}
                </span>
              )}
            </div>
            {hits.map((hit) => {
              index += 1;
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, as in every combobox
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
                <div
                  key={`${hit.kind} ${hit.row}`}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={styles.hit}
                  // The field must not lose the focus before the click arrives.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(hit)}
                  onPointerEnter={() => loaded !== null && hover(nodeOf(loaded.map, hit))}
                  onPointerLeave={() => hover(null)}
                >
                  <Glyph kind={hit.kind} topic={loaded === null ? -1 : topicOf(loaded.map, hit)} />
                  <span className={styles.label}>
                    <Highlighted text={hit.label} marks={hit.marks} />
                  </span>
                  {hit.context !== null && (
                    <span className={styles.context}>
                      <Highlighted text={hit.context.text} marks={hit.context.marks} />
                    </span>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {isDone && search.isWhole && search.hits.length === 0 && (
        <p className={styles.note}>
          Nothing found for “{search.query}”. Fewer or shorter words may find more.
        </p>
      )}
      {isDone && !search.isWhole && <p className={styles.note}>Abstracts are still being read.</p>}
      {!isDone && search.hits.length === 0 && <p className={styles.note}>Searching …</p>}
    </div>
  );
}
