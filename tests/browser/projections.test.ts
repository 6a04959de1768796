/** Papers and concepts, or either alone: one place, three sights of it. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { inkOf, settled } from "../support/ink.ts";
import { visit } from "../support/page.ts";
import { details, sampleShown } from "../support/steps.ts";

const SWITCH = { both: "Papers and concepts", concepts: /^Concepts alone/, papers: /^Papers alone/ };

async function loaded(page: Page): Promise<void> {
  await sampleShown(page);
  await settled(page, "nodes");
}

/** Sweep the map until an edge is under the pointer. @returns what its tag says */
async function pointAtEdge(page: Page): Promise<string> {
  const box = (await page.getByRole("application").boundingBox())!;
  const tag = page.getByTestId("link-tag");
  for (let y = box.y + 150; y < box.y + box.height - 80; y += 23)
    for (let x = box.x + 360; x < box.x + box.width - 60; x += 9) {
      await page.mouse.move(x, y);
      if (await tag.isVisible()) return (await tag.textContent())!;
    }
  throw new Error("no edge found");
}

test("keys and a visible switch change it, the address keeps it, and the concepts' links are drawn", async () => {
  const { page } = await visit();
  await loaded(page);
  const both = await settled(page, "nodes");
  const concepts = page.getByRole("button", { name: SWITCH.concepts });
  await concepts.click();
  await expect.poll(() => concepts.getAttribute("aria-pressed")).toBe("true");
  await expect.poll(() => new URL(page.url()).hash).toContain("show=concepts");
  const alone = await settled(page, "nodes");
  expect(alone.pixels).toBeLessThan(both.pixels);
  await expect.poll(async () => (await inkOf(page, "edges")).pixels).toBeGreaterThan(1000);
  await page.keyboard.press("3");
  await expect
    .poll(() => page.getByRole("button", { name: SWITCH.papers }).getAttribute("aria-pressed"))
    .toBe("true");
  await page.keyboard.press("1");
  await expect.poll(() => new URL(page.url()).hash).not.toContain("show=");
  expect(Math.abs((await settled(page, "nodes")).pixels / both.pixels - 1)).toBeLessThan(0.02);
});

test("nodes keep their places: the papers alone are drawn where they stood", async () => {
  const { page } = await visit();
  await loaded(page);
  const where = () =>
    page.getByRole("application").evaluate((stage) => {
      const canvas = stage.querySelector<HTMLCanvasElement>("canvas.sigma-nodes")!;
      return new Promise<number[]>((resolve) => {
        window.dispatchEvent(new Event("resize"));
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d")!;
        requestAnimationFrame(() => {
          copy.drawImage(canvas, 0, 0);
          const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
          const drawn: number[] = [];
          for (let at = 3; at < data.length; at += 4) if (data[at]! > 200) drawn.push(at);
          resolve(drawn);
        });
      });
    });
  const both = new Set(await where());
  await page.keyboard.press("3");
  await settled(page, "nodes");
  const papers = await where();
  expect(papers.length).toBeGreaterThan(500);
  expect(papers.filter((at) => !both.has(at)).length / papers.length).toBeLessThan(0.01);
});

test("an edge says on pointing what joins its ends, and opens on a click; Escape closes it", async () => {
  const { page } = await visit({ at: "#show=concepts" });
  await loaded(page);
  expect(await pointAtEdge(page)).toMatch(/^\d+ papers? with both$/);
  await page.mouse.move(5, 5);
  await page.getByTestId("link-tag").waitFor({ state: "hidden" });
  await page.keyboard.press("3");
  await expect
    .poll(() => page.getByRole("button", { name: SWITCH.papers }).getAttribute("aria-pressed"))
    .toBe("true");
  await settled(page, "edges");
  expect(await pointAtEdge(page)).toMatch(/^\d+ shared concepts?: \S/);
  await page.mouse.down();
  await page.mouse.up();
  await details(page).waitFor();
  await page.keyboard.press("Escape");
  await details(page).waitFor({ state: "detached" });
});

test("between a paper and a concept an edge says how much of the paper it is, and opens with the sentences", async () => {
  const { page } = await visit();
  await loaded(page);
  expect(await pointAtEdge(page)).toMatch(
    /^\S.*: (\d+|under 1) % of what the paper is about, named (once|\d+ times)$/,
  );
  await page.mouse.down();
  await page.mouse.up();
  await details(page)
    .getByText(/% of the weight of the paper’s \d+ concepts?, .*; the concept is in \d+ papers?\./)
    .waitFor();
  await details(page).locator("mark").first().waitFor();
  await page.keyboard.press("Escape");
  await details(page).waitFor({ state: "detached" });
});

test("what an edge counts follows the filters, which say what they leave out", async () => {
  const { page } = await visit({ at: "#show=concepts" });
  await loaded(page);
  await pointAtEdge(page);
  await page.mouse.down();
  await page.mouse.up();
  const panel = details(page);
  const all = panel.getByText(/^Of all 35 papers \d+ ha(s|ve) both/);
  await all.waitFor();
  const together = Number(/papers (\d+) ha/.exec((await all.textContent())!)![1]);
  const listed = panel.getByRole("region", { name: "Papers with both" }).locator("ol > li > div > a");
  const narrow = async (end: "First year" | "Last year", key: "Home" | "End") => {
    await page.getByRole("slider", { name: end }).press(key);
    await panel.getByText(/^(Of|None of) the \d+ papers? shown/).waitFor();
    return listed.count();
  };
  let shown = await narrow("First year", "End");
  // All its papers may be of the last year; then none is of the first.
  if (shown === together) {
    await page.getByRole("slider", { name: "First year" }).press("Home");
    await all.waitFor();
    shown = await narrow("Last year", "Home");
  }
  expect(shown).toBeLessThan(together);
  await panel.getByText(`The filters leave out ${together - shown} paper`).waitFor();
  await panel.getByRole("button", { name: "List all" }).click();
  await expect.poll(() => listed.count()).toBe(together);
});

test("what is selected stays selected and lit, also where its kind is left out", async () => {
  const { page } = await visit({
    at: "#paper=key:magnitude-invariant-parametrizations-improve-hypernetwork-learning-2023",
  });
  const heading = details(page).getByRole("heading", { level: 2 });
  await heading.waitFor();
  const title = await heading.textContent();
  for (const key of ["2", "3", "1"]) {
    await page.keyboard.press(key);
    await expect.poll(() => heading.textContent()).toBe(title);
  }
  await page.keyboard.press("2");
  // The paper and its links to its concepts are drawn over the concepts.
  expect((await settled(page, "labels")).pixels).toBeGreaterThan(300);
});

test("arrow keys walk along a projection's links, and the number of them is said", async () => {
  const { page } = await visit({ at: "#show=concepts" });
  await loaded(page);
  const stage = page.getByRole("application");
  await stage.focus();
  await page.keyboard.press("Enter");
  const said = stage.getByRole("status");
  await expect.poll(() => said.textContent()).toMatch(/, concept, in \d+ papers?, linked to \d+ concepts?/);
  const first = await said.textContent();
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"]) {
    await page.keyboard.press(key);
    await expect.poll(() => said.textContent()).toMatch(/, concept, |^Nothing connected/);
    if ((await said.textContent()) !== first) break;
  }
});

test("at 390 pixels the switch is there, and a tap changes the map", async () => {
  const { page } = await visit({ width: 390, height: 844, touch: true });
  const papers = page.getByRole("button", { name: SWITCH.papers });
  await papers.waitFor();
  const box = (await papers.boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(40);
  expect(box.x).toBeGreaterThanOrEqual(0);
  await papers.tap();
  await expect.poll(() => papers.getAttribute("aria-pressed")).toBe("true");
});
