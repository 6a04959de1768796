/** Accessibility by axe-core (Deque): what it finds wrong on the page as it stands, in words. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, ImpactValue } from "axe-core";
import type { Page } from "playwright";
import { expect } from "vitest";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const GRAVE: readonly (ImpactValue | undefined)[] = ["serious", "critical"];

/**
 * The serious and critical violations, one line each. The page must have been visited with its content
 * security policy off, which lets no script but its own run.
 *
 * @param rules further rules to follow, which axe leaves out unless asked
 * @param within the part of the page to look at
 */
export async function axeComplaints(
  page: Page,
  { rules = [], within = "html" }: { rules?: readonly string[]; within?: string } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    ([rules, within]) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: string, options: object): Promise<AxeResults> };
      };
      return axe.run(within, {
        resultTypes: ["violations"],
        rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
      });
    },
    [rules, within] as const,
  );
  return violations.flatMap(({ id, impact, nodes }) =>
    GRAVE.includes(impact)
      ? nodes.map(({ target, html, failureSummary }) =>
          [id, target.join(" "), html.slice(0, 160), failureSummary?.replace(/\s+/g, " ")].join(" | "),
        )
      : [],
  );
}

/** Each state is entered and looked at; what is wrong in one does not hide what is wrong in the next. */
export async function lookAt(page: Page, states: readonly (readonly [string, () => Promise<unknown>])[]) {
  const found: string[] = [];
  for (const [name, enter] of states) {
    await enter();
    found.push(
      ...(await axeComplaints(page, { rules: ["target-size"] })).map((complaint) => `${name}: ${complaint}`),
    );
  }
  expect(found).toEqual([]);
}
