/**
 * What the page and its worker say to each other: one union each way. Every request gets exactly one
 * final answer (`done`, `found`, `answered`, `written` or `failed`); `progress` may come before it. A worker is given
 * one `build` or `open` in its life and answers questions about that map afterwards; stopping is terminating.
 */
import type {
  HitCounts,
  InputFile,
  PaperFacets,
  PaperMap,
  Progress,
  Recipe,
  SearchResult,
  WriteOptions,
} from "../../graph/index.ts";
import type { Question } from "./questions.ts";

export type Request =
  | {
      readonly kind: "build";
      readonly id: number;
      readonly files: readonly InputFile[];
      readonly recipe: Recipe;
    }
  /** A finished map instead: base64 of gzip of what `packMap` gives. */
  | { readonly kind: "open"; readonly id: number; readonly packed: Blob }
  | { readonly kind: "search"; readonly id: number; readonly query: string; readonly limits: HitCounts }
  /** See questions.ts for what each question takes and gives. */
  | { readonly kind: "ask"; readonly id: number; readonly question: Question; readonly input: unknown }
  | { readonly kind: "write"; readonly id: number; readonly writer: string; readonly options: WriteOptions };

export type Reply =
  | ({ readonly kind: "progress"; readonly id: number } & Progress)
  | { readonly kind: "done"; readonly id: number; readonly map: PaperMap; readonly facets: PaperFacets }
  | ({ readonly kind: "found"; readonly id: number } & SearchResult)
  | { readonly kind: "answered"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "written"; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: "failed";
      readonly id: number;
      readonly code: string | null;
      readonly message: string;
      readonly stack: string;
    };
