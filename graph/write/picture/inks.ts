/** Colors of a picture, light or dark: those of the page, so that both look alike. */
import { type ColorBy, classInk } from "../../coloring.ts";

export interface Inks {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly hairline: string;
  /** Of a class, see coloring.ts: a topic or a step of the years; -1 and topics past the palette are grey. */
  mark(row: number): string;
  /** Of a topic's name: soft where colors stand for something else. */
  topicName(row: number): string;
  /** Inside of a ring. */
  fill(row: number): string;
  /** A line whose presence is 0 (nearly the ground) to 1. */
  line(row: number, presence: number): string;
  /** A line of what comes forward. */
  forwardLine(row: number): string;
}

const THEMES = {
  light: { ground: "#f6f2ea", ink: "#1d1b18", soft: "#544f47", hairline: "#dcd5c7", fill: 0.1, line: 0.42 },
  dark: { ground: "#161c27", ink: "#ece8e0", soft: "#b6bcc8", hairline: "#323c4d", fill: 0.12, line: 0.4 },
};
/** What a light picture without a ground is likely to be laid on. */
const PAPER = "#ffffff";
/** Share of its ink in a line that comes forward; as on the screen. */
const FORWARD = 0.75;

export function inksOf(theme: "light" | "dark", isTransparent: boolean, by: ColorBy = "topic"): Inks {
  const { fill, line, ...inks } = THEMES[theme];
  const ground = isTransparent && theme === "light" ? PAPER : inks.ground;
  const mark = (row: number) => classInk(by, row)[theme];
  return {
    ...inks,
    ground,
    mark,
    topicName: (row) => (by === "topic" ? mark(row) : inks.soft),
    fill: (row) => mixColors(ground, mark(row), fill),
    line: (row, presence) => mixColors(ground, mark(row), line * presence),
    forwardLine: (row) => mixColors(ground, mark(row), FORWARD),
  };
}

/** How much of what is not selected remains; as on the screen. */
const BACK = { marks: 0.4, lines: 0.45, names: 0.4 };

/** The inks of what steps back while something else comes forward. */
export function steppedBack(inks: Inks): Inks {
  const back = (color: string, share: number) => mixColors(inks.ground, color, share);
  return {
    ...inks,
    ink: back(inks.ink, BACK.names),
    soft: back(inks.soft, BACK.names),
    mark: (row) => back(inks.mark(row), BACK.marks),
    topicName: (row) => back(inks.topicName(row), BACK.names),
    fill: (row) => back(inks.fill(row), BACK.marks),
    line: (row, presence) => inks.line(row, presence * BACK.lines),
  };
}

/** @param share of `other`, 0 to 1 */
export function mixColors(color: string, other: string, share: number): string {
  const channel = (at: number) => {
    const from = Number.parseInt(color.slice(at, at + 2), 16);
    const to = Number.parseInt(other.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
