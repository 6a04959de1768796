/** The worker's answer to a question, for a panel: asked when it is shown, and anew for another map or input. */
import { useEffect, useState } from "react";
import type { LoadedMap, Question, QuestionAnswer, QuestionInput } from "../store/state.ts";
import { usePage } from "../store/store.ts";

export type Answer<T> =
  | { readonly phase: "asking" }
  | { readonly phase: "failed"; readonly message: string }
  | { readonly phase: "answered"; readonly answer: T };

/** @param input plain data; compared by its JSON */
export function useAnswer<Q extends Question>(
  loaded: LoadedMap,
  question: Q,
  input: QuestionInput<Q>,
): Answer<QuestionAnswer<Q>> {
  return useReply(loaded, JSON.stringify([question, input]), () => usePage.getState().ask(question, input));
}

/**
 * What comes of asking the worker something about a map.
 *
 * @param key stands for what is asked: asked anew when it changes
 */
export function useReply<T>(loaded: LoadedMap, key: string, ask: () => Promise<T>): Answer<T> {
  const [settled, settle] = useState<Settled<T> | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is asked
  useEffect(() => {
    let isOver = false;
    ask().then(
      (answer) => !isOver && settle({ loaded, key, answer: { phase: "answered", answer } }),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (!isOver) settle({ loaded, key, answer: { phase: "failed", message } });
      },
    );
    return () => {
      isOver = true;
    };
  }, [loaded, key]);

  return settled?.loaded === loaded && settled.key === key ? settled.answer : { phase: "asking" };
}

/** An answer with what it answers. */
interface Settled<T> {
  readonly loaded: LoadedMap;
  readonly key: string;
  readonly answer: Answer<T>;
}
