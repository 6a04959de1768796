/** The text that puts an explorer into a web page. */
import { expect, test } from "vitest";
import { embedSnippet } from "../../src/panels/embedSnippet.ts";

test("names the file, is shut in, and has a name of its own for screen readers", () => {
  expect(embedSnippet("daily-papers.html", "Map of 35 papers")).toBe(
    '<iframe src="daily-papers.html?embed" title="Map of 35 papers" width="100%" height="600" style="border: 0" loading="lazy" sandbox="allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"></iframe>',
  );
});

test("no name and no title can end an attribute", () => {
  const snippet = embedSnippet('a"b?c#<d>.html', '"><script>alert(1)</script>&');
  expect(snippet).toContain('src="a%22b%3Fc%23%3Cd%3E.html?embed"');
  expect(snippet.match(/"/g)).toHaveLength(14);
  expect(snippet).not.toContain("<script");
});
