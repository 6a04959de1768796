/**
 * Topics are told apart by their colors, also by the color-blind. How they see is simulated after Machado, Oliveira &
 * Fernandes (2009), doi:10.1109/TVCG.2009.113, at full severity; distances are those of OKLab, in hundredths.
 */
import { describe, expect, test } from "vitest";
import { TOPIC_INKS } from "../../graph/palette.ts";

type Triple = readonly [number, number, number];

/** Rows for red, green, blue of linear sRGB. */
const SIGHTS: { readonly [sight: string]: readonly [Triple, Triple, Triple] } = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** The page's ground in either theme. */
const GROUNDS = { light: "#f6f2ea", dark: "#161c27" } as const;

function toLinear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const times = (rows: readonly [Triple, Triple, Triple], [r, g, b]: Triple): Triple => {
  const [x, y, z] = rows.map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b)));
  return [x!, y!, z!];
};

/** Björn Ottosson, "A perceptual color space for image processing" (2020). */
function toOklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The least distance between any two of the first so many. */
function leastDistance(theme: "light" | "dark", sight: string, count: number): number {
  const seen = TOPIC_INKS.slice(0, count).map((ink) => toOklab(times(SIGHTS[sight]!, toLinear(ink[theme]))));
  const distances = seen.flatMap((one, i) =>
    seen
      .slice(0, i)
      .map((other) => 100 * Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])),
  );
  return Math.min(...distances);
}

const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

describe.each(["light", "dark"] as const)("on %s ground", (theme) => {
  test.each(Object.keys(SIGHTS))("the first eight topics are told apart: %s", (sight) => {
    expect(leastDistance(theme, sight, 6)).toBeGreaterThan(5.5);
    expect(leastDistance(theme, sight, 8)).toBeGreaterThan(5.5);
  });

  test("no two of the twelve are alike to normal sight", () => {
    expect(leastDistance(theme, "normal", 12)).toBeGreaterThan(5);
  });

  test("each stands out from the ground as marks and large type have to (3:1)", () => {
    const ground = luminance(toLinear(GROUNDS[theme]));
    for (const ink of TOPIC_INKS) {
      const mark = luminance(toLinear(ink[theme]));
      const contrast = (Math.max(ground, mark) + 0.05) / (Math.min(ground, mark) + 0.05);
      expect(contrast, ink[theme]).toBeGreaterThan(3);
    }
  });
});
