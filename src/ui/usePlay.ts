/** Going through the years by itself; step by step where motion is reduced. */
import { useEffect, useRef, useState } from "react";
import { usePage } from "../store/store.ts";
import { type PlayMode, playModeOf, playNext, playStart, type YearRange } from "../store/yearFilter.ts";
import { useMedia } from "./useMedia.ts";
import type { Years } from "./useYears.ts";

/** Milliseconds a year is looked at; less where there are many, so that all take half a minute at most. */
const PACE = 900;
const WHOLE = 30_000;
const WHAT = "Play the years";

export interface Play {
  readonly isPlaying: boolean;
  /** Each press is one step; nothing moves by itself. */
  readonly isStepwise: boolean;
  readonly toggle: () => void;
  readonly stop: () => void;
}

export function usePlay({ all, range, setRange }: Years): Play {
  const isStepwise = useMotionReduced();
  const [isPlaying, setPlaying] = useState(false);
  const mode = useRef<PlayMode>("grow");
  /** The range that playing set last: whoever else sets one stops it. */
  const own = useRef<YearRange | null>(null);
  const span: YearRange = [all.first, all.last];

  const go = (next: YearRange, joins: boolean) => {
    own.current = next;
    setRange(next, joins, WHAT);
  };
  const isOwn = own.current !== null && isSame(range ?? span, own.current);

  const begin = () => {
    if (!isOwn) mode.current = playModeOf(span, range);
    go(playStart(span, range, mode.current), isOwn);
  };

  // The latest of each render, for the timer.
  const step = useRef(() => {});
  step.current = () => {
    const next = isOwn ? playNext(span, range ?? span, mode.current) : null;
    if (next === null) setPlaying(false);
    else go(next, true);
  };

  const years = all.all.length;
  useEffect(() => {
    if (!isPlaying) return;
    const pace = Math.max(60, Math.min(PACE, WHOLE / years));
    const timer = setInterval(() => step.current(), pace);
    return () => clearInterval(timer);
  }, [isPlaying, years]);

  return {
    isPlaying,
    isStepwise,
    toggle() {
      if (isPlaying) setPlaying(false);
      else {
        begin();
        if (!isStepwise) setPlaying(true);
      }
    },
    stop: () => setPlaying(false),
  };
}

function isSame(one: YearRange, other: YearRange): boolean {
  return one[0] === other[0] && one[1] === other[1];
}

function useMotionReduced(): boolean {
  const isSystem = useMedia("(prefers-reduced-motion: reduce)");
  return usePage((state) => state.preferences.motion === "reduced") || isSystem;
}
