/**
 * The worker: makes maps, or answers questions about one. See protocol.ts for what is said.
 *
 * Who makes a map gives copies of the columns away, transferred, so that nothing is deserialized on the page's
 * thread; the originals stay here for the next map.
 */
import {
  type FileStep,
  type InputFile,
  MapMaker,
  type PaperMap,
  PaperweftError,
  type Progress,
  writerById,
} from "../../graph/index.ts";
import { IS_EXPLORER } from "../mode.ts";
import { columnsOf, copyOf } from "./columns.ts";
import { columnsOfLookUps, lookUpsOf } from "./lookUps.ts";
import { openPacked } from "./openPacked.ts";
import type { Reply, Request } from "./protocol.ts";
import { Asked, answerQuestion } from "./questions.ts";
import { joinInSlices } from "./slices.ts";

/** What we use of the worker's global scope; the page's types and a worker's do not go together in one program. */
interface WorkerScope {
  postMessage(message: Reply, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Request>) => void): void;
}
/** Set where the explorer has no worker and runs this code on its page. */
const { paperweftScope } = globalThis as { readonly paperweftScope?: WorkerScope };
const scope = paperweftScope ?? (globalThis as unknown as WorkerScope);

/** Milliseconds between two reports of the same step: more could not be read, and each wakes the page. */
const PROGRESS_INTERVAL = 60;

/** Of the worker that makes maps: the maker, and the files of its last map. */
let maker: MapMaker | null = null;
let files: readonly InputFile[] = [];
/** Of the worker that answers: the map asked about. */
let asked: Asked | null = null;
/** Requests to write that nobody waits for any more. */
const stopped = new Set<number>();

scope.addEventListener("message", async ({ data: request }) => {
  try {
    await answer(request);
  } catch (error) {
    send({ kind: "failed", id: request.id, ...describe(error) });
  }
});

async function answer(request: Request): Promise<void> {
  switch (request.kind) {
    case "build": {
      // Spelled out, so that the explorer, which makes no maps, is built without all that it takes.
      if (import.meta.env.MODE !== "explorer") {
        maker ??= new MapMaker();
        const all = [...files.slice(0, request.known), ...request.files];
        const made = maker.make(all, request.recipe, throttled(request.id));
        files = all;
        handOver(request.id, made, copyOf(made));
      }
      return;
    }
    case "explain": {
      if (maker === null) throw new Error("the worker was asked why before it had made a map");
      const evidence = maker.explain(request.concept, request.papers);
      send({ kind: "explained", id: request.id, evidence });
      return;
    }
    case "hold": {
      asked = new Asked(request.map);
      send({ kind: "held", id: request.id });
      return;
    }
    case "open": {
      if (IS_EXPLORER)
        later(request.id, openPacked(request.packed, throttled(request.id)), (opened) => {
          asked = new Asked(opened);
          handOver(request.id, opened, null);
        });
      return;
    }
    case "search": {
      const index = await theAsked().search.soFar();
      send({ kind: "found", id: request.id, ...index.search(request.query, request.limits) });
      return;
    }
    case "ask": {
      const answer = await answerQuestion(theAsked(), request.question, request.input as never);
      send({ kind: "answered", id: request.id, answer });
      return;
    }
    case "write": {
      const { id } = request;
      let file: FileStep | null = null;
      const onFile = (step: FileStep) => {
        file = step;
      };
      const pieces = writerById(request.writer).write(theAsked().map, { ...request.options, onFile });
      const tell = (written: number) => {
        if (stopped.delete(id)) return false;
        send({ kind: "writing", id, written, file });
        return true;
      };
      const bytes = await joinInSlices(pieces, paperweftScope === undefined ? "worker" : "page", tell);
      send({ kind: "written", id, bytes }, [bytes.buffer]);
      return;
    }
    case "stop": {
      stopped.add(request.id);
      return;
    }
  }
}

/** Answer when something is there. */
function later<T>(id: number, promise: Promise<T>, hand: (value: T) => void): void {
  promise.then(hand).catch((error: unknown) => send({ kind: "failed", id, ...describe(error) }));
}

/** Give the page a copy of the map, and one for the worker that answers. */
function handOver(id: number, made: PaperMap, spare: PaperMap | null): void {
  const map = copyOf(made);
  const lookUps = lookUpsOf(made);
  const columns = [
    ...columnsOf(map),
    ...columnsOfLookUps(lookUps),
    ...(spare === null ? [] : columnsOf(spare)),
  ];
  send(
    { kind: "done", id, map, spare, lookUps },
    columns.map((column) => column.buffer as ArrayBuffer),
  );
}

function send(reply: Reply, transfer: Transferable[] = []): void {
  scope.postMessage(reply, transfer);
}

function theAsked(): Asked {
  if (asked === null) throw new Error("the worker was asked before it had a map");
  return asked;
}

function describe(error: unknown): { code: string | null; message: string; stack: string } {
  if (!(error instanceof Error)) return { code: null, message: String(error), stack: "" };
  const code = error instanceof PaperweftError ? error.code : null;
  return { code, message: error.message, stack: error.stack ?? "" };
}

function throttled(id: number): (progress: Progress) => void {
  let lastStep: string | null = null;
  let lastTime = 0;
  return (progress) => {
    const now = performance.now();
    const complete = progress.total > 0 && progress.done >= progress.total;
    if (progress.step === lastStep && !complete && now - lastTime < PROGRESS_INTERVAL) return;
    lastStep = progress.step;
    lastTime = now;
    send({ kind: "progress", id, ...progress });
  };
}
