/**
 * What the page and its worker say to each other: one union each way. Every request gets exactly one
 * final answer (`done`, `explained`, `held`, `found`, `answered`, `written` or `failed`); `progress` or `writing`
 * may come before it; to `stop` there is none.
 *
 * Two workers run the same code: one makes maps (`build`) and remembers what it found out for the next one, the
 * other is given each finished map (`hold`) and answers questions about it. Stopping is terminating the first.
 */
import type {
  ConceptEvidence,
  FileStep,
  HitCounts,
  InputFile,
  PaperMap,
  Progress,
  Recipe,
  SearchResult,
  WriteOptions,
} from "../../graph/index.ts";
import type { LookUps } from "./lookUps.ts";
import type { Question } from "./questions.ts";

export type Request =
  | {
      readonly kind: "build";
      readonly id: number;
      /** So many files of the build before come first. */
      readonly known: number;
      /** Those that follow. */
      readonly files: readonly InputFile[];
      readonly recipe: Recipe;
    }
  /** Why papers are linked to a concept of the map built last. */
  | {
      readonly kind: "explain";
      readonly id: number;
      readonly concept: number;
      readonly papers: readonly number[];
    }
  /** The map to answer questions about. */
  | { readonly kind: "hold"; readonly id: number; readonly map: PaperMap }
  /** A finished map instead: base64 of gzip of what `packMap` gives. */
  | { readonly kind: "open"; readonly id: number; readonly packed: Blob }
  | { readonly kind: "search"; readonly id: number; readonly query: string; readonly limits: HitCounts }
  /** See questions.ts for what each question takes and gives. */
  | { readonly kind: "ask"; readonly id: number; readonly question: Question; readonly input: unknown }
  | { readonly kind: "write"; readonly id: number; readonly writer: string; readonly options: WriteOptions }
  /** Nobody waits any more for what request `id` asked to be written. */
  | { readonly kind: "stop"; readonly id: number };

export type Reply =
  | ({ readonly kind: "progress"; readonly id: number } & Progress)
  | {
      readonly kind: "done";
      readonly id: number;
      readonly map: PaperMap;
      /** A copy for the worker that answers; `null` if this one does. */
      readonly spare: PaperMap | null;
      readonly lookUps: LookUps;
    }
  | { readonly kind: "explained"; readonly id: number; readonly evidence: ConceptEvidence }
  | { readonly kind: "held"; readonly id: number }
  | ({ readonly kind: "found"; readonly id: number } & SearchResult)
  | { readonly kind: "answered"; readonly id: number; readonly answer: unknown }
  | {
      readonly kind: "writing";
      readonly id: number;
      readonly written: number;
      /** Of several, the one being written. */
      readonly file: FileStep | null;
    }
  | { readonly kind: "written"; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: "failed";
      readonly id: number;
      readonly code: string | null;
      readonly message: string;
      readonly stack: string;
    };
