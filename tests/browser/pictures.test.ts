/**
 * Pictures and the stage show the same: what is saved as SVG, PDF and PNG is laid over a screenshot of the stage,
 * by the stage's own camera, and every mark must have the same place, size and color in all four. Names are set anew for the
 * sheet of a picture, and so are not compared; where one lies over a mark the mark is not seen.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright";
import { afterAll, expect, test } from "vitest";
import {
  adjacencyOf,
  applyFilters,
  buildMap,
  conceptAt,
  DEFAULT_RECIPE,
  type Filters,
  facetsOf,
  NO_FILTERS,
  type ProjectionKind,
  partOf,
  shownRows,
} from "../../graph/index.ts";
import { placingIn, sheetFor } from "../../graph/write/picture/sheet.ts";
import { aimToFit, type Screen } from "../../src/stage/camera.ts";
import {
  extentOf,
  extentOfSome,
  extentToFit,
  sizeScaleOf,
  toScreenX,
  toScreenY,
  type View,
} from "../../src/stage/view.ts";
import { settled } from "../support/ink.ts";
import { visit } from "../support/page.ts";
import { type Pixels, readPng } from "../support/png.ts";
import { has } from "../support/program.ts";
import { details } from "../support/steps.ts";

const sample = new URL("../../public/samples/daily-papers.txt", import.meta.url).pathname;
const map = buildMap(
  [{ name: "daily-papers.txt", bytes: new Uint8Array(readFileSync(sample)) }],
  DEFAULT_RECIPE,
);
const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
afterAll(() => rmSync(folder, { recursive: true }));
const poppler = has("pdftoppm", "poppler-utils");

/** Pixels a point of the sheet at which pictures are looked at. */
const SCALE = 3;
/** Pixels of a screenshot a pixel of the stage. */
const RATIO = 2;
/** Where a mark is looked at, as shares of its radius. */
const AROUND = Array.from({ length: 8 }, (_, i) => {
  const turn = ((i + 0.5) / 8) * 2 * Math.PI;
  return [Math.cos(turn), Math.sin(turn)] as const;
});
/** Steps of 255 in a channel within which two colors are the same: pictures and screen mix what is faint each in its own way. */
const ALIKE = 20;
/** Share of the marks that names and neighbors may lie over, on the screen or in the picture. */
const HIDDEN = 0.12;

type Color = readonly [number, number, number];

interface State {
  readonly hash: string;
  readonly scheme?: "light" | "dark";
  readonly filters?: Partial<Filters>;
  readonly projection?: ProjectionKind;
}

const { graph } = map;
const concept = `#concept=${encodeURIComponent(conceptAt(map, 0).id)}`;
const STATES: readonly (readonly [string, State])[] = [
  ["at rest", { hash: "" }],
  ["colored by year, dark", { hash: "#color=year", scheme: "dark" }],
  ["papers alone", { hash: "#show=papers", projection: "papers" }],
  ["with a topic open, dark", { hash: "#topic=1", scheme: "dark" }],
  ["with a concept open among concepts", { hash: `${concept}&show=concepts`, projection: "concepts" }],
  [
    "filtered by year and colored by it",
    { hash: "#color=year&years=2022-2030", filters: { years: [2022, 2030] } },
  ],
];

test.skipIf(!poppler).each(STATES)(
  "SVG, PDF and PNG have every mark where and as the stage has it: %s",
  { timeout: 120_000 },
  async (_, state) => {
    const { page, context } = await visit({
      at: state.hash,
      scheme: state.scheme ?? "light",
      height: 1000,
      pixelRatio: RATIO,
    });
    await page.getByRole("application", { name: /^Map of/ }).waitFor();
    if (/#(topic|concept)=/.test(state.hash))
      await details(page).getByRole("heading", { level: 2 }).waitFor();
    await settled(page, "nodes");
    const shown = applyFilters(graph, adjacencyOf(graph), facetsOf(map), { ...NO_FILTERS, ...state.filters });
    const rows = shownRows(graph, shown);
    const part = partOf(map, rows);
    const nodes = [...part.graph.size.keys()].filter(
      (node) =>
        state.projection === undefined || (state.projection === "papers") === node < part.graph.paperCount,
    );
    const sheet = sheetFor(nodes.length);
    const placing = placingIn(sheet.map, part.graph, nodes);
    const pictures = await savedPictures(page, context);
    expect(nodes.length).toBeGreaterThan(10);

    /** Share of the marks that are apart in each picture, the camera having been sent to show all. */
    const apart = async () => {
      await page.getByRole("application").focus();
      await page.keyboard.press("0");
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await settled(page, "nodes");
      await settled(page, "labels");
      const view = await stageView(page, shown.nodes);
      const stage = readPng(await page.getByTestId("stage").screenshot());
      return Object.entries(pictures).map(([name, picture]) => {
        const scale = picture.width / sheet.width;
        const hidden = nodes.filter((node) => {
          const [x, y, size] = [part.graph.x[node]!, part.graph.y[node]!, part.graph.size[node]!];
          // Within a disc, and on the line of a ring: inside of it, what steps back lets lines shine through.
          const reach = size * (node < part.graph.paperCount ? 0.5 : 0.85);
          const alike = AROUND.filter(([dx, dy]) => {
            const there = colorAt(
              picture,
              (placing.x(x) + dx * reach * placing.sizeScale) * scale,
              (placing.y(y) + dy * reach * placing.sizeScale) * scale,
            );
            const here = colorAt(
              stage,
              (toScreenX(view, x) + dx * reach * view.sizeScale) * RATIO,
              (toScreenY(view, y) + dy * reach * view.sizeScale) * RATIO,
            );
            return here.every((channel, i) => Math.abs(channel - there[i]!) <= ALIKE);
          });
          return alike.length <= AROUND.length / 2;
        });
        return `${name} ${hidden.length / nodes.length < HIDDEN ? "alike" : `apart: ${hidden.join()}`}`;
      });
    };
    // Panels may still be on their way, and the camera with them.
    await expect.poll(apart).toEqual(["svg alike", "pdf alike", "png alike"]);
  },
);

/** The camera that shows all of what is shown, as the stage reckons it. */
async function stageView(page: Page, shown: Uint8Array): Promise<View> {
  const screen: Screen = await page.getByTestId("stage").evaluate((stage) => {
    const style = getComputedStyle(stage);
    const inset = (edge: string) => Number.parseFloat(style.getPropertyValue(`--inset-${edge}`)) || 0;
    const { clientWidth: width, clientHeight: height } = stage;
    const insets = {
      left: inset("left"),
      right: inset("right"),
      top: inset("top"),
      bottom: inset("bottom"),
    };
    return { width, height, insets };
  });
  const whole = aimToFit(extentToFit(extentOf(graph), graph.x.length), {
    ...screen,
    insets: { left: 0, right: 0, top: 0, bottom: 0 },
  });
  const aim = aimToFit(extentOfSome(graph, shown)!, screen);
  const closeness = aim.zoom / whole.zoom;
  return { ...screen, ...aim, closeness, sizeScale: sizeScaleOf(closeness, screen) };
}

/** What the dialog saves as it opens: with nothing chosen but the format. */
async function savedPictures(page: Page, context: BrowserContext): Promise<Record<string, Pixels>> {
  await page.getByRole("button", { name: "Export", exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  const save = async (id: string): Promise<Buffer> => {
    await dialog.locator(`[value="${id}"]`).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: /^Save / }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const [svg, pdf] = [await save("svg"), await save("pdf")];
  await dialog.locator('[value="png"]').check();
  await dialog.getByRole("radio", { name: "2,000" }).check();
  const png = await save("png");
  await dialog.getByRole("button", { name: "Close" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.mouse.move(0, 0);
  const file = join(folder, "map.pdf");
  writeFileSync(file, pdf);
  return {
    svg: readPng(await drawnByChromium(context, svg)),
    pdf: readPng(execFileSync("pdftoppm", ["-r", `${72 * SCALE}`, "-png", file], { maxBuffer: 1 << 26 })),
    png: readPng(png),
  };
}

async function drawnByChromium(context: BrowserContext, svg: Buffer): Promise<Buffer> {
  const blank = await context.newPage();
  const base64 = await blank.evaluate(
    async ([source, scale]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      const [, , width, height] = /viewBox="(\d+) (\d+) (\d+) (\d+)"/
        .exec(atob(source.slice(source.indexOf(",") + 1)))!
        .slice(1)
        .map(Number) as [number, number, number, number];
      canvas.width = width * scale;
      canvas.height = height * scale;
      canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL("image/png").slice("data:image/png;base64,".length);
    },
    [`data:image/svg+xml;base64,${svg.toString("base64")}`, SCALE] as const,
  );
  await blank.close();
  return Buffer.from(base64, "base64");
}

function colorAt({ width, data }: Pixels, x: number, y: number): Color {
  const at = 4 * (Math.floor(y) * width + Math.floor(x));
  return [data[at]!, data[at + 1]!, data[at + 2]!];
}
