/** Everything that can be left out of the map, and how much each choice leaves. */
import { useDeferredValue, useMemo } from "react";
import { applyFilters, groupOf, NO_FILTERS, rowCount } from "../../graph/index.ts";
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
      <NothingLeft loaded={loaded} />
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

/** Where nothing is left: how many papers there are again without each of the filters. */
function NothingLeft({ loaded }: FilterPanelProps) {
  const isEmpty = usePage(({ shown }) => shown?.paperCount === 0);
  const [filters, set] = useFilters();
  if (!isEmpty) return null;
  const { map, adjacency, facets } = loaded;
  const ways = filterWords(loaded, filters).map((way) => {
    const { paperCount } = applyFilters(map.graph, adjacency, facets, { ...filters, ...way.without });
    return { ...way, paperCount };
  });
  return (
    <div className={styles.nothing}>
      <p>
        No paper passes these filters
        {ways.every(({ paperCount }) => paperCount === 0) ? "; take away more than one." : ". Without"}
      </p>
      <ul className={styles.ways}>
        {ways
          .filter(({ paperCount }) => paperCount > 0)
          .map(({ key, words, undoes, without, paperCount }) => (
            <li key={key}>
              <TextButton title={undoes} onClick={() => set(undoes, without)}>
                {words}
              </TextButton>
              <span className={styles.count}>{countOf(paperCount, "paper")}</span>
            </li>
          ))}
      </ul>
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
  const counts = useMemo(() => frequenciesOf(loaded), [loaded]);
  const values = [...counts.keys()];
  if (values.length < 2) return null;
  const all = [values[0]!, values.at(-1)!] as const;
  const [least, most] = filters.documentFrequency ?? all;
  const inRange = values.reduce(
    (sum, value) => sum + (value < least || value > most ? 0 : counts.get(value)!),
    0,
  );
  return (
    <Section
      title="Concepts by number of papers"
      note={`${least === most ? formatCount(least) : `${formatCount(least)} to ${formatCount(most)}`}: ${countOf(inRange, "concept")}`}
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

/** How many concepts of the map are in so many papers, by ascending number of papers. */
function frequenciesOf({ map, adjacency }: LoadedMap): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let concept = 0; concept < map.graph.conceptCount; concept++) {
    const papers = groupOf(adjacency.byConcept, concept).length;
    found.set(papers, (found.get(papers) ?? 0) + 1);
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}
