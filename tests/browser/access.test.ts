/** For everyone: axe finds nothing serious in any state, and all of it can be done by keyboard alone. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axeComplaints, lookAt } from "../support/axe.ts";
import { type VisitOptions, visit } from "../support/page.ts";
import { details, goTo, sampleShown, withoutWebGL } from "../support/steps.ts";

/** Milliseconds for a test: each look at a state takes a second or more. */
const LONG = 180_000;

const PAPER = "#paper=key:magnitude-invariant-parametrizations-improve-hypernetwork-learning-2023";

async function arrive(options: VisitOptions): Promise<Page> {
  const { page } = await visit({ ...options, withoutPolicy: true });
  await page.getByRole("tablist", { name: "Lists" }).or(details(page)).first().waitFor();
  return page;
}

async function press(page: Page, key: string, role: "dialog" | "table", name: string) {
  await page.keyboard.press(key);
  await page.getByRole(role, { name }).waitFor();
}

async function closeDialog(page: Page) {
  await page.keyboard.press("Escape");
  // One may still be going while the next is there.
  await page.getByRole("dialog").first().waitFor({ state: "detached" });
}

const inLight = { scheme: "light" } as const;
const inDark = { scheme: "dark" } as const;

test.each([
  ["light", inLight],
  ["dark", inDark],
] as const)("axe finds nothing serious in panels and lists, %s", { timeout: LONG }, async (_, options) => {
  const page = await arrive(options);
  await sampleShown(page);
  const tab = (name: string | RegExp) => page.getByRole("tab", { name }).click();
  await lookAt(page, [
    ["first screen", async () => {}],
    ["papers", () => tab("Papers")],
    ["concepts", () => tab("Concepts")],
    ["filters", () => tab("Filter")],
    ["reading list", () => tab("Reading list")],
    ["gaps", () => tab(/^Gaps/)],
    ["topic", () => goTo(page, "#topic=0")],
    ["paper", () => goTo(page, PAPER)],
    [
      "concept",
      () =>
        details(page)
          .getByRole("link", { name: /^hypernetwork/ })
          .first()
          .click(),
    ],
    [
      "concept picked, papers as a table",
      async () => {
        await tab("Concepts");
        await page
          .getByRole("button", { name: /^Pick / })
          .nth(0)
          .click({ force: true });
        await page
          .getByRole("button", { name: /^Pick / })
          .nth(1)
          .click({ force: true });
        await tab("Papers");
        await press(page, "t", "table", "Papers");
      },
    ],
    ["concepts as a table", () => tab("Concepts")],
    [
      "concepts alone, colored by year",
      async () => {
        await page.keyboard.press("2");
        await page.keyboard.press("c");
      },
    ],
    [
      "route",
      async () => {
        await page.keyboard.press("t");
        await page.keyboard.press("Control+k");
        await page.keyboard.type("find a route");
        await page.getByRole("option", { name: /^Find a route from/ }).click();
        await details(page).getByText("Route").first().waitFor();
      },
    ],
    [
      "lasso",
      async () => {
        await page.keyboard.press("Escape");
        await page.keyboard.press("l");
      },
    ],
  ]);
});

test.each([
  ["light", inLight],
  ["dark", inDark],
] as const)(
  "axe finds nothing serious in search, palette, menus and dialogs, %s",
  { timeout: LONG },
  async (_, options) => {
    const page = await arrive(options);
    await sampleShown(page);
    await lookAt(page, [
      [
        "search",
        async () => {
          await page.keyboard.press("/");
          await page.keyboard.type("neural");
          await page.getByRole("option").first().waitFor();
        },
      ],
      [
        "palette",
        async () => {
          await page.keyboard.press("Control+k");
          await page.getByRole("option", { name: /^Export/ }).waitFor();
        },
      ],
      [
        "menu",
        async () => {
          await closeDialog(page);
          await page.getByRole("button", { name: "More", exact: true }).click();
          await page.getByRole("menuitem", { name: "Settings" }).waitFor();
        },
      ],
      ...[
        ["Import report", "show the import report"],
        ["Settings", "change settings"],
        ["Keyboard", "list these keys"],
      ].map(
        ([name, command]) =>
          [
            name!,
            async () => {
              await page.keyboard.press("Escape");
              await page.locator('[role="dialog"], [role="menu"]').first().waitFor({ state: "detached" });
              await page.keyboard.press("Control+k");
              await page.keyboard.type(command!);
              await page
                .getByRole("option")
                .first()
                .filter({ hasText: new RegExp(command!, "i") })
                .click();
              await page.getByRole("dialog", { name: name! }).waitFor();
            },
          ] as const,
      ),
      [
        "open",
        async () => {
          await closeDialog(page);
          await press(page, "o", "dialog", "Open papers");
        },
      ],
      [
        "export",
        async () => {
          await closeDialog(page);
          await press(page, "e", "dialog", "Export");
        },
      ],
    ]);
  },
);

test("axe finds nothing serious on a phone", async () => {
  const page = await arrive({ width: 390, height: 844, touch: true });
  await lookAt(page, [
    ["first screen", async () => {}],
    ["papers", () => page.getByRole("tab", { name: /^Papers/ }).tap()],
    ["table", () => page.getByRole("button", { name: "Show as a table" }).tap()],
    ["paper", () => goTo(page, PAPER)],
    [
      "search",
      async () => {
        await page.getByRole("button", { name: "Search", exact: true }).tap();
        await page.getByRole("combobox", { name: /^Search/ }).fill("neural");
        await page.getByRole("option").first().waitFor();
      },
    ],
  ]);
});

test("axe finds nothing serious while papers are fetched, when they are of no use, and without WebGL", async () => {
  const { page } = await visit({ withoutPolicy: true, before: withoutWebGL });
  await page.route("**/samples/**", () => {
    // Never answered: the page goes on waiting.
  });
  await page.reload();
  await lookAt(page, [
    ["loading", () => page.getByRole("button", { name: "Stop" }).waitFor()],
    [
      "nothing",
      async () => {
        await page.getByRole("button", { name: "Stop" }).click();
        await page.getByRole("heading", { name: "No papers yet" }).waitFor();
      },
    ],
    [
      "failure",
      async () => {
        await page
          .locator("input[type=file]")
          .first()
          .setInputFiles({
            name: "recipe.txt",
            mimeType: "text/plain",
            buffer: Buffer.from("Flour, water, salt.\n"),
          });
        await page.getByRole("alert").waitFor();
      },
    ],
  ]);
  await page.unroute("**/samples/**");
  await page.reload();
  await lookAt(page, [["no WebGL", () => page.getByText("this browser gives no WebGL").waitFor()]]);
});

test.each([
  ["light", inLight],
  ["dark", inDark],
] as const)("what one reads has enhanced contrast (7:1), %s", async (_, options) => {
  const page = await arrive({ ...options, at: PAPER });
  await page.getByRole("region", { name: "Related papers" }).getByRole("link").first().waitFor();
  expect(await axeComplaints(page, { rules: ["color-contrast-enhanced"], within: "#details" })).toEqual([]);
});
