/** It fits every screen: nothing sticks out, in light and dark, wide and narrow. */
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";
import { details } from "../support/steps.ts";

const places = [
  "",
  "#topic=0",
  "#paper=key:merge-then-compress-demystify-efficient-smoe-with-hints-from-its-routing-policy-2023",
];

test.each(
  (["light", "dark"] as const).flatMap((scheme) =>
    [
      [1440, 900],
      [390, 844],
      [768, 600],
    ].flatMap(([width, height]) => places.map((at) => ({ scheme, width: width!, height: height!, at }))),
  ),
)("$width × $height, $scheme, at '$at'", async ({ scheme, width, height, at }) => {
  const { page } = await visit({ scheme, width, height, at, touch: width < 500 });
  await page.getByRole("application", { name: /^Map of 35 papers/ }).waitFor();
  if (at !== "") await details(page).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll("button, a, input")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((element) => ({
        box: element.getBoundingClientRect(),
        name: element.textContent || element.getAttribute("aria-label"),
      }))
      .filter(({ box }) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
      .map(({ name }) => name),
  );
  expect(outside).toEqual([]);
});
