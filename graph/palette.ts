/**
 * Colours of the topics: twelve hues of near-even lightness and chroma in OKLCH (light ground: L about 0.56,
 * dark ground: 0.2 lighter), ordered so that neighbours in the list are far apart in hue. Further topics share
 * one grey. Page and exports use the same table, so a legend cannot differ from a file.
 */
export interface InkPair {
  readonly light: string;
  readonly dark: string;
}
export const TOPIC_INKS: readonly InkPair[] = [
  { light: "#0f74c5", dark: "#70b3f7" },
  { light: "#c65d26", dark: "#fea47c" },
  { light: "#0e8c41", dark: "#76c788" },
  { light: "#a34f9e", dark: "#dc95d5" },
  { light: "#a68510", dark: "#e6c465" },
  { light: "#138b90", dark: "#3aced6" },
  { light: "#bc484f", dark: "#f49191" },
  { light: "#725ec2", dark: "#ada0f5" },
  { light: "#768b09", dark: "#b4c96d" },
  { light: "#006e8c", dark: "#30add6" },
  { light: "#955905", dark: "#d8944d" },
  { light: "#107460", dark: "#30b69a" },
];
export const GREY_INK: InkPair = { light: "#8a857c", dark: "#8b93a1" };

/** Ink of a topic by its row; -1 and rows past the table are grey. */
export function topicInk(topic: number): InkPair {
  return TOPIC_INKS[topic] ?? GREY_INK;
}
