/** The topics' inks as custom properties, from the same table as stage and exports. */
import { GREY_INK, type InkPair, TOPIC_INKS } from "../../graph/index.ts";

/**
 * Set `--topic-0` … `--topic-11` and `--topic-none` on the root.
 *
 * @param isGrey while colors stand for something else than topics
 */
export function setTopicInks(root: HTMLElement, isGrey = false): void {
  const set = (name: string, ink: InkPair) =>
    root.style.setProperty(name, `light-dark(${ink.light}, ${ink.dark})`);
  TOPIC_INKS.forEach((ink, topic) => {
    set(`--topic-${topic}`, isGrey ? GREY_INK : ink);
  });
  set("--topic-none", GREY_INK);
}

/** The custom property that holds a topic's ink; grey for -1 and for topics past the table. */
export function topicVariable(topic: number): string {
  return topic >= 0 && topic < TOPIC_INKS.length ? `var(--topic-${topic})` : "var(--topic-none)";
}
