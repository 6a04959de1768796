/** What the page has to say over the map: the first line for a newcomer, a run under way, a run that failed. */
import { X } from "lucide-react";
import { useState } from "react";
import type { Progress, Step } from "../../graph/index.ts";
import { rowCount } from "../../graph/index.ts";
import { IS_EMBEDDED, IS_EXPLORER } from "../mode.ts";
import type { RunState } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { countOf, formatBytes } from "../ui/counts.ts";
import { FileButton } from "../ui/FileButton.tsx";
import { useInset } from "../ui/inset.ts";
import { EarlierPapers, KeepingProblem } from "./EarlierPapers.tsx";
import { FilterBar } from "./FilterBar.tsx";
import styles from "./Notices.module.css";

interface NoticesProps {
  /** The map's area, over which they stand. */
  readonly area: HTMLElement | null;
}

export function Notices({ area }: NoticesProps) {
  const run = usePage((state) => state.run);
  const loaded = usePage((state) => state.loaded);
  const welcomeDismissed = usePage((state) => state.welcomeDismissed);
  const earlier = usePage((state) => state.earlier);
  const keepingProblem = usePage((state) => state.keepingProblem);
  const stageProblem = usePage((state) => state.stageProblem);
  const hasSelection = usePage((state) => state.selected !== null);
  const isFiltered = usePage((state) => state.shown?.isAll === false);
  // The lasso has the top of the map to itself.
  const isDrawing = usePage((state) => state.lasso !== null);
  const isCentered = loaded === null;
  const isNew =
    !IS_EMBEDDED &&
    run.phase === "idle" &&
    loaded?.isSample &&
    !welcomeDismissed &&
    !isFiltered &&
    !isDrawing;
  return (
    <div className={styles.notices} data-centered={isCentered ? "" : undefined}>
      {run.phase === "running" && <Running run={run} />}
      {run.phase === "failed" && <Failed run={run} />}
      {run.phase === "idle" && loaded === null && !IS_EXPLORER && <Nothing />}
      {earlier !== null && run.phase === "idle" && <EarlierPapers title={earlier.title} />}
      {isNew && earlier === null && <Welcome area={area} />}
      {keepingProblem !== null && <KeepingProblem problem={keepingProblem} />}
      {IS_EXPLORER && !IS_EMBEDDED && run.phase === "idle" && !hasSelection && <AboutFile area={area} />}
      {loaded !== null && !isDrawing && <FilterBar loaded={loaded} />}
      {stageProblem !== null && loaded !== null && <StageProblem problem={stageProblem} />}
    </div>
  );
}

function Welcome({ area }: NoticesProps) {
  const map = usePage((state) => state.loaded?.map);
  const [element, setElement] = useState<HTMLElement | null>(null);
  // The newcomer's first map is arranged below the line, not under it.
  useInset("top", element, area);
  const dismiss = usePage((state) => state.dismissWelcome);
  if (map === undefined) return null;
  return (
    <div ref={setElement} className={styles.notice} data-welcome="">
      <p className={styles.words}>
        <span className={styles.lead}>
          A sample: {countOf(rowCount(map.papers), "paper")}, woven together by the{" "}
          {countOf(map.graph.conceptCount, "concept")} they share.
        </span>{" "}
        Drop your own papers anywhere.
      </p>
      <div className={styles.buttons}>
        <FileButton>Open files</FileButton>
        <PasteButton />
      </div>
      <IconButton label="Put this line away" className={styles.close} onClick={dismiss}>
        <X size={16} />
      </IconButton>
    </div>
  );
}

/** What the explorer's file is; said each time it is opened, until it is put away. */
function AboutFile({ area }: NoticesProps) {
  const map = usePage((state) => state.loaded?.map);
  const openDialog = usePage((state) => state.openDialog);
  const [isRead, setRead] = useState(false);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useInset("top", element, area);
  if (map === undefined || isRead) return null;
  return (
    <div ref={setElement} className={styles.notice}>
      <p className={styles.words}>
        <span className={styles.lead}>
          {countOf(rowCount(map.papers), "paper")}, woven together by the{" "}
          {countOf(map.graph.conceptCount, "concept")} they share.
        </span>{" "}
        Made by Paperweft {map.version}; all of it is in this file.
      </p>
      <div className={styles.buttons}>
        <Button onClick={() => openDialog("about")}>About this file</Button>
      </div>
      <IconButton label="Put this line away" className={styles.close} onClick={() => setRead(true)}>
        <X size={16} />
      </IconButton>
    </div>
  );
}

function PasteButton() {
  const openDialog = usePage((state) => state.openDialog);
  return <Button onClick={() => openDialog("open")}>Paste</Button>;
}

const STEPS: readonly (readonly [Step, words: string])[] = [
  ["read", "Reading papers"],
  ["extract", "Finding concepts"],
  ["build", "Linking papers and concepts"],
  ["cluster", "Finding topics"],
  ["layout", "Arranging the map"],
];

function Running({ run }: { readonly run: Extract<RunState, { phase: "running" }> }) {
  const stop = usePage((state) => state.stop);
  const { title, progress } = run;
  const at = STEPS.findIndex(([step]) => step === progress?.step);
  const words = STEPS[at]?.[1] ?? "Opening";
  return (
    <div className={styles.notice} data-running="">
      <div className={styles.words}>
        <p role="status" className={styles.lead}>
          {words} <span className={styles.soft}>{at < 0 ? title : `· ${title}`}</span>
        </p>
        <progress
          className={styles.bar}
          aria-label={`Step ${at + 1} of ${STEPS.length}`}
          max={1}
          value={shareDone(at, progress)}
        />
        <p className={styles.soft}>
          {at < 0 ? "One moment" : `Step ${at + 1} of ${STEPS.length}`}
          {progress !== null && progress.total > 0 && `, ${amount(progress)}`}
        </p>
      </div>
      <div className={styles.buttons}>
        <Button onClick={stop}>Stop</Button>
      </div>
    </div>
  );
}

/** Reading counts bytes; the other steps go through papers several times, which nobody wants to add up. */
function amount({ step, done, total }: Progress): string {
  return step === "read"
    ? `${formatBytes(done)} of ${formatBytes(total)}`
    : `${Math.floor((100 * done) / total)} % done`;
}

/** Steps count alike: which of them takes long depends on the papers. */
function shareDone(at: number, progress: Progress | null): number {
  if (at < 0 || progress === null) return 0;
  const within = progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return (at + within) / STEPS.length;
}

function Failed({ run }: { readonly run: Extract<RunState, { phase: "failed" }> }) {
  const dismiss = usePage((state) => state.dismissFailure);
  const openDialog = usePage((state) => state.openDialog);
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.words}>
        <span className={styles.lead}>{run.title}:</span> {toSentence(run)}
      </p>
      {!IS_EXPLORER && (
        <div className={styles.buttons}>
          <Button
            onClick={() => {
              dismiss();
              openDialog("open");
            }}
          >
            Open other papers
          </Button>
        </div>
      )}
      <IconButton label="Put this message away" className={styles.close} onClick={dismiss}>
        <X size={16} />
      </IconButton>
    </div>
  );
}

/** The message without the file's name, which stands before it already, and without line 1. */
function toSentence({ title, message }: { readonly title: string; readonly message: string }): string {
  const place = /^(.*?):(\d+): /.exec(message);
  if (place === null || place[1] !== title) return asSentence(message);
  const rest = message.slice(place[0].length);
  return asSentence(place[2] === "1" ? rest : `line ${place[2]}, ${rest}`);
}

function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function Nothing() {
  const openSample = usePage((state) => state.openSample);
  return (
    <div className={styles.nothing}>
      <h2>No papers yet</h2>
      <p>Drop some anywhere on this page. They are read here and never leave your computer.</p>
      <div className={styles.buttons}>
        <FileButton look="primary">Open files</FileButton>
        <PasteButton />
        <Button look="quiet" onClick={openSample}>
          Open the sample
        </Button>
      </div>
    </div>
  );
}

function StageProblem({ problem }: { readonly problem: string }) {
  const openDialog = usePage((state) => state.openDialog);
  return (
    <div className={styles.notice} role="alert">
      <p className={styles.words}>{asSentence(problem)}</p>
      <div className={styles.buttons}>
        <Button onClick={() => openDialog("export")}>Export</Button>
      </div>
    </div>
  );
}
