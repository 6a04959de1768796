#!/usr/bin/env node
/** Paperweft in a terminal: ties the commands to Node's streams and signals. */
import { readFile } from "node:fs/promises";
import { FONT_FILES } from "../index.ts";
import type { Io } from "./io.ts";
import { run } from "./run.ts";

let interruptedBy: NodeJS.Signals | null = null;

const io: Io = {
  stdin: process.stdin,
  stdout: {
    write: (data) =>
      new Promise((sent, failed) => process.stdout.write(data, (e) => (e ? failed(e) : sent()))),
  },
  stderr: {
    isTerminal: process.stderr.isTTY === true,
    columns: process.stderr.columns ?? 80,
    write: (text) => void process.stderr.write(text),
  },
  folder: process.cwd(),
  // Built beside this program, the same file that the page has.
  template: () => readFile(new URL("explorer.html", import.meta.url), "utf8"),
  async fonts() {
    const read = async (name: string) => [
      name,
      await readFile(new URL(`fonts/${name}.woff`, import.meta.url)),
    ];
    return Object.fromEntries(await Promise.all(FONT_FILES.map(read)));
  },
  debug: Boolean(process.env.DEBUG),
  async interruptible(work) {
    const stopping = new AbortController();
    const stop = (signal: NodeJS.Signals): void => {
      interruptedBy = signal;
      stopping.abort();
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
    try {
      return await work(stopping.signal);
    } finally {
      process.off("SIGINT", stop).off("SIGTERM", stop);
    }
  },
};

// A reader that has enough (`| head`) is no failure; the write that meets it is told by its callback.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), io);
// So that a shell sees what stopped us.
if (interruptedBy !== null) process.kill(process.pid, interruptedBy);
