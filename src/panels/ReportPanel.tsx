/** What became of the input: counts, the places behind each count, and the lines as they stand in the file. */
import { useMemo, useState } from "react";
import { READERS } from "../../graph/index.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { formatCount } from "../ui/counts.ts";
import { linesBetween } from "../ui/sourceLines.ts";
import styles from "./ReportPanel.module.css";
import { type GroupName, type ReportGroup, type ReportPlace, useReportGroups } from "./reportGroups.ts";

/** Places listed at a time. */
const PAGE = 100;
/** Lines shown before and after the one meant. */
const CONTEXT = 8;
const LOST = new Set<GroupName>(["rejected", "unreadableFiles"]);

export function ReportPanel() {
  const loaded = usePage((state) => state.loaded);
  if (loaded === null) return <p>Nothing has been read yet. Open some papers first.</p>;
  return <Report loaded={loaded} />;
}

function Report({ loaded }: { readonly loaded: LoadedMap }) {
  const groups = useReportGroups(loaded);
  const [chosenName, setName] = useState<GroupName | null>(null);
  // What was lost comes first; where nothing was, all that was kept.
  const name = chosenName ?? groups?.find((group) => LOST.has(group.name))?.name ?? "kept";
  const chosen = groups?.find((group) => group.name === name);
  return (
    <div className={styles.report}>
      <Files loaded={loaded} />
      {groups === null && <p>Counting …</p>}
      <fieldset className={styles.groups} aria-label="Counts">
        {groups?.map((group) => (
          <button
            key={group.name}
            type="button"
            className={styles.group}
            aria-pressed={group.name === name}
            data-initial-focus={group.name === name ? "" : undefined}
            onClick={() => setName(group.name)}
          >
            {group.label}
          </button>
        ))}
      </fieldset>
      {chosen !== undefined && <Places key={name} loaded={loaded} group={chosen} />}
    </div>
  );
}

/** One line a file: what it was read as, and that the numbers add up. */
function Files({ loaded }: { readonly loaded: LoadedMap }) {
  return (
    <ul className={styles.files}>
      {loaded.map.report.files.map(({ file, format, read, kept, merged, rejected }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name
        <li key={index}>
          <strong>{file}</strong>{" "}
          <span className={styles.soft}>
            {format === ""
              ? "could not be read"
              : `read as ${READERS.find(({ id }) => id === format)?.label ?? format}:`}
          </span>{" "}
          {format !== "" &&
            [
              `${formatCount(read)} read`,
              `${formatCount(kept)} kept`,
              merged > 0 && `${formatCount(merged)} merged`,
              rejected > 0 && `${formatCount(rejected)} left out`,
            ]
              .filter((words) => words !== false)
              .map((words) => words.replaceAll(" ", "\u00a0"))
              .join(", ")}
        </li>
      ))}
    </ul>
  );
}

interface PlacesProps {
  readonly loaded: LoadedMap;
  readonly group: ReportGroup;
}

function Places({ loaded, group }: PlacesProps) {
  const [shown, setShown] = useState(PAGE);
  const [at, setAt] = useState(0);
  const places = useMemo(
    () => Array.from({ length: Math.min(shown, group.places) }, (_, index) => group.placeAt(index)),
    [group, shown],
  );
  const current = places[at];
  const more = Math.min(PAGE, group.places - shown);
  return (
    <div className={styles.sides}>
      <ul className={styles.places} aria-label={group.label}>
        {places.map((place, index) => (
          <li key={`${place.file} ${place.line} ${place.words}`}>
            <button
              type="button"
              className={styles.place}
              aria-pressed={index === at}
              onClick={() => setAt(index)}
            >
              <span className={styles.line}>{formatCount(place.line)}</span>
              <span className={styles.words}>{place.words === "" ? "(no text)" : place.words}</span>
            </button>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Button look="quiet" onClick={() => setShown(shown + PAGE)}>
              Show {more} more
            </Button>
          </li>
        )}
      </ul>
      {current !== undefined && <Source loaded={loaded} place={current} />}
    </div>
  );
}

interface SourceProps {
  readonly loaded: LoadedMap;
  readonly place: ReportPlace;
}

/** The lines around a place, as they stand in the file. */
function Source({ loaded, place }: SourceProps) {
  const show = usePage((state) => state.show);
  const openDialog = usePage((state) => state.openDialog);
  const { file, line, paper, explanation } = place;
  const bytes = loaded.files.find(({ name }) => name === file)?.bytes;
  const lines = useMemo(
    () => (bytes === undefined ? [] : linesBetween(bytes, Math.max(1, line - CONTEXT), line + CONTEXT)),
    [bytes, line],
  );
  return (
    <figure className={styles.source}>
      <figcaption>
        <p>{explanation ?? "The paper was kept as it stands here."}</p>
        <p className={styles.file}>
          {file}, line {formatCount(line)}
        </p>
      </figcaption>
      {bytes === undefined && <p className={styles.soft}>The file itself is not part of this explorer.</p>}
      <ol className={styles.lines} hidden={bytes === undefined}>
        {lines.map(({ number, text }) => (
          <li
            // A new element for each place, so that it is brought into view.
            key={number === line ? `at ${number}` : number}
            ref={number === line ? bringIntoView : undefined}
            aria-current={number === line ? "true" : undefined}
          >
            <span className={styles.line}>{number}</span>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ol>
      {paper !== null && (
        <Button
          className={styles.show}
          onClick={() => {
            openDialog(null);
            show({ kind: "paper", row: paper });
          }}
        >
          Show the paper
        </Button>
      )}
    </figure>
  );
}

/** Scrolls its list, and only that, so that the line stands a third from the top. */
function bringIntoView(element: HTMLElement | null): void {
  const list = element?.parentElement;
  if (element && list) list.scrollTop = element.offsetTop - list.clientHeight / 3;
}
