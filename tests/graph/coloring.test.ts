import { expect, test } from "vitest";
import { yearInk, yearShare, yearSpan } from "../../graph/coloring.ts";
import { GREY_INK } from "../../graph/palette.ts";

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const SHARES = Array.from({ length: 21 }, (_, i) => i / 20);

test("the ramp goes one way in lightness, so that its order can be seen without color", () => {
  const light = SHARES.map((share) => luminance(yearInk(share).light));
  const dark = SHARES.map((share) => luminance(yearInk(share).dark));
  for (let i = 1; i < SHARES.length; i++) {
    expect(light[i]).toBeLessThan(light[i - 1]!);
    expect(dark[i]).toBeGreaterThan(dark[i - 1]!);
  }
});

test("every color of it stands out from the ground", () => {
  for (const share of SHARES) {
    expect(contrast(yearInk(share).light, "#f6f2ea")).toBeGreaterThanOrEqual(3);
    expect(contrast(yearInk(share).dark, "#161c27")).toBeGreaterThanOrEqual(3);
  }
});

test("an unknown year is grey", () => {
  expect(yearInk(null)).toEqual(GREY_INK);
});

test("a few early papers do not take the ramp from the others", () => {
  const years = new Uint16Array(100).map((_, i) => (i === 0 ? 1950 : i < 5 ? 0 : 2000 + (i % 20)));
  expect(yearSpan(years)).toEqual({ from: 2000, to: 2019 });
  expect(yearSpan(new Uint16Array(3))).toBeNull();
  expect(yearSpan(Uint16Array.of(2020, 0))).toEqual({ from: 2020, to: 2020 });
});

test("a share lies between the ends, whatever the year", () => {
  const span = { from: 2010, to: 2020 };
  expect([1990, 2010, 2015, 2020, 2030].map((year) => yearShare(year, span))).toEqual([0, 0, 0.5, 1, 1]);
  expect(yearShare(2010, { from: 2010, to: 2010 })).toBe(1);
});
