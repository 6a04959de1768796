/** A terminal made of strings, in a folder of its own. */
import type { Io } from "../../graph/cli/io.ts";

export interface FakeIo extends Io {
  /** Everything written so far. */
  out(): string;
  err(): string;
  /** As if the user pressed Ctrl-C as soon as interruptible work starts. */
  interruptAtOnce: boolean;
}

export function fakeIo(folder: string, options: { stdin?: string; terminal?: boolean } = {}): FakeIo {
  let out = "";
  let err = "";
  const stopping = new AbortController();
  const io: FakeIo = {
    stdin: (async function* () {
      yield new TextEncoder().encode(options.stdin ?? "");
    })(),
    stdout: {
      async write(text) {
        out += text;
      },
    },
    stderr: {
      isTerminal: options.terminal ?? false,
      columns: 80,
      write(text) {
        err += text;
      },
    },
    folder,
    debug: false,
    interruptible(work) {
      if (io.interruptAtOnce) stopping.abort();
      return work(stopping.signal);
    },
    out: () => out,
    err: () => err,
    interruptAtOnce: false,
  };
  return io;
}
