/** Everything that can be left out of the map, and how much each choice leaves. */
import { useDeferredValue, useMemo } from "react";
import { groupOf, NO_FILTERS, rowCount } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button, TextButton } from "../ui/Button.tsx";
import { countOf, formatCount, partOf } from "../ui/counts.ts";
import { facetCounts } from "../ui/facetCounts.ts";
import { filterWords } from "../ui/filterWords.ts";
import { RangeSlider } from "../ui/RangeSlider.tsx";
import { Section } from "../ui/Section.tsx";
import { useFilters } from "../ui/useFilters.ts";
import { FilterChoices } from "./FilterChoices.tsx";
import { FilterConcepts } from "./FilterConcepts.tsx";
import styles from "./FilterPanel.module.css";
import { FilterYears } from "./FilterYears.tsx";
import { SetApart } from "./SetApart.tsx";
import { TrendList } from "./TrendList.tsx";

interface FilterPanelProps {
  readonly loaded: LoadedMap;
}

export function FilterPanel({ loaded }: FilterPanelProps) {
  return (
    <div className={styles.panel}>
      <Summary loaded={loaded} />
      <FilterYears loaded={loaded} />
      <Topics loaded={loaded} />
      <FilterConcepts loaded={loaded} />
      <Frequency loaded={loaded} />
      <Venues loaded={loaded} />
      <SetApart loaded={loaded} />
      <TrendList loaded={loaded} />
    </div>
  );
}

function Summary({ loaded }: FilterPanelProps) {
  const shown = usePage((state) => state.shown);
  const openBrowse = usePage((state) => state.openBrowse);
  const [filters, set] = useFilters();
  const said = filterWords(loaded, filters);
  if (shown === null) return null;
  return (
    <div className={styles.summary}>
      <p>
        <TextButton onClick={() => openBrowse("papers")}>
          {partOf(shown.paperCount, rowCount(loaded.map.papers), "paper")}
        </TextButton>{" "}
        ·{" "}
        <TextButton onClick={() => openBrowse("concepts")}>
          {partOf(shown.conceptCount, loaded.map.graph.conceptCount, "concept")}
        </TextButton>
      </p>
      <Button
        disabled={said.length === 0}
        onClick={() => set("Show all", { ...NO_FILTERS, pinned: filters.pinned })}
      >
        Show all
      </Button>
    </div>
  );
}

function Topics({ loaded }: FilterPanelProps) {
  const [filters, set] = useFilters();
  const later = useDeferredValue(filters);
  const counts = useMemo(() => facetCounts(loaded, later, "topics"), [loaded, later]);
  const { topics } = loaded.map;
  if (topics.length === 0) return null;
  const choices = topics.map(({ label }, row) => ({ row, label, papers: counts[row]! }));
  if (loaded.map.graph.cluster.subarray(0, loaded.map.graph.paperCount).includes(-1))
    choices.push({ row: -1, label: "No topic", papers: counts[topics.length]! });
  return (
    <Section title="Topics" note="papers each leaves">
      <FilterChoices
        noun="topic"
        choices={choices}
        hasTopicInk
        chosen={filters.topics}
        onChoose={(rows) => set("Filter by topic", { topics: rows })}
      />
    </Section>
  );
}

function Venues({ loaded }: FilterPanelProps) {
  const [filters, set] = useFilters();
  const later = useDeferredValue(filters);
  const counts = useMemo(() => facetCounts(loaded, later, "venues"), [loaded, later]);
  const { venues, venue } = loaded.facets;
  if (venues.length === 0)
    return (
      <Section title="Venues">
        <p className={styles.note}>None of these papers states where it appeared.</p>
      </Section>
    );
  const choices = venues.map(({ name }, row) => ({ row, label: name, papers: counts[row]! }));
  if (venue.includes(-1)) choices.push({ row: -1, label: "No venue", papers: counts[venues.length]! });
  return (
    <Section title="Venues" note="papers each leaves">
      <FilterChoices
        noun="venue"
        choices={choices}
        chosen={filters.venues}
        onChoose={(rows) => set("Filter by venue", { venues: rows })}
      />
    </Section>
  );
}

/** How common a concept must be, and may be. */
function Frequency({ loaded }: FilterPanelProps) {
  const [filters, set] = useFilters();
  const values = useMemo(() => frequenciesOf(loaded), [loaded]);
  if (values.length < 2) return null;
  const all = [values[0]!, values.at(-1)!] as const;
  const [least, most] = filters.documentFrequency ?? all;
  return (
    <Section
      title="Concepts by number of papers"
      note={least === most ? formatCount(least) : `${formatCount(least)} to ${formatCount(most)}`}
    >
      <RangeSlider
        values={values}
        range={[least, most]}
        labels={["In at least", "In at most"]}
        toText={(value) => countOf(value, "paper")}
        onChange={(range, joins) => {
          const isAll = range[0] === all[0] && range[1] === all[1];
          set("Filter concepts by papers", { documentFrequency: isAll ? null : range }, joins);
        }}
      />
    </Section>
  );
}

/** The numbers of papers that concepts of the map are in, ascending. */
function frequenciesOf({ map, adjacency }: LoadedMap): readonly number[] {
  const found = new Set<number>();
  for (let concept = 0; concept < map.graph.conceptCount; concept++)
    found.add(groupOf(adjacency.byConcept, concept).length);
  return [...found].sort((a, b) => a - b);
}
