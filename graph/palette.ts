/**
 * Colors of the topics: twelve hues of even chroma in OKLCH, on dark ground 0.2 lighter. Lightness differs from 0.47 to
 * 0.64 (on light ground), since of hues alone two thirds are one to the color-blind: hue and lightness were chosen
 * so that the first six, and then eight, are as far apart as can be to normal sight, protanopes, deuteranopes and
 * tritanopes alike. Further topics share one grey. Page and exports use the same table, so a legend cannot differ
 * from a file.
 */
export interface InkPair {
  readonly light: string;
  readonly dark: string;
}
export const TOPIC_INKS: readonly InkPair[] = [
  { light: "#1753b3", dark: "#6593e0" },
  { light: "#c06f02", dark: "#fdb16a" },
  { light: "#009a78", dark: "#5fdbb5" },
  { light: "#922573", dark: "#c773a9" },
  { light: "#695907", dark: "#aa9325" },
  { light: "#047a95", dark: "#2cbce0" },
  { light: "#b6354c", dark: "#ea848e" },
  { light: "#8278e9", dark: "#c2c2ff" },
  { light: "#2c9839", dark: "#88d28a" },
  { light: "#046bae", dark: "#5ca9ec" },
  { light: "#91650b", dark: "#d6a044" },
  { light: "#036e52", dark: "#30b088" },
];
export const GREY_INK: InkPair = { light: "#8a857c", dark: "#8b93a1" };

/** Ink of a topic by its row; -1 and rows past the table are grey. */
export function topicInk(topic: number): InkPair {
  return TOPIC_INKS[topic] ?? GREY_INK;
}
