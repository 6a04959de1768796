/**
 * The worker: makes one map, then answers questions about it. See protocol.ts for what is said.
 *
 * The page gets copies of the columns, transferred, so that nothing is deserialized on its thread; the
 * originals stay here for search and export.
 */
import {
  buildMap,
  facetsOf,
  joinPieces,
  type MentionColumns,
  type PaperMap,
  PaperweftError,
  type Progress,
  type RecordTable,
  writerById,
} from "../../graph/index.ts";
import { IS_EXPLORER } from "../mode.ts";
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

let asked: Asked | null = null;

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
      if (import.meta.env.MODE !== "explorer")
        handOver(request.id, buildMap(request.files, request.recipe, throttled(request.id)));
      return;
    }
    case "open": {
      if (IS_EXPLORER)
        later(request.id, openPacked(request.packed, throttled(request.id)), (opened) =>
          handOver(request.id, opened),
        );
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
      const pieces = writerById(request.writer).write(theAsked().map, request.options);
      const hand = (bytes: Uint8Array<ArrayBuffer>) => send({ kind: "written", id, bytes }, [bytes.buffer]);
      if (IS_EXPLORER && paperweftScope !== undefined) later(id, joinInSlices(pieces), hand);
      else hand(joinPieces(pieces));
      return;
    }
  }
}

/** Answer when something is there. */
function later<T>(id: number, promise: Promise<T>, hand: (value: T) => void): void {
  promise.then(hand).catch((error: unknown) => send({ kind: "failed", id, ...describe(error) }));
}

/** Keep the map, and give the page a copy of it. */
function handOver(id: number, made: PaperMap): void {
  asked = new Asked(made);
  const transfer: Transferable[] = [];
  const facets = facetsOf(made);
  transfer.push(facets.year.buffer, facets.yearInferred.buffer, facets.venue.buffer);
  send({ kind: "done", id, map: copyOf(made, transfer), facets }, transfer);
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

type Column = Uint8Array | Uint32Array | Int32Array | Float32Array;

/** The same map with copied columns, whose buffers are added to `transfer`. */
function copyOf(built: PaperMap, transfer: Transferable[]): PaperMap {
  const copy = <T extends Column>(column: T): T => {
    const copied = column.slice() as T;
    transfer.push(copied.buffer as ArrayBuffer);
    return copied;
  };
  const table = <T>({ bytes, offsets }: RecordTable<T>): RecordTable<T> => ({
    bytes: copy(bytes),
    offsets: copy(offsets),
  });
  const { graph, mentions } = built;
  const copiedMentions: MentionColumns = {
    paper: copy(mentions.paper),
    concept: copy(mentions.concept),
    field: copy(mentions.field),
    start: copy(mentions.start),
    end: copy(mentions.end),
    sentenceStart: copy(mentions.sentenceStart),
    sentenceEnd: copy(mentions.sentenceEnd),
  };
  return {
    ...built,
    papers: table(built.papers),
    concepts: table(built.concepts),
    mentions: copiedMentions,
    graph: {
      paperCount: graph.paperCount,
      conceptCount: graph.conceptCount,
      edgePaper: copy(graph.edgePaper),
      edgeConcept: copy(graph.edgeConcept),
      edgeWeight: copy(graph.edgeWeight),
      edgeMentions: copy(graph.edgeMentions),
      x: copy(graph.x),
      y: copy(graph.y),
      size: copy(graph.size),
      cluster: copy(graph.cluster),
    },
  };
}
