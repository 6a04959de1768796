/** Bringing papers in: files, paste, drop; what is said about them; files of no use, and hostile ones. */
import { existsSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { visit } from "../support/page.ts";
import { details, openByName, sampleShown } from "../support/steps.ts";

const sample = new URL("../../public/samples/daily-papers.txt", import.meta.url).pathname;
const userPage = new URL("../../../shared/data/daily-papers/page.txt", import.meta.url).pathname;

async function openFile(page: Page, file: string | { name: string; text: string }): Promise<void> {
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page
    .getByRole("dialog", { name: "Open papers" })
    .locator("input[type=file]")
    .setInputFiles(
      typeof file === "string"
        ? file
        : { name: file.name, mimeType: "text/plain", buffer: Buffer.from(file.text) },
    );
}
const records = (...papers: object[]) => papers.map((paper) => JSON.stringify(paper)).join("\n");

test.skipIf(!existsSync(userPage))(
  "the user's page: 35 papers and what was noticed, each note clickable",
  async () => {
    const { page } = await visit();
    await sampleShown(page);
    await openFile(page, userPage);
    const line = page.getByRole("button", {
      name: /^page\.txt 35 read, 35 kept, 1 without authors and date, 2 without year/,
    });
    await line.click();
    const report = page.getByRole("dialog", { name: "Import report" });
    await report.getByRole("button", { name: /without year/ }).click();
    await report
      .getByText(/Spectral Bottleneck/)
      .first()
      .waitFor();
    await report
      .getByText(/ONNX-Net/)
      .first()
      .waitFor();
    await report.getByRole("button", { name: /lines? ignored/ }).click();
    await report.getByText("Get trending papers in your email inbox!").first().waitFor();
  },
);

test("a concept that an author lists as keyword says so, others do not", async () => {
  const { page } = await visit();
  await sampleShown(page);
  const papers = ["Slow Cooling of Borosilicate Glass", "Stress in Borosilicate Glass"].map((title, i) => ({
    title,
    abstract: "We let borosilicate glass rest for a week and measured thermal expansion and residual stress.",
    keywords: i === 0 ? ["borosilicate glass"] : [],
  }));
  await openFile(page, { name: "glass.jsonl", text: records(...papers) });
  await page.getByRole("button", { name: "2 papers", exact: true }).waitFor();
  await openByName(page, "borosilicate glass");
  await details(page).getByText("listed by an author as keyword").waitFor();
  await openByName(page, "residual stress");
  await expect.poll(() => details(page).getByText("listed by an author as keyword").count()).toBe(0);
});

test("pasting the same text gives the same papers as opening the file", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await openFile(page, sample);
  await page.getByRole("button", { name: /^daily-papers\.txt 35 read, 35 kept/ }).waitFor();
  const counts = await page.getByRole("list", { name: "On the map" }).textContent();
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("textbox")
    .fill((await import("node:fs")).readFileSync(sample, "utf8"));
  await page.getByRole("button", { name: "Map the pasted papers" }).click();
  await page.getByRole("button", { name: /pasted.* 35 read, 35 kept/i }).waitFor();
  await expect.poll(() => page.getByRole("list", { name: "On the map" }).textContent()).toBe(counts);
});

test("files dropped on the page are read", async () => {
  const { page } = await visit();
  await sampleShown(page);
  const text = records({
    title: "A lantern made of moths",
    abstract: "Moths gather. A lantern of moths glows.",
  });
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "moths.jsonl", { type: "application/jsonl" }));
    return data;
  }, text);
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("body", type, { dataTransfer: transfer });
  await page.getByRole("button", { name: "1 paper", exact: true }).waitFor();
});

const MORE = [1, 2].map((n) => ({
  title: `Quantization of lanterns ${n}`,
  abstract: "We quantize lanterns. Neural architecture search finds lanterns that glow.",
}));

test("files are added to the papers here, chosen or dropped on that half", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Open papers" });
  await dialog.getByRole("radio", { name: "Add to the 35 papers here" }).check();
  await dialog.locator("input[type=file]").setInputFiles({
    name: "more.jsonl",
    mimeType: "text/plain",
    buffer: Buffer.from(records(...MORE)),
  });
  await page.getByRole("button", { name: "37 papers", exact: true }).waitFor();
  // The map asked about is the new one.
  await page.keyboard.press("/");
  await page.keyboard.type("lanterns 2");
  await page.getByRole("option", { name: /Quantization of lanterns 2/ }).waitFor();
  await page.keyboard.press("Escape");

  const transfer = await page.evaluateHandle(
    (content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], "more.jsonl", { type: "application/jsonl" }));
      return data;
    },
    records({ title: "Lanterns at sea", abstract: "Lanterns at sea need quantization." }),
  );
  const at = await page.evaluate(() => ({ clientX: innerWidth * 0.9, clientY: innerHeight / 2 }));
  const drag = (type: string) => page.dispatchEvent("body", type, { dataTransfer: transfer, ...at });
  await drag("dragenter");
  // A hand lets go only over a half it sees.
  await page.getByText("Add to the 37 papers here").waitFor();
  await drag("dragover");
  await drag("drop");
  await page.getByRole("button", { name: "38 papers", exact: true }).waitFor();
});

test("a file of no use gets one sentence, and the map stays", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await openFile(page, { name: "recipe.txt", text: "Two eggs, a spoon of flour.\n" });
  const alert = page.getByRole("alert");
  await alert.waitFor();
  await expect.poll(() => alert.textContent()).toMatch(/recipe\.txt.*expected.*found/s);
  await sampleShown(page);
  await openFile(page, { name: "empty.jsonl", text: "" });
  await expect.poll(() => alert.textContent()).toMatch(/empty\.jsonl/);
});

test("markup and script in a record are shown as text, and addresses that are none are no links", async () => {
  const { page } = await visit();
  await sampleShown(page);
  const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>Quiet graphs';
  await openFile(page, {
    name: "hostile.jsonl",
    text: records(
      {
        title: hostile,
        abstract: "Graph pruning of quiet graphs. Graph pruning again.",
        url: "javascript:alert(3)",
      },
      {
        title: "Loud graphs",
        abstract: "Graph pruning of <b onclick=alert(4)>loud</b> graphs.",
        __proto__: { polluted: true },
      },
      {
        title: '"]}; alert(5); //',
        abstract: "Nothing but graph pruning {{constructor.constructor('alert(6)')()}}.",
      },
    ),
  });
  await page.getByRole("button", { name: "3 papers", exact: true }).click();
  const link = page.getByRole("tabpanel", { name: "Papers" }).getByRole("link", { name: /Quiet graphs/ });
  await link.click();
  await details(page).waitFor();
  await expect
    .poll(() => page.locator("img, main script, [onerror], [onclick], a[href^='javascript:']").count())
    .toBe(0);
});

test("stopping a run leaves everything as it was", async () => {
  const { page } = await visit();
  await sampleShown(page);
  const many = Array.from({ length: 4000 }, (_, i) => ({
    title: `Study ${i} of lattice ${i % 97}`,
    abstract:
      `We examine lattice sampling ${i} with spectral methods and lattice ${i % 89} under graph pruning. `.repeat(
        8,
      ),
  }));
  await openFile(page, { name: "many.jsonl", text: records(...many) });
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
  await sampleShown(page);
  await page.keyboard.press("/");
  await page.keyboard.type("quantization");
  await page.getByRole("option").first().waitFor();
});

test("a paper alone makes a map of one", async () => {
  const { page } = await visit();
  await sampleShown(page);
  await openFile(page, {
    name: "one.json",
    text: JSON.stringify([
      {
        title: "Graph neural networks for tides",
        abstract: "Graph neural networks predict tides. Tidal gauges feed the graph neural networks.",
      },
    ]),
  });
  await page.getByRole("button", { name: "1 paper", exact: true }).waitFor();
  await page.getByRole("application", { name: /^Map of 1 paper and/ }).waitFor();
});
