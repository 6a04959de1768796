/** How far a run is: one line that is written over in a terminal, one line a step elsewhere. */
import type { OnProgress, Step } from "../index.ts";
import type { Io } from "./io.ts";

const WORDS: Readonly<Record<Step, string>> = {
  read: "reading",
  extract: "finding concepts",
  build: "building the graph",
  cluster: "finding topics",
  layout: "laying out",
};

/** Time between two drawings of the line, in milliseconds. */
const PAUSE = 100;
const BAR = 24;

export interface Meter {
  readonly report: OnProgress;
  /** Clear the line. */
  end(): void;
}

export function createMeter(stderr: Io["stderr"]): Meter {
  let step: Step | null = null;
  let drawn = 0;
  return {
    report(progress) {
      const begins = progress.step !== step;
      step = progress.step;
      if (!stderr.isTerminal) {
        if (begins) stderr.write(`${WORDS[step]}\n`);
        return;
      }
      const now = performance.now();
      if (!begins && now - drawn < PAUSE) return;
      drawn = now;
      stderr.write(`\r\u001b[K${lineOf(progress).slice(0, stderr.columns - 1)}`);
    },
    end() {
      if (stderr.isTerminal && step !== null) stderr.write("\r\u001b[K");
      step = null;
    },
  };
}

function lineOf({ step, done, total }: Parameters<OnProgress>[0]): string {
  const words = WORDS[step].padEnd(18);
  if (total === 0) return words;
  const filled = Math.round((BAR * Math.min(done, total)) / total);
  return `${words} ${"━".repeat(filled)}${"─".repeat(BAR - filled)} ${done} of ${total}`;
}
