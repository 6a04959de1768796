/** Names on the map: every topic has one, none stands on another, none is cut by the edge of the screen. */
import { expect, test } from "vitest";
import { linesOn, watchLabels } from "../support/labels.ts";
import { visit } from "../support/page.ts";

test.each([
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])("all topics are named at $width × $height, and no names meet", async ({ width, height }) => {
  const { page } = await visit({ width, height, touch: width < 500, before: watchLabels });
  await page.getByRole("application", { name: /^Map of 35 papers/ }).waitFor();
  const legend = page.locator('a[href*="topic="]');
  await legend.first().waitFor({ state: "attached" });
  const topics = (await legend.allTextContents()).map((name) => name.replace(/\d+$/, "").trim());
  expect(topics.length).toBeGreaterThan(4);
  // A name may stand on several lines, which follow each other.
  const named = async () => {
    const text = (await linesOn(page)).map((line) => line.text).join(" ");
    return topics.filter((name) => text.includes(name));
  };
  await expect.poll(named, { timeout: 15_000 }).toEqual(topics);

  const lines = await linesOn(page);
  const pairs = lines.flatMap((one, i) => lines.slice(i + 1).map((other) => [one, other] as const));
  const meeting = pairs.filter(
    ([one, other]) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
  );
  expect(meeting).toEqual([]);
  expect(lines.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
});
