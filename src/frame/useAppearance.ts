/** Puts light, dark, motion and what colors stand for on the root element, where the style sheets look. */
import { useLayoutEffect } from "react";
import { usePage } from "../store/store.ts";
import { setTopicInks } from "../styles/topicInks.ts";

export function useAppearance(): void {
  const { theme, motion } = usePage((state) => state.preferences);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === "system") delete dataset.theme;
    else dataset.theme = theme;
    if (motion === "system") delete dataset.motion;
    else dataset.motion = motion;
  }, [theme, motion]);
  const colorBy = usePage((state) => state.colorBy);
  useLayoutEffect(() => setTopicInks(document.documentElement, colorBy !== "topic"), [colorBy]);
}
