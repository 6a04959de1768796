/** A terminal made of strings, in a folder of its own. */
import type { Io } from "../../graph/cli/io.ts";
import { FONTS, TEMPLATE } from "./written.ts";

export interface FakeIo extends Io {
  /** Everything written so far. */
  out(): string;
  err(): string;
  /** As if the user pressed Ctrl-C: felt by interruptible work, now or when it starts. */
  interrupt(): void;
}

export function fakeIo(folder: string, options: { stdin?: string; terminal?: boolean } = {}): FakeIo {
  let out = "";
  let err = "";
  const stopping = new AbortController();
  return {
    stdin: (async function* () {
      yield new TextEncoder().encode(options.stdin ?? "");
    })(),
    stdout: {
      async write(data) {
        out += typeof data === "string" ? data : new TextDecoder().decode(data);
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
    template: async () => TEMPLATE,
    fonts: async () => FONTS,
    debug: false,
    interruptible(work) {
      return work(stopping.signal);
    },
    out: () => out,
    err: () => err,
    interrupt: () => stopping.abort(),
  };
}
