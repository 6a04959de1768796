/** For everyone, further states: axe finds nothing serious where something stands over the map for a while. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, expect, test } from "vitest";
import { buildMap, DEFAULT_RECIPE, joinPieces, writerById } from "../../graph/index.ts";
import { lookAt } from "../support/axe.ts";
import { visit } from "../support/page.ts";
import { details, goTo, sampleShown } from "../support/steps.ts";

/** Milliseconds for a test: each look at a state takes a second or more. */
const LONG = 180_000;
const root = new URL("../..", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "paperweft-"));
afterAll(() => rmSync(folder, { recursive: true }));

const CONCEPT = "#concept=concept:quantization";
const SCHEMES = ["light", "dark"] as const;

/** Sweeps the concepts alone until a link is under the pointer, and presses there. */
async function openPair(page: Page): Promise<void> {
  await page.keyboard.press("2");
  const box = (await page.getByRole("application").boundingBox())!;
  const tag = page.getByTestId("link-tag");
  const [left, bottom] = box.width < 500 ? [10, 250] : [360, 80];
  await expect
    .poll(async () => {
      for (let y = box.y + 150; y < box.y + box.height - bottom; y += 23)
        for (let x = box.x + left; x < box.x + box.width - 60; x += 9) {
          await page.mouse.move(x, y);
          if (!(await tag.isVisible())) continue;
          // The tag may still be of the place before: it is a frame late. Nor shall it be of the map before.
          await page.evaluate(
            () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
          );
          if ((await tag.isVisible()) && !/of what the paper/.test(await tag.innerText())) return true;
        }
      return false;
    })
    .toBe(true);
}

async function pressOnPair(page: Page): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
  await details(page).getByText("Link", { exact: true }).waitFor();
}

async function askWhy(page: Page): Promise<void> {
  const why = page.getByRole("region", { name: "Why it is a concept" });
  await why.getByRole("button", { name: "Show the reasons", exact: true }).click();
  await why.getByText("Taken together").first().waitFor();
}

async function closed(page: Page): Promise<void> {
  await page.locator('[role="dialog"], [role="menu"]').first().waitFor({ state: "detached" });
}

test.each(SCHEMES)("what stands over the map for a while, %s", { timeout: LONG }, async (scheme) => {
  const { page } = await visit({ scheme, withoutPolicy: true, at: "#topic=0" });
  await sampleShown(page);
  const menu = page.getByRole("menu");
  await goTo(page, CONCEPT);
  await lookAt(page, [
    ["why a concept", () => askWhy(page)],
    [
      "trail",
      async () => {
        await page.getByRole("button", { name: "List where you have been" }).click();
        await page.getByRole("menuitem").first().waitFor();
      },
    ],
    [
      "node menu",
      async () => {
        await page.keyboard.press("Escape");
        await menu.waitFor({ state: "detached" });
        await page.getByRole("button", { name: "Focus, pin, bookmark, hide …" }).click();
        await menu.waitFor();
      },
    ],
    [
      "reading list with a note",
      async () => {
        await menu.getByRole("menuitemcheckbox", { name: /^Bookmark/ }).click();
        await menu.waitFor({ state: "detached" });
        await page.getByRole("tab", { name: "Reading list" }).click();
        await page.getByRole("textbox", { name: "Note" }).fill("Ask about bits");
      },
    ],
    [
      "undo",
      async () => {
        await page.getByRole("button", { name: "Remove from the reading list" }).click();
        await page.getByText("Remove a concept from the reading list").first().waitFor();
      },
    ],
    [
      "nothing left",
      async () => {
        await page.getByRole("tab", { name: "Filter" }).click();
        const field = page.getByRole("textbox", { name: "Add a concept to the filter" });
        for (const name of ["statistical mechanics", "search space"]) {
          await field.fill(name);
          await field.press("Enter");
        }
        await page
          .getByText(/^No paper passes these filters/)
          .first()
          .waitFor();
        await field.fill("net");
        // From its top: a box that the head above the list cuts in two is too small, wherever one stops scrolling.
        await page.getByRole("tabpanel", { name: "Filter" }).evaluate((panel) => {
          panel.scrollTop = 0;
        });
      },
    ],
    [
      "tag of a link",
      async () => {
        await page.getByRole("button", { name: "Show all" }).first().click();
        await page.keyboard.press("Escape");
        await page.getByRole("application").focus();
        await page.keyboard.press("Escape");
        await openPair(page);
      },
    ],
    ["link", () => pressOnPair(page)],
  ]);
});

test.each(SCHEMES)("on a phone, %s", { timeout: LONG }, async (scheme) => {
  const { page } = await visit({ scheme, withoutPolicy: true, width: 390, height: 844, touch: true });
  await page.getByRole("application", { name: /^Map of 35/ }).waitFor();
  await lookAt(page, [
    ["filters", () => page.getByRole("tab", { name: "Filter" }).tap()],
    ["gaps", () => page.getByRole("tab", { name: /^Gaps/ }).tap()],
    ["concept", () => goTo(page, CONCEPT)],
    [
      "node menu",
      async () => {
        await page.getByRole("button", { name: "Focus, pin, bookmark, hide …" }).tap();
        await page.getByRole("menu").waitFor();
      },
    ],
    [
      "reading list",
      async () => {
        await page.getByRole("menuitemcheckbox", { name: /^Bookmark/ }).tap();
        await page.getByRole("menu").waitFor({ state: "detached" });
        await details(page).getByRole("button", { name: "Close" }).tap();
        await page.getByRole("tab", { name: "Reading list" }).tap();
        await page.getByRole("textbox", { name: "Note" }).waitFor();
      },
    ],
  ]);
});

test.each(SCHEMES)("on a phone: links, routes and reasons, %s", { timeout: LONG }, async (scheme) => {
  const { page } = await visit({ scheme, withoutPolicy: true, width: 390, height: 844, touch: true });
  await page.getByRole("application", { name: /^Map of 35/ }).waitFor();
  const route = page.getByRole("button", { name: "Route from here …" });
  await lookAt(page, [
    ["tag of a link", () => openPair(page)],
    ["link", () => pressOnPair(page)],
    [
      "why a concept",
      async () => {
        await goTo(page, CONCEPT);
        await askWhy(page);
      },
    ],
    [
      "route, its end to be chosen",
      async () => {
        await route.tap();
        await details(page).getByText("Choose a paper or concept").waitFor();
      },
    ],
    [
      "route",
      async () => {
        await page.getByRole("button", { name: "Search", exact: true }).tap();
        await page.getByRole("combobox", { name: /^Search/ }).fill("hypernetwork");
        await page.getByRole("option").first().tap();
        await details(page)
          .getByText(/routes?, the closest first/)
          .waitFor();
      },
    ],
    [
      "route with conditions",
      async () => {
        await details(page).getByRole("button", { name: "Not through this" }).first().click();
        await details(page).getByText("not through").waitFor();
      },
    ],
    [
      "topic",
      async () => {
        await details(page).getByRole("button", { name: "Close" }).tap();
        await goTo(page, "#topic=0");
      },
    ],
    [
      "trail",
      async () => {
        await page.getByRole("button", { name: "List where you have been" }).tap();
        await page.getByRole("menuitem").first().waitFor();
      },
    ],
    [
      "lasso",
      async () => {
        await page.keyboard.press("Escape");
        await closed(page);
        await details(page).getByRole("button", { name: "Close" }).tap();
        await page.getByRole("button", { name: "Draw around papers and concepts" }).tap();
        await page.getByRole("region", { name: "Lasso" }).waitFor();
      },
    ],
    [
      "caught, and colored by year",
      async () => {
        await page.getByRole("button", { name: "All in view" }).tap();
        await page.getByRole("button", { name: "Show only these" }).waitFor();
        await page.getByRole("button", { name: "Color by year" }).tap();
        await page.getByText("rings: mean of their papers").waitFor();
      },
    ],
    [
      "hidden, with the way back",
      async () => {
        await page.getByRole("button", { name: "Hide these" }).tap();
        await page.getByRole("button", { name: "Undo", exact: true }).waitFor();
      },
    ],
  ]);
});

test.each(SCHEMES)("on a phone: menus and dialogs, %s", { timeout: LONG }, async (scheme) => {
  const { page } = await visit({ scheme, withoutPolicy: true, width: 390, height: 844, touch: true });
  await page.getByRole("application", { name: /^Map of 35/ }).waitFor();
  const more = async () => {
    await page.getByRole("button", { name: "More", exact: true }).tap();
    await page.getByRole("menuitem", { name: "Settings" }).waitFor();
  };
  await lookAt(page, [
    [
      "nothing found",
      async () => {
        await page.getByRole("button", { name: "Search", exact: true }).tap();
        await page.getByRole("combobox", { name: /^Search/ }).fill("zzzqqq");
        await page.getByText(/^Nothing found for/).waitFor();
      },
    ],
    [
      "menu",
      async () => {
        await page.getByRole("button", { name: "Close search" }).tap();
        await more();
      },
    ],
    ...(
      [
        ["Open papers…", "Open papers"],
        ["Export…", "Export"],
        ["Import report", "Import report"],
        ["Settings", "Settings"],
        ["Keyboard", "Keyboard"],
        ["Find anything, do anything", "Find anything, do anything"],
      ] as const
    ).map(
      ([item, name]) =>
        [
          name,
          async () => {
            if ((await page.getByRole("dialog").count()) > 0) {
              await page.keyboard.press("Escape");
              await closed(page);
              await more();
            }
            await page.getByRole("menuitem", { name: item }).tap();
            await page.getByRole("dialog", { name }).waitFor();
          },
        ] as const,
    ),
  ]);
});

test.each(SCHEMES)(
  "the explorer's file from disk, and the page embedded, %s",
  { timeout: LONG },
  async (scheme) => {
    const sample = new Uint8Array(readFileSync(join(root, "public/samples/daily-papers.txt")));
    const map = buildMap([{ name: "papers.txt", bytes: sample }], DEFAULT_RECIPE);
    const template = readFileSync(join(root, "dist/page/explorer.html"), "utf8");
    const file = join(folder, "map.html");
    writeFileSync(file, joinPieces(writerById("html").write(map, { template })));
    const { page } = await visit({ scheme, withoutPolicy: true, file });
    await page.getByRole("application", { name: /^Map of 35/ }).waitFor();
    await lookAt(page, [
      ["explorer", async () => {}],
      [
        "about",
        async () => {
          await page.getByRole("button", { name: "About this file" }).click();
          await page.getByRole("dialog", { name: "About this file" }).waitFor();
        },
      ],
    ]);
    const embedded = await visit({
      scheme,
      withoutPolicy: true,
      at: "?embed#topic=1",
      width: 640,
      height: 480,
    });
    await details(embedded.page).waitFor();
    await lookAt(embedded.page, [["embedded", async () => {}]]);
  },
);
